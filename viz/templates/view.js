// The map as vis-network shows it: nodes and links, what is seen of them, and where a click goes.
"use strict";

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const moving = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
const asNode = (node) => ({ id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: renderer });
const asEdge = ({ id, from, to, width, dashes, sign }) => ({ id, from, to, width: sign && sign !== "open" ? 3 : width, dashes: sign === "open" || sign === "ended" ? [6, 5] : dashes });

function paintEdges() {
  edges.update(
    data.edges.map((edge) => {
      const dim = (lit && edge.from !== lit.chosen && edge.to !== lit.chosen) || highlighting;
      const plain = colours[SIGN_COLOURS[edge.sign]] ?? (lit && !dim ? colours.ink : colours.line);
      return { id: edge.id, color: { color: plain, hover: colours.ink, opacity: dim ? 0.15 : lit ? 1 : 0.6 } };
    }),
  );
}

/** Shows the nodes and edges of `data`, in place of those there were. */
function replace() {
  edges.clear();
  nodes.clear();
  nodes.add(data.nodes.map(asNode));
  edges.add(data.edges.map(asEdge));
  paintEdges();
}

/** Draws the map for the first time; `onChoose` is told of clicks. */
function start(onChoose) {
  readColours();
  nodes.add(data.nodes.map(asNode));
  edges.add(data.edges.map(asEdge));
  network = new vis.Network(element("map"), { nodes, edges }, data.options);
  // The frame that vis-network makes focusable has no name; the element around it does.
  for (const inner of element("map").querySelectorAll("[tabindex]")) inner.removeAttribute("tabindex");
  network.on("beforeDrawing", lookAround);
  network.once("afterDrawing", () => performance.mark("map-stable"));
  paintEdges();
  fit(false);
  network.on("click", (event) => onChoose(event.nodes[0] ?? labelAt(event.pointer.canvas)));
  network.on("hoverNode", () => (element("map").style.cursor = "pointer"));
  network.on("blurNode", () => (element("map").style.cursor = ""));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readColours();
    paintEdges();
  });
  // Letters that were measured in this font must be drawn in it.
  Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px "Yhdyspinta Text"`))).then(() => network.redraw());
}

/** Lights a node up with its neighbours, or nothing. */
function light(id) {
  const node = byId.get(id);
  lit = node ? new Set([id, ...near.get(id).map((each) => each.other)]) : null;
  if (lit) lit.chosen = id;
  network.setSelection({ nodes: node ? [id] : [], edges: [] });
  paintEdges();
}

function focusOn(id) {
  const node = byId.get(id);
  if (!node) return;
  network.focus(id, { scale: Math.max(network.getScale(), 1), offset: { x: -node.side * 120, y: 0 }, animation: moving() });
}

// vis-network knows only the mark; a click on the words beside it means the same.
function labelAt({ x, y }) {
  for (const node of data.nodes) {
    if (node.side === 0 || nodes.get(node.id)?.hidden) continue;
    const along = (x - node.x) * node.side;
    const high = (node.lines.length * node.lineHeight) / 2;
    if (along > 0 && along < node.offset + node.textWidth && Math.abs(y - node.y) < high) return node.id;
  }
  return undefined;
}

/** The neighbour that lies most nearly in a direction from a node; without one, or with none there, the nearest node. */
function towards(id, dx, dy) {
  const from = byId.get(id);
  if (!from) return (data.nodes.find((node) => node.centre) ?? data.nodes[0])?.id;
  const seen = (node) => node && node.id !== id && !nodes.get(node.id)?.hidden;
  const cost = (node) => {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const along = x * dx + y * dy;
    return along > 1 ? along + 3 * Math.abs(x * dy - y * dx) : Infinity;
  };
  const best = (among) => among.filter(seen).reduce((found, node) => (cost(node) < cost(found ?? from) ? node : found), null);
  const neighbours = near.get(id).map((each) => byId.get(each.other));
  return (best(neighbours.filter((node) => cost(node) < 4 * Math.hypot(node.x - from.x, node.y - from.y))) ?? best(data.nodes))?.id ?? id;
}

function pan(dx, dy) {
  const at = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: at.x + dx / scale, y: at.y + dy / scale }, animation: false });
}

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: moving() });

// vis-network would fit the marks alone and cut the labels beside them.
function fit(animation = moving()) {
  const shown = data.nodes.filter((node) => !nodes.get(node.id)?.hidden);
  if (shown.length === 0) return;
  const reach = (node, side) => (node.side === side ? node.offset + node.textWidth : node.textWidth / 2) + 20;
  const bounds = shown.reduce(
    ([left, right, top, bottom], node) => [
      Math.min(left, node.x - reach(node, -1)),
      Math.max(right, node.x + reach(node, 1)),
      Math.min(top, node.y - 50),
      Math.max(bottom, node.y + 50),
    ],
    [Infinity, -Infinity, Infinity, -Infinity],
  );
  const [left, right, top, bottom] = bounds;
  const { clientWidth, clientHeight } = element("map");
  const scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.4);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation });
}
