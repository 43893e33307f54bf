// Draws the map, and connects it with the search, the legend, the panel and the tables.
"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = read("data");
  const words = read("words");
  const element = (id) => document.getElementById(id);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const near = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    near.get(edge.from).push({ other: edge.to, relation: edge.relation });
    if (edge.to !== edge.from) near.get(edge.to).push({ other: edge.from, relation: edge.relation });
  }
  const paths = new Map(Object.entries(data.shapes).map(([name, path]) => [name, new Path2D(path)]));
  const FONT = '"Yhdyspinta Text", "Source Sans 3", sans-serif';
  const RADIUS = 6.5;
  const SMALLEST = 0.33; // Below this scale plain labels are too small to read and only blur the picture.
  let colours = {};
  let lit = null; // The chosen node and its neighbours; null when nothing is chosen.
  let network = null;

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const names = ["paper", "ink", "muted", "line", "hub", "centre", "on-hub", "alert", "focus"];
    colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
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
    const strength = ctx.globalAlpha;
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.paper;
    ctx.fill(); // A faded box must still cover the lines behind it.
    ctx.globalAlpha = strength;
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
    if (selected) {
      ctx.beginPath();
      ctx.arc(x, y, RADIUS + 5, 0, 2 * Math.PI);
      ctx.lineWidth = 3;
      ctx.strokeStyle = colours.focus;
      ctx.stroke();
    }
  }

  function drawLabel(ctx, node, x, y, selected) {
    if (network && network.getScale() < SMALLEST && !selected) return;
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
    const boxed = node.side === 0;
    const padding = node.centre ? 22 : 12;
    const width = boxed ? node.textWidth + 2 * padding : 2 * RADIUS;
    const height = boxed ? node.lines.length * node.lineHeight + padding + 4 : 2 * RADIUS;
    return {
      drawNode() {
        ctx.save();
        ctx.textBaseline = "middle";
        ctx.globalAlpha = lit && !lit.has(id) ? 0.25 : 1;
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
    const node = byId.get(id);
    lit = node ? new Set([id, ...near.get(id).map((each) => each.other)]) : null;
    if (lit) lit.chosen = id;
    network.setSelection({ nodes: node ? [id] : [], edges: [] });
    paintEdges();
    tell(node);
  }

  function show(id) {
    const node = byId.get(id);
    reveal(node);
    choose(id);
    network.focus(id, { scale: Math.max(network.getScale(), 1), offset: { x: -node.side * 120, y: 0 }, animation: moving() });
    element("map").scrollIntoView({ block: "nearest" });
  }

  // What is looked for is shown even where the legend hides its kind.
  function reveal(node) {
    if (!nodes.get(node.id).hidden) return;
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
    nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: off.kind.has(node.kind) || off.status.has(node.status) })));
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

  const keys = {
    ArrowLeft: () => pan(-80, 0),
    ArrowRight: () => pan(80, 0),
    ArrowUp: () => pan(0, -80),
    ArrowDown: () => pan(0, 80),
    "+": () => zoom(1.3),
    "-": () => zoom(1 / 1.3),
    0: () => fit(),
    Escape: () => choose(undefined),
  };

  start();
  // Letters that were measured in this font must be drawn in it.
  Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px "Yhdyspinta Text"`))).then(() => network.redraw());
  element("map").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  element("zoom-in").addEventListener("click", () => zoom(1.3));
  element("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  element("fit").addEventListener("click", () => fit());
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
  for (const row of document.querySelectorAll("button.show")) {
    row.hidden = false;
    row.addEventListener("click", () => {
      show(data.nodes[Number(row.dataset.index)].id);
      element("map").focus();
    });
  }
})();
