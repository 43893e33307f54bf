// How a node looks on the canvas: its box or its mark, its label, and the sign of what is said of it.
"use strict";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const element = (id) => document.getElementById(id);
const FONT = '"Yhdyspinta Text", "Source Sans 3", sans-serif';
const RADIUS = 6.5;
const SMALLEST = 0.33; // Below this scale plain labels are too small to read and only blur the picture.
const SIGNS = { lacking: "!", began: "+", ended: "−", learned: "+" };
const SIGN_COLOURS = { lacking: "alert", began: "began", ended: "alert", learned: "learned" };
let data = null;
let byId = new Map();
let near = new Map(); // To each node its neighbours, with what is read on the way there.
let paths = new Map();
let colours = {};
let lit = null; // The chosen node and its neighbours; null when nothing is chosen.
let highlighting = false; // Whether what lacks an owner stands out.
let network = null;
let sight = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity, scale: 1 }; // What is seen, in the map's px.
const REACH = 420; // How far a label may stand out from its mark.

function lookAround() {
  const { clientWidth, clientHeight } = element("map");
  const scale = network.getScale();
  const { x, y } = network.getViewPosition();
  const [across, down] = [clientWidth / scale / 2 + REACH, clientHeight / scale / 2 + REACH / 4];
  sight = { left: x - across, right: x + across, top: y - down, bottom: y + down, scale };
}

// From afar thousands of marks are dots of their colour; shapes and labels could not be told there.
function drawDot(ctx, node, x, y) {
  ctx.globalAlpha = strength(node);
  ctx.fillStyle = node.color;
  ctx.fillRect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  ctx.globalAlpha = 1;
}

function load(given) {
  data = {
    ...given,
    nodes: given.nodes.map((node) => ({
      ...given.node,
      ...given.marks[node.as],
      lines: [node.label],
      label: node.lines?.join(" "),
      ...node,
    })),
    edges: given.edges.map(({ from, to, as }, id) => ({
      ...given.edge,
      ...given.lines[as],
      id,
      from: given.nodes[from].id,
      to: given.nodes[to].id,
    })),
  };
  byId = new Map(data.nodes.map((node) => [node.id, node]));
  near = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    near.get(edge.from).push({ other: edge.to, relation: edge.relation });
    if (edge.to !== edge.from) near.get(edge.to).push({ other: edge.from, relation: edge.back || edge.relation });
  }
  paths = new Map(Object.entries(data.shapes).map(([name, path]) => [name, new Path2D(path)]));
}

function readColours() {
  const style = getComputedStyle(element("map"));
  const names = ["paper", "ink", "muted", "line", "hub", "centre", "on-hub", "alert", "began", "learned", "focus"];
  colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function strength(node) {
  const aside = highlighting ? node.sign !== "lacking" : lit && !lit.has(node.id);
  return aside ? 0.4 : 1;
}

function drawLines(ctx, node, x, y, halo) {
  const first = y - ((node.lines.length - 1) * node.lineHeight) / 2;
  node.lines.forEach((line, index) => {
    const at = first + index * node.lineHeight + 0.5;
    if (halo) ctx.strokeText(line, x, at);
    ctx.fillText(line, x, at);
  });
}

function drawBox(ctx, node, x, y, width, height, selected) {
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - height / 2, width, height, node.centre ? 12 : 6);
  const strong = ctx.globalAlpha;
  ctx.globalAlpha = 1;
  ctx.fillStyle = colours.paper;
  ctx.fill(); // A faded box must still cover the lines behind it.
  ctx.globalAlpha = strong;
  ctx.fillStyle = node.centre ? colours.centre : colours.hub;
  ctx.fill();
  if (selected) {
    ctx.lineWidth = 3;
    ctx.strokeStyle = colours.focus;
    ctx.stroke();
  }
  ctx.font = `600 14px ${FONT}`;
  ctx.textAlign = "center";
  ctx.fillStyle = colours["on-hub"];
  drawLines(ctx, node, x, y, false);
  drawSign(ctx, node, x + width / 2, y - height / 2);
}

function drawMark(ctx, node, x, y, selected) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(RADIUS, RADIUS);
  ctx.fillStyle = node.hollow ? colours.paper : node.color;
  ctx.strokeStyle = node.hollow ? node.color : colours.ink;
  ctx.lineWidth = (node.hollow ? 2 : 0.9) / RADIUS;
  if (node.dashed) ctx.setLineDash([3 / RADIUS, 2 / RADIUS]);
  ctx.fill(paths.get(node.mark));
  ctx.stroke(paths.get(node.mark));
  ctx.restore();
  drawSign(ctx, node, x - node.side * 14, y);
  if (selected) {
    ctx.beginPath();
    ctx.arc(x, y, RADIUS + 5, 0, 2 * Math.PI);
    ctx.lineWidth = 3;
    ctx.strokeStyle = colours.focus;
    ctx.stroke();
  }
}

function drawSign(ctx, node, x, y) {
  const sign = node.sign === "lacking" && !highlighting ? "" : SIGNS[node.sign];
  if (!sign) return;
  ctx.beginPath();
  ctx.arc(x, y, 8, 0, 2 * Math.PI);
  ctx.fillStyle = colours[SIGN_COLOURS[node.sign]];
  ctx.fill();
  ctx.fillStyle = colours.paper;
  ctx.font = `600 13px ${FONT}`;
  ctx.textAlign = "center";
  ctx.fillText(sign, x, y + 0.5);
}

function drawLabel(ctx, node, x, y, selected) {
  if (sight.scale < SMALLEST && !selected) return;
  ctx.font = `${selected ? 600 : 400} 14px ${FONT}`;
  ctx.textAlign = node.side === 1 ? "left" : "right";
  ctx.fillStyle = node.missing ? colours.alert : colours.ink;
  // Links may pass behind a label; a rim in the colour of the paper keeps it readable.
  ctx.lineWidth = 5;
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours.paper;
  drawLines(ctx, node, x + node.side * node.offset, y, true);
}

function renderer({ ctx, id, x, y, state }) {
  const node = byId.get(id);
  if (!node) return { drawNode() {}, nodeDimensions: { width: 0, height: 0 } };
  const boxed = node.side === 0;
  const padding = node.centre ? 22 : 12;
  const width = boxed ? node.textWidth + 2 * padding : 2 * RADIUS;
  const height = boxed ? node.lines.length * node.lineHeight + padding + 4 : 2 * RADIUS;
  return {
    drawNode() {
      if (x < sight.left || x > sight.right || y < sight.top || y > sight.bottom) return;
      if (!boxed && sight.scale < SMALLEST / 2 && !node.sign && !state.selected) {
        drawDot(ctx, node, x, y);
        return;
      }
      ctx.save();
      ctx.textBaseline = "middle";
      ctx.globalAlpha = strength(node);
      if (boxed) drawBox(ctx, node, x, y, width, height, state.selected);
      else {
        drawMark(ctx, node, x, y, state.selected);
        drawLabel(ctx, node, x, y, state.selected);
      }
      ctx.restore();
    },
    nodeDimensions: { width, height },
  };
}
