/**
 * Suggestions under the fields of the question: an editable combobox with list autocomplete, as the WAI-ARIA Authoring
 * Practices have it. Without this script the fields keep their lists of the browser's own.
 */

/** @typedef {{text: string, detail: string}} Suggestion */
/** @typedef {(written: string, signal: AbortSignal) => Promise<Suggestion[]>} Source */

const WAIT_MS = 150;
const MOST = 8;

/** Lower case without diacritics, so that "narpio" finds "Närpiö".
 * @param {string} text
 */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The names of a list of the browser's own, those that begin with what is written first.
 * @param {HTMLDataListElement} list
 * @returns {Source}
 */
function known(list) {
  const names = Array.from(list.options, (option) => ({ text: option.value, folded: fold(option.value) }));
  return async (written) => {
    const wanted = fold(written.trim());
    if (!wanted) return [];
    const begun = names.filter((name) => name.folded.startsWith(wanted));
    const within = names.filter((name) => !begun.includes(name) && name.folded.split(/[\s-]+/).some((word) => word.startsWith(wanted)));
    return [...begun, ...within].slice(0, MOST).map(({ text }) => ({ text, detail: "" }));
  };
}

/** What the service suggests for the place that is written beside.
 * @param {string} address
 * @param {HTMLFormElement} form
 * @returns {Source}
 */
function asked(address, form) {
  return async (written, signal) => {
    const url = new URL(address, location.href);
    url.searchParams.set("topic", written);
    url.searchParams.set("place", String(new FormData(form).get("place") ?? ""));
    const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) return [];
    const { suggestions } = await response.json();
    return suggestions.map((each) => ({ text: each.text, detail: each.leadsTo.label === each.text ? "" : each.leadsTo.label }));
  };
}

/** Make a field a combobox.
 * @param {HTMLInputElement} input
 * @param {Source} source
 */
function combobox(input, source) {
  const box = document.createElement("ul");
  const told = document.createElement("span");
  box.id = `${input.id}-suggestions`;
  box.className = "suggestions";
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", input.dataset.label ?? "");
  box.hidden = true;
  told.className = "hidden";
  told.setAttribute("role", "status");
  input.after(box, told);
  input.removeAttribute("list");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", box.id]]) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let timer = 0;
  let asking = new AbortController();

  const close = () => {
    clearTimeout(timer);
    asking.abort();
    box.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  /** @param {number} index */
  const choose = (index) => {
    chosen = index;
    Array.from(box.children).forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", box.children[index].id);
  };

  /** @param {Element} option */
  const take = (option) => {
    input.value = /** @type {HTMLElement} */ (option).dataset.text ?? "";
    told.textContent = "";
    close();
  };

  /** @param {Suggestion[]} found */
  const show = (found) => {
    box.replaceChildren(...found.map(({ text, detail }, at) => {
      const option = document.createElement("li");
      option.id = `${box.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.text = text;
      option.append(text);
      if (detail) {
        const more = document.createElement("small");
        more.append(detail);
        option.append(" ", more);
      }
      return option;
    }));
    choose(-1);
    box.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    told.textContent = found.length ? `${input.dataset.count}: ${found.length}` : input.dataset.none ?? "";
  };

  const suggest = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const found = await source(input.value, signal);
      if (!signal.aborted) show(found);
    } catch (problem) {
      if (!signal.aborted) close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking.abort();
    timer = setTimeout(suggest, WAIT_MS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = box.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (box.hidden) suggest();
      else choose(event.key === "ArrowDown" ? (chosen + 1) % count : (chosen <= 0 ? count : chosen) - 1);
    } else if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !box.hidden && chosen >= 0) {
      event.preventDefault();
      take(box.children[chosen]);
    }
  });
  // The field keeps the focus while a suggestion is pressed.
  box.addEventListener("pointerdown", (event) => event.preventDefault());
  box.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) take(option);
  });
}

for (const form of document.querySelectorAll("form.finder")) {
  for (const input of form.querySelectorAll("input[list]")) {
    const { list, dataset } = /** @type {HTMLInputElement} */ (input);
    if (dataset.suggestions) combobox(input, asked(dataset.suggestions, form));
    else if (list) combobox(input, known(list));
  }
}
