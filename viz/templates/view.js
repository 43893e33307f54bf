// The map as vis-network shows it: nodes and links, what is seen of them, and where a click goes.
"use strict";

const nodes = new vis.DataSet(data.nodes.map((node) => ({ id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: renderer })));
const edges = new vis.DataSet(
  data.edges.map(({ id, from, to, width, dashes }) => ({ id, from, to, width, dashes })),
);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const moving = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function paintEdges() {
  edges.update(
    data.edges.map((edge) => {
      const dim = lit && !(edge.from === lit.chosen || edge.to === lit.chosen);
      return { id: edge.id, color: { color: lit && !dim ? colours.ink : colours.line, hover: colours.ink, opacity: dim ? 0.15 : lit ? 1 : 0.6 } };
    }),
  );
}

function start() {
  readColours();
  network = new vis.Network(element("map"), { nodes, edges }, data.options);
  // The frame that vis-network makes focusable has no name; the element around it does.
  for (const inner of element("map").querySelectorAll("[tabindex]")) inner.removeAttribute("tabindex");
  paintEdges();
  fit(false);
  network.on("click", (event) => choose(event.nodes[0] ?? labelAt(event.pointer.canvas)));
  network.on("hoverNode", () => (element("map").style.cursor = "pointer"));
  network.on("blurNode", () => (element("map").style.cursor = ""));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readColours();
    paintEdges();
  });
}

// vis-network knows only the mark; a click on the words beside it means the same.
function labelAt({ x, y }) {
  for (const node of data.nodes) {
    if (node.side === 0 || nodes.get(node.id).hidden) continue;
    const along = (x - node.x) * node.side;
    const high = (node.lines.length * node.lineHeight) / 2;
    if (along > 0 && along < node.offset + node.textWidth && Math.abs(y - node.y) < high) return node.id;
  }
  return undefined;
}

function pan(dx, dy) {
  const at = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: at.x + dx / scale, y: at.y + dy / scale }, animation: false });
}

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: moving() });

// vis-network would fit the marks alone and cut the labels beside them.
function fit(animation = moving()) {
  const shown = data.nodes.filter((node) => !nodes.get(node.id).hidden);
  if (shown.length === 0) return;
  const reach = (node, side) => (node.side === side ? node.offset + node.textWidth : node.textWidth / 2) + 20;
  const left = Math.min(...shown.map((node) => node.x - reach(node, -1)));
  const right = Math.max(...shown.map((node) => node.x + reach(node, 1)));
  const top = Math.min(...shown.map((node) => node.y - 50));
  const bottom = Math.max(...shown.map((node) => node.y + 50));
  const { clientWidth, clientHeight } = element("map");
  const scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.4);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation });
}
