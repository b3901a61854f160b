// SPDX-License-Identifier: MIT
// The ground under everything: sea, land, lakes, rivers, borders, in three levels of detail.

import { boundsOf, boxesMeet, decodeDeltas, pathOf } from "./geometry.js";
import { strokeLine, useMapUnits } from "./scene.js";
import { widths } from "./themes.js";

const LEVELS = [
  { name: "level-5", upTo: 6.9 },
  { name: "level-7", upTo: 8.6 },
  { name: "level-9", upTo: Infinity },
];

export class Basemap {
  constructor(theme) {
    this.theme = theme;
    this.shown = { rivers: true, oblasts: true };
    this.levels = new Map();
  }

  nameFor(zoom) { return LEVELS.find((level) => zoom <= level.upTo).name; }

  isLoaded(name) { return this.levels.has(name); }

  async load(name) {
    if (this.levels.has(name)) return;
    const response = await fetch(`/basemap/${name}.json`);
    if (!response.ok) throw new Error(`the base map ${name} is missing`);
    this.levels.set(name, decodeLevel(await response.json()));
  }

  async loadAll() {
    for (const level of LEVELS) await this.load(level.name);
  }

  // The best level in hand: the wanted one, else the next coarser or finer that has arrived.
  levelFor(zoom) {
    const wanted = LEVELS.findIndex((level) => zoom <= level.upTo);
    const order = [wanted, wanted - 1, wanted + 1, wanted - 2, wanted + 2];
    const found = order.find((i) => LEVELS[i] && this.levels.has(LEVELS[i].name));
    return found === undefined ? null : this.levels.get(LEVELS[found].name);
  }

  draw(context, view) {
    const theme = this.theme();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.sea;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    const level = this.levelFor(view.zoom);
    if (!level) return;
    useMapUnits(context, view);
    context.lineJoin = "bevel";
    context.lineCap = "butt";
    for (const [name, colour] of [["land", theme.land], ["ukraine", theme.ukraine], ["lakes", theme.lake]]) {
      context.fillStyle = colour;
      for (const part of level[name]) if (boxesMeet(part.box, view.box)) context.fill(part.path, "evenodd");
    }
    if (this.shown.rivers) this.drawRivers(context, view, level);
    if (this.shown.oblasts) this.drawLines(context, view, level.oblasts, theme.oblast, widths.oblast);
    this.drawLines(context, view, level.coast, theme.coast, widths.coast);
    this.drawLines(context, view, level.otherBorders, theme.border, widths.border);
    this.drawLines(context, view, level.ukraineBorders, theme.ukraineBorder, widths.ukraineBorder);
  }

  drawRivers(context, view, level) {
    context.strokeStyle = this.theme().river;
    for (const river of level.rivers) {
      if (river.rank > 1 && view.zoom < 5.5 + river.rank * 0.7) continue;
      if (!boxesMeet(river.box, view.box)) continue;
      strokeLine(context, view, river.path, riverWidth(river.rank, view.zoom));
    }
  }

  drawLines(context, view, lines, colour, width) {
    context.strokeStyle = colour;
    for (const line of lines) if (boxesMeet(line.box, view.box)) strokeLine(context, view, line.path, width);
  }
}

// Pixels: fine from afar, then wider, the great rivers first.
function riverWidth(rank, zoom) {
  const wanted = (4 - rank) * 0.35 * 1.3 ** (zoom - 5.5) + 0.2;
  return zoom < 7.2 ? Math.min(1, wanted) : Math.min(4, wanted);
}

function decodeLevel(file) {
  const { layers, scale } = file;
  const line = (deltas, more = {}) => {
    const units = decodeDeltas(deltas, scale);
    return { ...more, box: boundsOf([units]), path: pathOf([units], false) };
  };
  const surface = (layer) => {
    const rings = layer.rings.map((ring) => decodeDeltas(ring, scale));
    return rings.length ? [{ box: boundsOf(rings), path: pathOf(rings, true) }] : [];
  };
  const bordersOf = (ours) => layers.borders.lines
    .filter((item) => (item.of === "ukraine") === ours).map((item) => line(item.line));
  return {
    land: surface(layers.land), ukraine: surface(layers.ukraine), lakes: surface(layers.lakes),
    rivers: layers.rivers.lines.map((item) => line(item.line, { rank: item.rank })),
    oblasts: layers.oblasts.lines.map((item) => line(item)),
    coast: layers.coast.lines.map((item) => line(item)),
    ukraineBorders: bordersOf(true), otherBorders: bordersOf(false),
  };
}
