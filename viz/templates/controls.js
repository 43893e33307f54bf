// Connects the map with the search, the legend, the panel, the keys and the tables.
"use strict";

const words = read("words");
load(read("data"));

function line(text, name) {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

function button(node, text, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => action(node.id));
  return made;
}

const nothing = element("chosen").firstElementChild;

function tell(node) {
  const chosen = element("chosen");
  element("near").hidden = !node || near.get(node.id).length === 0;
  if (!node) {
    chosen.replaceChildren(nothing);
    return;
  }
  const name = line("", "name");
  if (node.href) {
    const link = document.createElement("a");
    link.href = node.href;
    link.textContent = node.label;
    name.append(link);
  } else name.textContent = node.label;
  const what = [node.kindLabel, node.statusLabel].filter(Boolean).join(" · ");
  chosen.replaceChildren(name, line(what, "what"), ...(node.detail ? [line(node.detail, "detail")] : []));
  const items = near.get(node.id).map(({ other, relation }) => {
    const item = document.createElement("li");
    const step = button(byId.get(other), byId.get(other).label, show);
    if (relation) {
      const word = document.createElement("span");
      word.textContent = ` · ${relation}`;
      step.append(word);
    }
    item.append(step);
    return item;
  });
  element("near").querySelector("ul").replaceChildren(...items);
}

function choose(id) {
  light(id);
  tell(byId.get(id));
}

function show(id) {
  reveal(byId.get(id));
  choose(id);
  focusOn(id);
  element("map").scrollIntoView({ block: "nearest" });
}

const removed = []; // What the reader has hidden, the latest last.
const isChosen = () => lit?.chosen;

function hide() {
  if (!isChosen()) return;
  removed.push(isChosen());
  choose(undefined);
  applyFilters();
}

function undo() {
  const id = removed.pop();
  applyFilters();
  if (id) show(id);
}

function step(dx, dy) {
  const id = towards(isChosen(), dx, dy);
  if (id) show(id);
}

function highlight(button) {
  highlighting = !highlighting;
  button.setAttribute("aria-pressed", String(highlighting));
  paintEdges();
  network.redraw();
}

// What is looked for is shown even where the legend hides its kind.
function reveal(node) {
  if (!nodes.get(node.id).hidden) return;
  if (removed.includes(node.id)) removed.splice(removed.indexOf(node.id), 1);
  for (const toggle of document.querySelectorAll(".legend button[aria-pressed=false]")) {
    const { filter, key } = toggle.dataset;
    if (filter !== "link" && node[filter] === key) toggle.setAttribute("aria-pressed", "true");
  }
  applyFilters();
}

function applyFilters() {
  const off = { kind: new Set(), status: new Set(), link: new Set() };
  for (const toggle of document.querySelectorAll(".legend button[aria-pressed=false]")) {
    off[toggle.dataset.filter].add(toggle.dataset.key);
  }
  const hidden = (node) => off.kind.has(node.kind) || off.status.has(node.status) || removed.includes(node.id);
  nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: hidden(node) })));
  edges.update(data.edges.map((edge) => ({ id: edge.id, hidden: off.link.has(edge.kind) })));
}

const plain = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function search() {
  const wanted = plain(element("search").value.trim());
  const hits = wanted ? data.nodes.filter((node) => plain(node.label).includes(wanted)) : [];
  element("hits").textContent = wanted ? (hits.length ? `${hits.length} ${words.found}` : words.noMatch) : "";
  element("results").replaceChildren(
    ...hits.slice(0, 20).map((node) => {
      const item = document.createElement("li");
      item.append(button(node, node.label, take));
      return item;
    }),
  );
  return hits;
}

function take(id) {
  element("results").replaceChildren();
  show(id);
  element("search").focus();
}

const keys = {
  ArrowLeft: () => step(-1, 0),
  ArrowRight: () => step(1, 0),
  ArrowUp: () => step(0, -1),
  ArrowDown: () => step(0, 1),
  "+": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fit(),
  Delete: hide,
  u: undo,
  Escape: () => choose(undefined),
};
const shifted = { ArrowLeft: () => pan(-80, 0), ArrowRight: () => pan(80, 0), ArrowUp: () => pan(0, -80), ArrowDown: () => pan(0, 80) };

start(choose);
element("map").addEventListener("keydown", (event) => {
  const action = (event.shiftKey && shifted[event.key]) || keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (event.ctrlKey || event.altKey || event.metaKey || !action) return;
  event.preventDefault();
  action();
});
element("zoom-in").addEventListener("click", () => zoom(1.3));
element("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
element("fit").addEventListener("click", () => fit());
element("lacking")?.addEventListener("click", (event) => highlight(event.currentTarget));
element("search").addEventListener("input", search);
element("search").addEventListener("keydown", (event) => {
  if (event.key === "Escape") element("results").replaceChildren();
  if (event.key !== "Enter") return;
  event.preventDefault();
  const [first] = search();
  if (first) take(first.id);
});
for (const toggle of document.querySelectorAll(".legend button")) {
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
    applyFilters();
  });
}
// The tables, which may be long, come after the scripts, so that the map is drawn before they are read.
document.addEventListener("DOMContentLoaded", () => {
  [...element("rows").rows].forEach((row, index) => {
    const node = data.nodes[index];
    const made = button(node, words.show, (id) => {
      show(id);
      element("map").focus();
    });
    made.className = "show";
    made.setAttribute("aria-label", `${words.show}: ${node.label}`);
    row.lastElementChild.append(made);
  });
});
