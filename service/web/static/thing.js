/** Copies the address of a thing. Without this script the address can be selected and copied by hand. */

for (const button of document.querySelectorAll("button[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const status = document.getElementById(`${button.dataset.copy}-copied`);
  if (!(field instanceof HTMLInputElement) || !status) continue;
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    status.textContent = (await copied(field)) ? button.dataset.done : button.dataset.failed;
  });
}

/**
 * Copies what a field holds; where the browser allows no clipboard, leaves it selected.
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>} whether it was copied
 */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
}
