// SPDX-License-Identifier: MIT
// Names and sizes of the outlined areas: in their ground or beside it, in view and without overlap.

import { isCode } from "./symbols.js";
import { FAMILY, useFont } from "./themes.js";

const BESIDE = 36;  // pixels from a unit symbol within which its name needs no line to it

export class AreaPills {
  constructor(theme, areas, textOf) {
    this.theme = theme;
    this.areas = areas;
    this.textOf = textOf;
    this.shown = [];
    this.rings = null;
    this.room = () => null;  // the part of the map for labels, {left, top, width, height}; null: all of it
    this.taken = () => [];   // boxes that labels should avoid
  }

  // Places the outlined areas' names and sizes on screen: inside their ground where they fit, else beside it, without
  // overlap, clear of the boxes in `towns`. While the map moves they keep their place beside their ground.
  layOut(view, labels, towns = []) {
    const before = view.moving ? new Map(this.shown.map((pill) => [pill.id, pill])) : new Map();
    const rings = (this.rings?.shown ?? []).map((ring) => ({ ...boxAround(ring), ids: ring.ids }));
    const taken = [...rings, ...this.taken(), ...towns];
    const key = view.moving ? null : JSON.stringify([view.scale, view.left, view.top, view.width, view.height, labels.scale, this.room(), taken,
                                [...this.areas.selected].map((id) => [id, this.textOf(id)])]);
    if (key !== null && key === this.laidOutFor && this.areas.byId === this.laidOutOf) return this.shown;
    this.laidOutFor = key;
    this.laidOutOf = this.areas.byId;
    const pills = [];
    const grounds = [...this.areas.selected].map((id) => this.areas.byId.get(id)).filter((area) => !area.isLine);
    for (const id of this.areas.selected) {
      const area = this.areas.byId.get(id);
      const text = this.textOf(id);
      if (!area || !text) continue;
      const size = this.sizeOf(text, labels);
      const kept = before.get(id);
      const at = kept?.at ?? area.anchor;  // in map units: the point that the name is for
      const x = at.x * view.scale - view.left, y = at.y * view.scale - view.top;
      const spot = kept ? moved(kept, x - kept.x, y - kept.y)
        : this.spotAtScale(area, { x, y, ...size }, [...pills, ...taken], grounds, view, labels.scale);
      pills.push({ id, text, at, x, y, ...spot });
    }
    this.shown = pills;
    return pills;
  }

  // Looks for the spot as on a screen of scale 1, so that a larger screen shows the same, enlarged.
  spotAtScale(area, label, others, grounds, view, scale) {
    const small = (box) => times(box, 1 / scale);
    const rings = (this.rings?.shown ?? []).filter((ring) => ring.ids.includes(area.id)).map((ring) => small(boxAround(ring)));
    const room = this.room() && small(this.room());
    const spot = this.spotFor(area, small(label), others.map(small), grounds, { ...small(view), scale: view.scale / scale }, rings, room);
    return times(spot, scale);
  }

  spotFor(area, label, others, grounds, view, rings, free) {
    const box = onScreen(area.box, view);
    const ground = rings.reduce(around, box);
    const room = bounds(box, view, free);
    if (area.isLine) return spotBesideLine(label, (spot) => meetsLine(spot, area.rings, view), others, room);
    const isIn = (each) => ([px, py]) => each.containsRoughly((px + view.left) / view.scale, (py + view.top) / view.scale);
    const units = ({ left, top, right, bottom }) => ({ west: (left - CLEAR + view.left) / view.scale, east: (right + CLEAR + view.left) / view.scale,
                                                       north: (top - CLEAR + view.top) / view.scale, south: (bottom + CLEAR + view.top) / view.scale });
    const isOnGround = (spot) => grounds.some((each) => each.hasCornerIn(units(spot)) || probes(spot).some(isIn(each)));
    const fits = (spot) => isWhole(spot, room) && isClear(spot, others);
    const fitsInside = (spot) => fits(spot) && probes(spot).every(isIn(area));
    const inside = insideSpots(label).find(fitsInside);
    if (inside) return inside;
    if (!isNear(label, room)) {  // only another part of the ground is in view
      const seen = spotsIn(room, label).find(fitsInside);
      if (seen) {
        const x = (seen.left + seen.right) / 2, y = (seen.top + seen.bottom) / 2;
        return { ...seen, x, y, at: { x: (x + view.left) / view.scale, y: (y + view.top) / view.scale } };
      }
    }
    return spotOutside(label, (spot) => fits(spot) && !isOnGround(spot))
      ?? freeSpot(label, ground, others, room);
  }

  // Draws a thin line from a name that is beside its ground to a dot in it.
  drawLeaders(context, pills, scale) {
    const theme = this.theme();
    for (const { id, x, y, left, right, top, bottom } of pills) {
      const nearX = Math.max(left - 3 * scale, Math.min(x, right + 3 * scale)), nearY = Math.max(top, Math.min(y, bottom));
      const isBeside = isCode(this.areas.byId.get(id)?.symbol) && Math.hypot(nearX - x, nearY - y) < BESIDE * scale;
      if ((nearX === x && nearY === y) || isBeside) continue;
      for (const [colour, wider] of [[theme.halo, 2.4], [theme.pillEdge, 0]]) {
        context.strokeStyle = context.fillStyle = colour;
        context.lineWidth = Math.max(1, scale) + wider * scale;
        context.beginPath();
        context.moveTo(nearX, nearY);
        context.lineTo(x, y);
        context.stroke();
        context.beginPath();
        context.arc(x, y, (2.6 + wider / 2) * scale, 0, 7);
        context.fill();
      }
    }
  }

  fonts(scale) {
    return { name: `600 ${13 * scale}px ${FAMILY}`, size: `400 ${12 * scale}px ${FAMILY}` };
  }

  sizeOf(text, labels) {
    const fonts = this.fonts(labels.scale);
    const width = Math.max(labels.widthOf(text.name, fonts.name), labels.widthOf(text.size, fonts.size));
    return { width: width + 2 * MARGIN * labels.scale, height: (text.size ? 36 : 20) * labels.scale };
  }

  // Width and height of an area's plate; none for one without a name.
  spaceFor(id, labels) {
    const text = this.textOf(id);
    return text ? this.sizeOf(text, labels) : { width: 0, height: 0 };
  }

  // An area's name is never postponed to the next frame.
  picture({ text, left, top }, labels) {
    const { width, height } = this.sizeOf(text, labels);
    const key = `a|${text.name}|${text.size}|${labels.scale}`;
    const picture = labels.atlas.get(key)
      ?? labels.atlas.add(key, width, height, (pen) => this.paint(pen, text, width, height, labels.scale));
    return { picture, left, top };
  }

  // Letters with a halo and no plate, so that the ground stays in view.
  paint(pen, text, width, height, k) {
    const theme = this.theme();
    const fonts = this.fonts(k);
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 2 * MARGIN * k;
    pen.strokeStyle = theme.halo;
    pen.fillStyle = theme.pillText;
    const rows = [[text.name, fonts.name, 10 * k], ...(text.size ? [[text.size, fonts.size, 26 * k]] : [])];
    for (const write of [(...row) => pen.strokeText(...row), (...row) => pen.fillText(...row)]) {
      for (const [words, font, y] of rows) {
        useFont(pen, font);
        write(words, MARGIN * k, y);
      }
    }
  }
}

// The box for a label: the free part of the map, {left, top, width, height} or null, while any of the area is visible there.
function bounds(ground, view, free) {
  const all = { left: 0, top: 0, right: view.width, bottom: view.height };
  if (!free) return all;
  const part = { left: free.left, top: free.top, right: free.left + free.width, bottom: free.top + free.height };
  return overlap(ground, part) ? part : all;
}

const LENGTHS = ["left", "top", "right", "bottom", "width", "height", "x", "y"];

// A box with all its lengths multiplied; what else it has stays.
function times(box, factor) {
  const lengths = LENGTHS.filter((name) => name in box).map((name) => [name, box[name] * factor]);
  return { ...box, ...Object.fromEntries(lengths) };
}

const MARGIN = 3;  // pixels around the letters, for their halo
const CLEAR = 3;   // pixels between a name and ground beside it
const DIRECTIONS = 24, STEP = 9, FARTHEST = 420;

// Points of a box, close enough to tell whether ground lies under it.
function probes({ left, top, right, bottom }) {
  const found = [];
  for (let i = 0; i < 5; i++) for (let j = 0; j < 3; j++) {
    found.push([left + (right - left) * i / 4, top + (bottom - top) * j / 2]);
  }
  return found;
}

// Around the widest place of the ground, the middle first.
function insideSpots({ x, y, width, height }) {
  const shifts = [0, -1, 1, -2, 2];
  return shifts.flatMap((down) => [0, -0.25, 0.25, -0.5, 0.5].map((aside) => {
    const left = x - width / 2 + aside * width, top = y - height / 2 + down * height * 0.7;
    return { left, top, right: left + width, bottom: top + height };
  }));
}

// Whether a point is well within a room.
function isNear({ x, y }, { left, top, right, bottom }) {
  return x > left + 20 && x < right - 20 && y > top + 20 && y < bottom - 20;
}

// Places all over a room, those around its middle first.
function spotsIn(room, { width, height }) {
  const found = [];
  const middleX = (room.left + room.right) / 2, middleY = (room.top + room.bottom) / 2;
  for (let left = room.left + 8; left + width < room.right - 8; left += 24) {
    for (let top = room.top + 8; top + height < room.bottom - 8; top += 24) {
      found.push({ left, top, right: left + width, bottom: top + height,
                   far: Math.hypot(left + width / 2 - middleX, top + height / 2 - middleY) });
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

// The nearest place in any direction; sideways is better than above or below, where the leader is steep.
function spotOutside({ x, y, width, height }, fits) {
  let best = null, least = Infinity;
  for (let number = 0; number < DIRECTIONS; number++) {
    const angle = 2 * Math.PI * number / DIRECTIONS;
    const dx = Math.cos(angle), dy = Math.sin(angle);
    const extra = 30 * Math.abs(dy);
    for (let far = 12; far < FARTHEST && far + extra < least; far += STEP) {
      const left = x + dx * far - (1 - dx) * width / 2, top = y + dy * far - height / 2;
      const spot = { left, top, right: left + width, bottom: top + height };
      if (!fits(spot)) continue;
      least = far + extra;
      best = spot;
    }
  }
  return best;
}

function onScreen({ west, east, north, south }, { scale, left, top }) {
  return { left: west * scale - left, right: east * scale - left, top: north * scale - top, bottom: south * scale - top };
}

function moved({ left, top, right, bottom }, x, y) {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

const PILL_GAP = 10;

// On a small area a label would hide the area, so it is placed beside it: on a side where it is whole
// and overlaps no earlier label. While any of the area is in view, so is its label.
function freeSpot({ x, y, width, height }, ground, others, room) {
  const small = ground.right - ground.left < width * 1.2 || ground.bottom - ground.top < height * 1.8;
  const right = [ground.right + PILL_GAP, y - height / 2], left = [ground.left - width - PILL_GAP, y - height / 2];
  const below = [x - width / 2, ground.bottom + PILL_GAP], above = [x - width / 2, ground.top - height - PILL_GAP];
  const first = small ? [right, left, below, above] : [[x - width / 2, y - height / 2]];
  const shifted = [1, -1, 2, -2, 3, -3, 4, -4].flatMap((shift) => first.slice(0, 2)
    .map(([spotLeft, top]) => [spotLeft, top + shift * (height + 4)]));
  const seen = overlap(ground, room);
  const boxes = [...first, ...shifted].map(([spotLeft, top]) => ({ left: spotLeft, top, right: spotLeft + width, bottom: top + height }));
  const clear = (box) => isClear(box, others);
  const whole = (box) => isWhole(box, room);
  if (!seen) return boxes[0];
  const inside = boxes.map((box) => moveInside(box, room));
  return boxes.find((box) => whole(box) && clear(box)) ?? inside.find(clear) ?? inside[0];
}

// A line's label is placed beside its middle, at a corner that the line does not cross.
function spotBesideLine({ x, y, width, height }, meets, others, room) {
  const lefts = [x + PILL_GAP, x - PILL_GAP - width], tops = [y + PILL_GAP, y - PILL_GAP - height];
  const corners = tops.flatMap((top) => lefts.map((left) => ({ left, top, right: left + width, bottom: top + height })));
  const beside = corners.find((box) => !meets(box) && isClear(box, others) && isWhole(box, room));
  return beside ?? freeSpot({ x, y, width, height }, { left: x, right: x, top: y, bottom: y }, others, room);
}

// Checks, in short steps, whether a line runs through a box or close by.
function meetsLine({ left, top, right, bottom }, lines, view) {
  return lines.some((line) => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const x = (line[i] + (line[i + 2] - line[i]) * share) * view.scale - view.left;
        const y = (line[i + 1] + (line[i + 3] - line[i + 1]) * share) * view.scale - view.top;
        if (x > left - 6 && x < right + 6 && y > top - 6 && y < bottom + 6) return true;
      }
    }
    return false;
  });
}

function isClear(box, others) {
  return others.every((o) => box.right < o.left || box.left > o.right || box.bottom < o.top || box.top > o.bottom);
}

function isWhole(box, room) {
  return box.left >= room.left + 6 && box.top >= room.top + 6 && box.right <= room.right - 6 && box.bottom <= room.bottom - 6;
}

export function overlap(a, b) { return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top; }

function around(a, b) {
  return { left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}

function boxAround({ x, y, radius }) { return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }; }

function moveInside({ left, top, right, bottom }, room) {
  const x = Math.max(room.left + 6 - left, 0) || Math.min(room.right - 6 - right, 0);
  const y = Math.max(room.top + 6 - top, 0) || Math.min(room.bottom - 6 - bottom, 0);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
