// SPDX-License-Identifier: MIT
// Names on the map: towns by rank and zoom, seas and lakes, and the outlined areas with their sizes.
// Every label is drawn once into a small picture of its own and then only copied; labels never collide.

import { unitsX, unitsY } from "./geometry.js";
import { useScreenUnits } from "./scene.js";

const FAMILY = '"Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif';
// From which zoom a rank of town appears, its letter size and weight, and the radius of its dot (px).
const RANKS = {
  1: { from: 0, size: 15, weight: 600, dot: 3 },
  2: { from: 5.2, size: 12.5, weight: 500, dot: 2.4 },
  3: { from: 7.1, size: 12, weight: 400, dot: 2.1 },
  4: { from: 9, size: 11.5, weight: 400, dot: 1.8 },
};
// Seas, lakes and rivers: from which zoom each rank of name appears, and its letter size.
const WATERS = {
  sea: { from: [0, 6.4, 7, 8], size: 13 },
  lake: { from: [6.8, 7.6, 8.4, 9], size: 11 },
  river: { from: [6.8, 7.8, 8.6, 9.2], size: 11 },
};
// How long new labels may be painted in one frame: little while the map moves, the rest follow.
const PAINTING_MILLISECONDS = { moving: 4, resting: 30 };
const MOST_PICTURES = 900;

export class Labels {
  constructor(theme, areas, textOf) {
    this.theme = theme;
    this.areas = areas;
    this.textOf = textOf;
    this.language = "en";
    this.shown = true;
    this.scale = 1;
    this.places = [];
    this.pictures = new Map();
    this.widths = new Map();
    this.pen = new OffscreenCanvas(8, 8).getContext("2d");
    this.complete = true;
  }

  // Cities and waters come in a first file, the many smaller towns in a second one.
  addPlaces({ towns, waters = [] }) {
    const place = (made, lon, lat) => ({ ...made, x: unitsX(lon), y: unitsY(lat) });
    for (const { en, uk, lon, lat, rank } of towns) {
      this.places.push(place({ en, uk, rank, style: RANKS[rank], kind: "town" }, lon, lat));
    }
    for (const { en, uk, lon, lat, kind, rank } of waters) {
      const style = WATERS[kind];
      this.places.push(place({ en, uk, rank: rank + 1, style: { ...style, from: style.from[rank - 1] }, kind: "water" }, lon, lat));
    }
    this.places.sort((a, b) => a.rank - b.rank);
    this.placed = null;
  }

  setLanguage(language) { this.language = language; this.placed = null; }

  forgetPictures() { this.pictures.clear(); }

  nameOf(place) {
    if (this.language === "uk") return place.uk ?? place.en;
    return place.en;
  }

  draw(context, view) {
    useScreenUnits(context, view);
    this.deadline = performance.now() + PAINTING_MILLISECONDS[view.moving ? "moving" : "resting"];
    this.complete = true;
    const pills = this.layOutPills(view);
    if (this.shown) {
      for (const label of this.layOutPlaces(view)) this.drawPlace(context, view, label, pills);
    }
    for (const pill of pills) this.drawPicture(context, view, pill.picture, pill.left, pill.top);
  }

  // Places that fit together around the present view, worked out anew only where the view left
  // the margin or the zoom went a quarter of a level on, so that labels stay put while panning.
  layOutPlaces(view) {
    const step = Math.floor(view.zoom * 4 + 1e-6) / 4;
    const kept = this.placed;
    if (kept && kept.step === step && kept.scale === this.scale && covers(kept.box, view.box)) return kept.labels;
    const width = view.box.east - view.box.west, height = view.box.south - view.box.north;
    const box = { west: view.box.west - width / 2, east: view.box.east + width / 2,
                  north: view.box.north - height / 2, south: view.box.south + height / 2 };
    const labels = [];
    const taken = new Grid();
    const pixels = 2 ** (step - view.zoom) * view.scale;
    for (const place of this.places) {
      if (step < place.style.from || place.x < box.west || place.x > box.east
        || place.y < box.north || place.y > box.south) continue;
      const label = this.fit(place, pixels, taken);
      if (label) labels.push(label);
    }
    this.placed = { step, box, labels, scale: this.scale };
    return labels;
  }

  // Right of its dot, else left, above, below; null where no side is free.
  fit(place, pixels, taken) {
    const text = this.nameOf(place);
    const size = place.style.size * this.scale;
    const font = place.kind === "water" ? `italic 400 ${size}px ${FAMILY}` : `${place.style.weight} ${size}px ${FAMILY}`;
    const width = this.widthOf(text, font), height = size * 1.25;
    const gap = place.kind === "town" ? place.style.dot * this.scale + 4 : 0;
    const sides = place.kind === "water" ? [[-width / 2, -height / 2]] : [
      [gap, -height / 2], [-gap - width, -height / 2], [-width / 2, -gap - height], [-width / 2, gap]];
    const x = place.x * pixels, y = place.y * pixels;
    for (const [dx, dy] of sides) {
      const box = { west: x + Math.min(dx, -gap) - 3, east: x + Math.max(dx + width, gap) + 3,
                    north: y + Math.min(dy, -gap) - 1, south: y + Math.max(dy + height, gap) + 1 };
      if (taken.add(box)) return { place, text, font, width, height, dx, dy };
    }
    return null;
  }

  widthOf(text, font) {
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.pen.font = font;
      width = this.pen.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  drawPlace(context, view, label, pills) {
    const { place } = label;
    const x = place.x * view.scale - view.left, y = place.y * view.scale - view.top;
    if (x < -300 || y < -40 || x > view.width + 300 || y > view.height + 40) return;
    const left = x + label.dx, top = y + label.dy;
    if (pills.some((p) => left < p.right && left + label.width > p.left && top < p.bottom && top + label.height > p.top)) return;
    const picture = this.pictureOf(`t|${label.font}|${label.text}|${place.kind}`, () => this.paintName(label, view.ratio));
    if (!picture) return;
    if (place.kind === "town") this.drawPicture(context, view, this.dotOf(place, view.ratio), x - 6 * this.scale, y - 6 * this.scale);
    this.drawPicture(context, view, picture, left - 4, top - 3);
  }

  // Whole device pixels, or copied letters blur.
  drawPicture(context, view, picture, left, top) {
    if (!picture) return;
    context.drawImage(picture, Math.round(left * view.ratio) / view.ratio, Math.round(top * view.ratio) / view.ratio,
      picture.width / view.ratio, picture.height / view.ratio);
  }

  pictureOf(key, paint) {
    const name = `${key}|${this.scale}`;
    let picture = this.pictures.get(name);
    if (!picture) {
      if (performance.now() > this.deadline) { this.complete = false; return null; }
      if (this.pictures.size > MOST_PICTURES) this.pictures.clear();
      picture = paint();
      this.pictures.set(name, picture);
    }
    return picture;
  }

  dotOf(place, ratio) {
    const { dot } = place.style;
    return this.pictureOf(`dot|${dot}`, () => {
      const side = 12 * this.scale;
      const { canvas, pen } = sheet(side, side, ratio);
      pen.fillStyle = this.theme().label;
      pen.strokeStyle = this.theme().halo;
      pen.lineWidth = 2;
      pen.beginPath();
      pen.arc(side / 2, side / 2, dot * this.scale, 0, 7);
      pen.stroke();
      pen.fill();
      return canvas;
    });
  }

  paintName(label, ratio) {
    const { canvas, pen } = sheet(label.width + 8, label.height + 6, ratio);
    pen.font = label.font;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    const theme = this.theme();
    if (label.place.kind === "town") {
      pen.strokeStyle = theme.halo;
      pen.strokeText(label.text, 4, label.height / 2 + 3);
    }
    pen.fillStyle = label.place.kind === "town" ? theme.label : theme.water;
    pen.fillText(label.text, 4, label.height / 2 + 3);
    return canvas;
  }

  // The outlined areas' names and sizes, kept on screen and clear of each other.
  layOutPills(view) {
    const pills = [];
    for (const id of this.areas.selected) {
      const area = this.areas.byId.get(id);
      const text = this.textOf(id);
      if (!area || !text) continue;
      const picture = this.pictureOf(`a|${text.name}|${text.size}`, () => this.paintPill(text, view.ratio))
        ?? this.paintPill(text, view.ratio);
      const width = picture.width / view.ratio, height = picture.height / view.ratio;
      const x = area.anchor.x * view.scale - view.left, y = area.anchor.y * view.scale - view.top;
      const ground = { left: area.box.west * view.scale - view.left, right: area.box.east * view.scale - view.left,
                       top: area.box.north * view.scale - view.top, bottom: area.box.south * view.scale - view.top };
      pills.push({ id, picture, ...freeSpot({ x, y, width, height }, ground, pills, view) });
    }
    this.pills = pills;
    return pills;
  }

  paintPill(text, ratio) {
    const k = this.scale;
    const name = `600 ${13 * k}px ${FAMILY}`, size = `400 ${12 * k}px ${FAMILY}`;
    const width = Math.max(this.widthOf(text.name, name), this.widthOf(text.size, size)) + 18 * k;
    const height = (text.size ? 42 : 26) * k;
    const { canvas, pen } = sheet(width, height, ratio);
    const theme = this.theme();
    pen.fillStyle = theme.pill;
    pen.strokeStyle = theme.pillEdge;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.roundRect(0.5, 0.5, width - 1, height - 1, 5 * k);
    pen.fill();
    pen.stroke();
    pen.fillStyle = theme.pillText;
    pen.textBaseline = "middle";
    pen.font = name;
    pen.fillText(text.name, 9 * k, 14 * k);
    pen.font = size;
    pen.fillText(text.size, 9 * k, 30 * k);
    return canvas;
  }
}

function sheet(width, height, ratio) {
  const canvas = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  return { canvas, pen };
}

function covers(outer, inner) {
  return outer.west <= inner.west && outer.east >= inner.east && outer.north <= inner.north && outer.south >= inner.south;
}

const PILL_GAP = 10;

// On a small area a label would hide what it names, so it stands beside it: on the side where it is
// whole and clear of the labels before it. While any of the area is in view, so is its label.
function freeSpot({ x, y, width, height }, ground, others, view) {
  const small = ground.right - ground.left < width * 1.2 || ground.bottom - ground.top < height * 1.8;
  const right = [ground.right + PILL_GAP, y - height / 2], left = [ground.left - width - PILL_GAP, y - height / 2];
  const below = [x - width / 2, ground.bottom + PILL_GAP], above = [x - width / 2, ground.top - height - PILL_GAP];
  const first = small ? [right, left, below, above] : [[x - width / 2, y - height / 2]];
  const shifted = [1, -1, 2, -2, 3, -3, 4, -4].flatMap((shift) => first.slice(0, 2)
    .map(([spotLeft, top]) => [spotLeft, top + shift * (height + 4)]));
  const seen = ground.left < view.width && ground.right > 0 && ground.top < view.height && ground.bottom > 0;
  const boxes = [...first, ...shifted].map(([spotLeft, top]) => ({ left: spotLeft, top, right: spotLeft + width, bottom: top + height }));
  const clear = (box) => others.every((o) => box.right < o.left || box.left > o.right || box.bottom < o.top || box.top > o.bottom);
  const whole = (box) => box.left >= 6 && box.top >= 6 && box.right <= view.width - 6 && box.bottom <= view.height - 6;
  if (!seen) return boxes[0];
  const inside = boxes.map((box) => moveInside(box, view));
  return boxes.find((box) => whole(box) && clear(box)) ?? inside.find(clear) ?? inside[0];
}

function moveInside({ left, top, right, bottom }, view) {
  const x = Math.max(6 - left, 0) || Math.min(view.width - 6 - right, 0);
  const y = Math.max(6 - top, 0) || Math.min(view.height - 6 - bottom, 0);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

// Boxes that do not overlap, found through cells of 64 pixels.
class Grid {
  constructor() { this.cells = new Map(); }

  add(box) {
    const keys = [];
    for (let i = Math.floor(box.west / 64); i <= Math.floor(box.east / 64); i++) {
      for (let j = Math.floor(box.north / 64); j <= Math.floor(box.south / 64); j++) keys.push(i * 65536 + j);
    }
    for (const key of keys) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.west < other.east && box.east > other.west && box.north < other.south && box.south > other.north) return false;
      }
    }
    for (const key of keys) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
    return true;
  }
}
