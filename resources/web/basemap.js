// SPDX-License-Identifier: MIT
// The ground under everything: sea, land, lakes, rivers, borders, in three levels of detail.

import { boxesMeet } from "./geometry.js";
import { fetchLevel, prepare } from "./levels.js";
import { strokeLine, useMapUnits } from "./scene.js";
import { widths } from "./themes.js";

// From which zoom the rivers of each rank are drawn.
const FROM_ZOOM = { 1: 0, 2: 5.8, 3: 7.4 };

const LEVELS = [
  { name: "level-5", upTo: 6.9 },
  { name: "level-7", upTo: 7.99 },
  { name: "level-9", upTo: Infinity },
];

export class Basemap {
  constructor(theme, background) {
    this.theme = theme;
    this.background = background;  // tiles over the program's own ground
    this.shown = { rivers: true, oblasts: true };
    this.levels = new Map();
    this.loading = new Set();
    this.kept = null;
    this.sheet = null;
  }

  nameFor(zoom) { return LEVELS.find((level) => zoom <= level.upTo).name; }

  isLoaded(name) { return this.levels.has(name); }

  async load(name) {
    if (this.levels.has(name) || this.loading.has(name)) return;
    this.loading.add(name);
    try {
      this.levels.set(name, await fetchLevel(name));
    } finally {
      this.loading.delete(name);
    }
  }

  // `pause` is awaited between pieces of work, so that a level can arrive while the map moves.
  async loadAll(pause) {
    for (const { name } of LEVELS) {
      await this.load(name);
      await prepare(this.levels.get(name) ?? {}, pause);
    }
  }

  // The best level available: the wanted one, else the next coarser or finer that has arrived.
  levelFor(zoom) {
    const wanted = LEVELS.findIndex((level) => zoom <= level.upTo);
    const order = [wanted, wanted - 1, wanted + 1, wanted - 2, wanted + 2];
    const found = order.find((i) => LEVELS[i] && this.levels.has(LEVELS[i].name));
    return found === undefined ? null : this.levels.get(LEVELS[found].name);
  }

  // Reuses a copy of the ground while the view rests.
  keep(view) {
    const key = keyOf(view);
    if (this.kept?.key === key || !this.levelFor(view.zoom)) return;
    this.forget();
    // One sheet for all views, because a new one each time would leave millions of bytes of garbage;
    // and a bitmap of it, which is copied faster than a canvas.
    const width = Math.round(view.width * view.ratio), height = Math.round(view.height * view.ratio);
    this.sheet ??= new OffscreenCanvas(width, height).getContext("2d", { alpha: false });
    if (this.sheet.canvas.width !== width || this.sheet.canvas.height !== height) {
      Object.assign(this.sheet.canvas, { width, height });
    }
    this.drawGround(this.sheet, view);
    this.kept = { key, picture: this.sheet.canvas.transferToImageBitmap() };
  }

  forget() {
    this.kept?.picture.close();
    this.kept = null;
  }

  draw(context, view) {
    if (this.kept?.key === keyOf(view)) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.imageSmoothingEnabled = false;
      context.drawImage(this.kept.picture, 0, 0);
    } else {
      this.drawGround(context, view);
    }
  }

  drawGround(context, view) {
    const theme = this.theme();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.sea;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    const level = this.levelFor(view.zoom);
    if (!level) return;
    context.lineJoin = "bevel";
    context.lineCap = "butt";
    if (!this.background.covers(view)) this.drawOwn(context, view, level);
    if (this.background.isOn) this.drawBackground(context, view, level);
  }

  drawOwn(context, view, level) {
    const theme = this.theme();
    useMapUnits(context, view);
    for (const [name, colour] of [["land", theme.land], ["ukraine", theme.ukraine], ["lakes", theme.lake]]) {
      this.fillParts(context, view, level[name], colour);
    }
    context.save();
    this.goOnBelow(context, view, level);
    if (this.shown.rivers) this.drawRivers(context, view, level);
    this.drawUnits(context, view, level, theme.oblast);
    this.drawLines(context, view, level.land, theme.coast, widths.coast);  // the coast runs where land ends
    this.drawBorders(context, view, level);
    context.restore();
  }

  drawUnits(context, view, level, colour) {
    if (this.shown.oblasts) this.drawLines(context, view, level.oblasts, colour, widths.oblast);
  }

  drawBorders(context, view, level) {
    const theme = this.theme();
    this.drawLines(context, view, level.otherBorders, theme.border, widths.border);
    this.drawLines(context, view, level.ukraineBorders, theme.ukraineBorder, widths.ukraineBorder);
  }

  // The tiles, and over their ground the map's own borders again; on a picture these have a casing.
  drawBackground(context, view, level) {
    const theme = this.theme();
    this.background.draw(context, view, (pen) => {
      pen.fillStyle = theme.ukraine;
      for (const part of level.ukraine) pen.fill(part.path, "evenodd");
    });
    const { west, north, east, south } = this.background.box;
    useMapUnits(context, view);
    context.save();
    context.beginPath();
    context.rect(west, north, east - west, south - north);
    context.clip();
    this.drawUnits(context, view, level, theme.oblastOverPicture ?? theme.oblast);
    if (theme.isOverPicture && !view.moving) {  // wide lines are dear without a GPU
      for (const lines of [level.otherBorders, level.ukraineBorders]) {
        this.drawLines(context, view, lines, theme.halo, widths.ukraineBorder + widths.lineCasing);
      }
    }
    this.drawBorders(context, view, level);
    context.restore();
  }

  fillParts(context, view, parts, colour) {
    context.fillStyle = colour;
    for (const part of parts) if (boxesMeet(part.box, view.box)) context.fill(part.path, "evenodd");
  }

  // Lakes and lagoons once more, over the fills of areas: nobody occupies water.
  coverWater(context, view) {
    const level = this.levelFor(view.zoom);
    if (level && !this.background.isOn) this.fillParts(context, view, level.lakes, this.theme().lake);
  }

  // The lines of rivers that are drawn at a zoom, in map units, for their names.
  riversAt(zoom) {
    return (this.levelFor(zoom)?.rivers ?? []).filter(({ rank }) => zoom >= FROM_ZOOM[rank]);
  }

  // South of the ground's end, under a caption, its last row of pixels is repeated, without lines.
  goOnBelow(context, view, { land }) {
    const { width, height } = context.canvas;
    const end = Math.floor((land[0].box.south * view.scale - view.top) * view.ratio) - 1;
    if (end < 0 || end >= height) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(context.canvas, 0, end - 2, width, 1, 0, end - 1, width, height - end + 1);
    context.beginPath();
    context.rect(0, 0, width, end - 1);
    context.clip();
    useMapUnits(context, view);
  }

  drawRivers(context, view, level) {
    context.strokeStyle = this.theme().river;
    for (const river of level.rivers) {
      if (view.zoom < FROM_ZOOM[river.rank]) continue;
      if (!boxesMeet(river.box, view.box)) continue;
      strokeLine(context, view, river.path, riverWidth(river.rank, view.zoom));
    }
  }

  drawLines(context, view, lines, colour, width) {
    context.strokeStyle = colour;
    const wide = view.moving ? width : width * grown(view);
    for (const line of lines) if (boxesMeet(line.box, view.box)) strokeLine(context, view, line.path, wide);
  }
}

// How much wider the base map's lines are on a large screen while it rests: in motion thin ones are enough.
function grown(view) { return Math.max(1, view.lines / 2); }

function keyOf({ zoom, left, top, width, height, ratio, lines }) {
  return [zoom, left, top, width, height, ratio, lines].join("/");
}

// Pixels: thin at low zooms, then wider, large rivers first.
function riverWidth(rank, zoom) {
  const wanted = (4 - rank) * 0.35 * 1.3 ** (zoom - 5.5) + 0.2;
  return zoom < 8.4 ? Math.min(1, wanted) : Math.min(4, wanted);
}
