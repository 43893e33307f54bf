// @ts-check
// The explorer's page: follows its links without leaving it, draws the map, and keeps map, list and address in step.
// What draws is a script of its own (drawing.js and view.js of viz), whose names are used here.
/* global load, start, replace, light, focusOn, towards, pan, zoom, fit, network, data, byId */

const LISTS = new Set(["open", "hide", "off", "pin"]);
const LEGIBLE = 0.7;
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {string[]} Addresses to come back to, the latest last. */
const past = [];
/** @type {string[]} Addresses that were undone. */
const future = [];
/** @type {AbortController | undefined} */
let waiting;

const fields = () => new URL(location.href).searchParams;
const chosen = () => fields().get("show") ?? "";

/** The address at hand with some fields changed; a list is given whole, an empty field is left out. */
function address(/** @type {Record<string, string | string[]>} */ changed) {
  const url = new URL(location.href);
  url.hash = "";
  for (const [name, value] of Object.entries(changed)) {
    url.searchParams.delete(name);
    for (const each of [value].flat()) if (each) url.searchParams.append(name, each);
  }
  return readable(url);
}

const readable = (/** @type {URL} */ url) => url.pathname + url.search.replaceAll("%2F", "/").replaceAll("%40", "@").replaceAll("%7E", "~");

const toggled = (/** @type {string[]} */ listed, /** @type {string} */ key) =>
  listed.includes(key) ? listed.filter((each) => each !== key) : [...listed, key];

/** Takes over the page at an address; a `step` can be undone. */
async function go(/** @type {string} */ target, { step = true, keep = true } = {}) {
  waiting?.abort();
  waiting = new AbortController();
  const before = location.pathname + location.search;
  let next;
  try {
    const answer = await fetch(target, { signal: waiting.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    next = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (problem) {
    if (/** @type {Error} */ (problem).name !== "AbortError") part("news").textContent = part("news").dataset.failed ?? "";
    return;
  }
  if (!next.getElementById("data") || Boolean(next.getElementById("path")) !== Boolean(part("path"))) {
    location.assign(target);
    return;
  }
  part("news").textContent = "";
  if (step) {
    past.push(before);
    future.length = 0;
  }
  history.replaceState(null, "", target);
  swap(next);
  draw({ keep });
}

/** Puts the parts of another page in place of this page's, and the focus back where it was. */
function swap(/** @type {Document} */ next) {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const back = active?.dataset.go ?? active?.id;
  const inside = active?.closest("[data-part]")?.id;
  for (const fresh of next.querySelectorAll("[data-part]")) part(fresh.id)?.replaceWith(document.adoptNode(fresh));
  document.title = next.title;
  if (inside && back) {
    const within = part(inside);
    const same = [...within.querySelectorAll("[data-go]")].find((each) => /** @type {HTMLElement} */ (each).dataset.go === back);
    const focus = /** @type {HTMLElement | null} */ (same ?? document.getElementById(back));
    if (focus) focus.focus({ preventScroll: true });
    else {
      within.tabIndex = -1;
      within.focus({ preventScroll: true });
    }
  }
  slide();
  sharing();
}

/** Draws the data of the page anew; what is seen stays where it is, unless the address says otherwise. */
function draw({ keep = true } = {}) {
  load(JSON.parse(part("data").textContent ?? ""));
  highlighting = fields().get("lack") === "1";
  if (!network) start(choose);
  else replace();
  light(byId.has(chosen()) ? chosen() : undefined);
  if (!keep) look();
  for (const [id, listed] of /** @type {[string, string[]][]} */ ([["undo", past], ["redo", future]])) {
    const button = /** @type {HTMLButtonElement} */ (part(id));
    // A button that is disabled loses the focus: the map takes it, where the same key goes on.
    if (!listed.length && document.activeElement === button) part("map").focus({ preventScroll: true });
    button.disabled = listed.length === 0;
  }
  const page = /** @type {HTMLElement} */ (document.querySelector(".explorer"));
  page.dataset.drawn = String(Number(page.dataset.drawn ?? 0) + 1); // How often, for those who measure.
}

/** Looks where the address says, or at everything. */
function look() {
  const [x, y, scale] = (fields().get("view") ?? "").split("~").map(Number);
  if (scale > 0 && [x, y].every(Number.isFinite)) network.moveTo({ position: { x, y }, scale: Math.min(scale, 5), animation: false });
  else {
    fit(false);
    // A picture too small to read says nothing: then the chosen one, or the start, is shown at a size that can be read.
    const middle = byId.get(chosen()) ?? data.nodes.find((/** @type {{centre: boolean}} */ node) => node.centre);
    const position = middle ? { x: middle.x, y: middle.y } : network.getViewPosition();
    if (network.getScale() < LEGIBLE) network.moveTo({ position, scale: LEGIBLE, animation: false });
  }
}

function choose(/** @type {string | undefined} */ key) {
  if ((key ?? "") === chosen()) return;
  light(key);
  void go(address({ show: key ?? "" }), { step: false });
}

function open(/** @type {string | undefined} */ key) {
  if (!key || (key === fields().get("from") && !fields().get("to"))) return;
  void go(address({ open: toggled(fields().getAll("open"), key), show: key }));
}

function hide(/** @type {string} */ key) {
  if (!key) return;
  if (key === fields().get("from")) {
    part("news").textContent = part("news").dataset.stays ?? "";
    return;
  }
  void go(address({ hide: toggled(fields().getAll("hide"), key), show: "" }));
}

function step(/** @type {string[]} */ from, /** @type {string[]} */ to) {
  const target = from.pop();
  if (!target) return;
  to.push(location.pathname + location.search);
  void go(target, { step: false, keep: !target.includes("view=") });
}

/** Keeps what is seen in the address, once it has come to rest. */
let resting = 0;
function remember() {
  clearTimeout(resting);
  resting = window.setTimeout(() => {
    const { x, y } = network.getViewPosition();
    history.replaceState(null, "", address({ view: `${Math.round(x)}~${Math.round(y)}~${network.getScale().toFixed(2)}` }));
  }, 250);
}

function pin(/** @type {string} */ key) {
  const { x, y } = network.getPositions([key])[key];
  const others = fields().getAll("pin").filter((each) => !each.startsWith(`${key}~`));
  void go(address({ pin: [...others, `${key}~${Math.round(x)}~${Math.round(y)}`], show: key }));
}

const plain = (/** @type {string} */ text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function search() {
  const wanted = plain(/** @type {HTMLInputElement} */ (part("find")).value.trim());
  const found = wanted ? data.nodes.filter((/** @type {{label: string}} */ node) => plain(node.label).includes(wanted)) : [];
  part("hits").textContent = !wanted ? "" : found.length ? String(found.length) : (part("hits").dataset.none ?? "");
  part("results").replaceChildren(
    ...found.slice(0, 20).map((/** @type {{id: string, label: string}} */ node) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = node.label;
      button.addEventListener("click", () => take(node.id));
      item.append(button);
      return item;
    }),
    ...(wanted && !found.length ? [wider()] : []),
  );
  return found;
}

/** A way on for a name that is not on the map: a map from what the whole service finds by it. */
function wider() {
  const { wider: words = "", start: address = "" } = part("hits").dataset;
  const name = /** @type {HTMLInputElement} */ (part("find")).value.trim();
  const target = new URL(address, location.href);
  target.searchParams.set("from", name);
  const link = document.createElement("a");
  link.href = readable(target);
  link.textContent = words.replace("{name}", () => name);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function take(/** @type {string} */ key) {
  part("results").replaceChildren();
  focusOn(key);
  choose(key);
}

/** The days of the slider count from the first day that the graph speaks of. */
function slide() {
  const slider = /** @type {HTMLInputElement} */ (part("slide"));
  const field = /** @type {HTMLInputElement} */ (part("date"));
  const first = Date.parse(slider.dataset.first ?? "");
  const day = 86_400_000;
  const today = Math.floor((Date.now() - first) / day);
  slider.max = String(today);
  slider.value = field.value ? String((Date.parse(field.value) - first) / day) : String(today);
  const named = () => {
    field.value = new Date(first + Number(slider.value) * day).toISOString().slice(0, 10);
    slider.setAttribute("aria-valuetext", new Date(field.value).toLocaleDateString(document.documentElement.lang));
  };
  slider.addEventListener("input", named);
  slider.addEventListener("change", () => void go(address({ date: field.value, view: "" })));
  /** @type {HTMLElement} */ (slider.parentElement).hidden = false;
}

function sharing() {
  const copy = /** @type {HTMLButtonElement} */ (part("copy"));
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(part("citation").textContent ?? "");
    part("copied").textContent = copy.dataset.done ?? "";
  });
}

/** @type {Record<string, (key: string) => void>} */
const keys = {
  ArrowLeft: (key) => arrive(towards(key, -1, 0)),
  ArrowRight: (key) => arrive(towards(key, 1, 0)),
  ArrowUp: (key) => arrive(towards(key, 0, -1)),
  ArrowDown: (key) => arrive(towards(key, 0, 1)),
  "+": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fit(),
  Enter: open,
  Delete: hide,
  u: () => step(past, future),
  Escape: () => choose(undefined),
};
/** @type {Record<string, () => void>} */
const shifted = { ArrowLeft: () => pan(-80, 0), ArrowRight: () => pan(80, 0), ArrowUp: () => pan(0, -80), ArrowDown: () => pan(0, 80) };

/** Goes to a node by keyboard: brings it into sight and chooses it. */
function arrive(/** @type {string | undefined} */ key) {
  if (!key || key === chosen()) return;
  const box = part("map").getBoundingClientRect();
  const { x, y } = network.canvasToDOM(byId.get(key));
  if (x < 60 || y < 40 || x > box.width - 60 || y > box.height - 40) focusOn(key);
  choose(key);
}

document.addEventListener("click", (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest?.("a[data-go]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const [what, key] = (/** @type {HTMLElement} */ (link).dataset.go ?? "").split(" ", 2);
  if (what === "pick") {
    focusOn(key);
    choose(key);
  } else if (what === "toggle") open(key);
  else {
    const target = new URL(/** @type {HTMLAnchorElement} */ (link).href);
    for (const kept of ["view", "show"]) {
      const value = fields().get(kept);
      if (value && !target.searchParams.has(kept)) target.searchParams.set(kept, value);
    }
    void go(readable(target));
  }
});
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-form]")) return;
  event.preventDefault();
  const values = new FormData(form);
  /** @type {Record<string, string[]>} */
  const changed = {};
  for (const name of new Set(values.keys())) changed[name] = LISTS.has(name) ? fields().getAll(name) : [String(values.get(name))];
  const regrouped = changed.by?.[0] !== (fields().get("by") ?? "kind");
  void go(address({ ...changed, view: "" }), { keep: !regrouped });
});

document.querySelector(".explorer")?.classList.add("scripted");
/** @type {HTMLElement} */ (document.querySelector(".canvas")).hidden = false;
draw({ keep: false });
slide();
sharing();
network.setOptions({ interaction: { dragNodes: true } });
network.on("doubleClick", (/** @type {{nodes: string[]}} */ event) => open(event.nodes[0] ?? chosen()));
network.on("dragEnd", (/** @type {{nodes: string[]}} */ event) => (event.nodes.length ? pin(event.nodes[0]) : remember()));
network.on("zoom", remember);
network.on("animationFinished", remember);
part("map").addEventListener("keydown", (event) => {
  const action = event.shiftKey && shifted[event.key] ? shifted[event.key] : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (event.ctrlKey || event.altKey || event.metaKey || !action) return;
  event.preventDefault();
  action(chosen());
});
part("zoom-in").addEventListener("click", () => zoom(1.3));
part("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
part("fit").addEventListener("click", () => fit());
part("undo").addEventListener("click", () => step(past, future));
part("redo").addEventListener("click", () => step(future, past));
part("full").addEventListener("click", () => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.querySelector(".canvas")?.requestFullscreen();
});
part("find").addEventListener("input", search);
part("find").addEventListener("keydown", (event) => {
  if (event.key === "Escape") part("results").replaceChildren();
  if (event.key !== "Enter") return;
  event.preventDefault();
  const [first] = search();
  if (first) take(first.id);
});
{
  const { textContent: into, dataset } = part("full");
  document.addEventListener("fullscreenchange", () => {
    part("full").textContent = (document.fullscreenElement ? dataset.out : into) ?? "";
  });
}
