// @ts-check
/** The page that makes the code for a frame: the button that copies it, where the browser can. */

const code = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("#code"));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("#copy"));
const copied = /** @type {HTMLElement | null} */ (document.querySelector("#copied"));

if (code && button && copied && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.value);
    copied.textContent = copied.dataset.text ?? "";
  });
}
