// SPDX-License-Identifier: MIT
// Marks that the briefer drew: arrows, texts, lines, distances and shaded ground, over the data and under its names.
//
// They never look like sourced ground: shaded ground is dotted, with a dashed edge, and the legend says who drew them.
// The program says the lengths; widths and letters grow with the stage, as names do.

import { unitsX, unitsY } from "./geometry.js";
import { useScreenUnits } from "./scene.js";
import { FAMILY, useFont } from "./themes.js";

// In pixels of a screen of scale 1, by a mark's size from 1 to 3.
const WIDTH = [2.2, 3.4, 5], LETTERS = [17.5, 21, 28];  // the stage makes the smallest 28 pixels of 1080
const CASING = 1.8;
const DASHES = [7, 5], DOTS = { apart: 7, radius: 1.25 };
const UNSEEN = 0.7;          // pixels between two points of a line
const SHADE = 0.14;          // of the colour under the dots
const STEPS = 28;            // straight pieces of a bent one
const TAIL = 0.55, NECK = 3.2, HEAD = { length: 3.4, width: 2.5 };  // of a line's width
const MOST_HEAD = 0.5;       // of an arrow's length

export class DrawnMarks {
  constructor(theme) {
    this.theme = theme;
    this.marks = [];
    this.shown = [];
    this.patterns = new Map();
    this.pen = new OffscreenCanvas(1, 1).getContext("2d");
  }

  // marks: [{kind, line, label, colour, size, shape, bend}], a line as [lon, lat].
  set(marks) {
    this.laidOutFor = null;
    this.marks = marks.map((mark) => ({ ...mark, units: mark.line.map(([lon, lat]) => ({ x: unitsX(lon), y: unitsY(lat) })) }));
  }

  // Where each mark lies on the screen, and the box of its words.
  layOut(view) {
    const key = [view.scale, view.left, view.top, view.lines].join();
    if (key === this.laidOutFor) return this.shown;  // names ask for the same view as the drawing
    this.laidOutFor = key;
    this.shown = this.marks.map((mark) => {
      const points = apart(mark.units.map(({ x, y }) => ({ x: x * view.scale - view.left, y: y * view.scale - view.top })));
      const way = mark.kind === "arrow" ? wayOf(points, mark) : points;
      return { ...mark, way, width: WIDTH[mark.size - 1] * view.lines, words: this.wordsOf(mark, way, view) };
    });
    return this.shown;
  }

  // The box of a mark's words: in shaded ground, at a text's point, above the middle of what is a line.
  wordsOf({ kind, label, size, shape }, way, { lines }) {
    if (!label) return null;
    const pixels = LETTERS[size - 1] * lines;
    const font = `600 ${pixels}px ${FAMILY}`;
    useFont(this.pen, font);
    const width = this.pen.measureText(label).width, height = pixels * 1.25;
    const half = WIDTH[size - 1] / 2 * (shape === "widening" ? (TAIL + NECK) / 2 : 1) * lines;
    const { x, y } = kind === "shading" || way.length < 2 ? middleOf(way) : beside(way, width, height, half + 2 * CASING * lines);
    return { font, pixels, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }

  // Boxes of all words, under which no name is placed.
  boxes(view) { return this.layOut(view).map(({ words }) => words).filter(Boolean); }

  draw(context, view) {
    if (!this.marks.length) return;
    this.layOut(view);
    useScreenUnits(context, view);
    context.lineJoin = context.lineCap = "round";
    const isFirst = ({ kind }) => kind === "shading";
    for (const mark of [...this.shown.filter(isFirst), ...this.shown.filter((each) => !isFirst(each))]) this.drawMark(context, mark, view);
    for (const mark of this.shown) if (mark.words) this.write(context, mark);
    context.setLineDash([]);
    context.lineCap = "butt";
  }

  colourOf({ colour }) {
    const { own, selected } = this.theme();
    return Object.hasOwn(own, colour) ? `rgb(${own[colour]})` : selected;
  }

  drawMark(context, mark, view) {
    if (mark.kind === "shading") this.shade(context, mark, view);
    else if (mark.kind === "arrow") this.drawArrow(context, mark, view);
    else if (mark.kind !== "text") this.stroke(context, pathOf(mark.way), mark, view, []);
    if (mark.kind === "distance") for (const end of endsOf(mark.way, 2.6 * mark.width)) this.stroke(context, pathOf(end), mark, view, []);
  }

  stroke(context, path, mark, { lines }, dashes) {
    context.setLineDash([]);
    context.strokeStyle = this.theme().ringHalo;
    context.lineWidth = mark.width + 2 * CASING * lines;
    context.stroke(path);
    context.setLineDash(dashes.map((each) => each * lines));
    context.strokeStyle = this.colourOf(mark);
    context.lineWidth = mark.width;
    context.stroke(path);
    context.setLineDash([]);
  }

  drawArrow(context, mark, { lines }) {
    const path = arrowOf(mark);
    if (!path) return;
    context.strokeStyle = this.theme().ringHalo;
    context.lineWidth = 2 * CASING * lines;
    context.stroke(path);
    context.fillStyle = this.colourOf(mark);
    context.fill(path);
  }

  // Dots stay with the ground while the map moves.
  shade(context, mark, view) {
    const path = pathOf(mark.way, true), { x, y } = mark.way[0];
    context.globalAlpha = SHADE;
    context.fillStyle = this.colourOf(mark);
    context.fill(path, "evenodd");
    context.globalAlpha = 1;
    const dots = this.dotsOf(mark, view);
    dots.setTransform(new DOMMatrix([1 / view.ratio, 0, 0, 1 / view.ratio, x, y]));
    context.fillStyle = dots;
    context.fill(path, "evenodd");
    this.stroke(context, path, { ...mark, width: 0.7 * mark.width }, view, DASHES);
  }

  dotsOf(mark, { lines, ratio }) {
    const colour = this.colourOf(mark), key = `${colour}|${lines}|${ratio}`;
    if (!this.patterns.has(key)) {
      if (this.patterns.size > 40) this.patterns.clear();
      const apart = Math.max(4, Math.round(DOTS.apart * lines * ratio)), tile = new OffscreenCanvas(apart, apart);
      const pen = tile.getContext("2d");
      pen.fillStyle = colour;
      for (const [x, y] of [[0.25, 0.25], [0.75, 0.75]]) {
        pen.beginPath();
        pen.arc(x * apart, y * apart, DOTS.radius * lines * ratio, 0, 7);
        pen.fill();
      }
      this.patterns.set(key, this.pen.createPattern(tile, "repeat"));
    }
    return this.patterns.get(key);
  }

  write(context, mark) {
    const { font, pixels, left, top, bottom } = mark.words;
    useFont(context, font);
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.strokeStyle = this.theme().halo;
    context.lineWidth = 0.3 * pixels;
    context.strokeText(mark.label, left, (top + bottom) / 2);
    context.fillStyle = this.colourOf(mark);
    context.fillText(mark.label, left, (top + bottom) / 2);
  }

  report() {
    return { drawnMarks: this.shown.map(({ kind, way, words, label, colour, width }) => ({
      kind, label, colour, width, start: way[0], end: way.at(-1), words: words && { left: words.left, top: words.top, right: words.right, bottom: words.bottom } })) };
  }
}

// The line an arrow runs along: as drawn, or bent. Two points are bent by their `bend`; more are joined smoothly.
function wayOf(points, { shape, bend }) {
  if (shape === "straight" || points.length < 2) return points;
  if (points.length > 2) return smooth(points);
  const [a, b] = points;
  const control = { x: (a.x + b.x) / 2 + 2 * bend * (b.y - a.y), y: (a.y + b.y) / 2 - 2 * bend * (b.x - a.x) };
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS, u = 1 - t;
    return { x: u * u * a.x + 2 * u * t * control.x + t * t * b.x, y: u * u * a.y + 2 * u * t * control.y + t * t * b.y };
  });
}

// The points without those that the eye cannot tell from the one before; both ends stay.
function apart(points) {
  let last = null;
  return points.filter((point, i) => {
    const isKept = !last || i === points.length - 1 || Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= UNSEEN;
    if (isKept) last = point;
    return isKept;
  });
}

// A curve through all points (Catmull and Rom).
function smooth(points) {
  const found = [points[0]], steps = Math.max(2, Math.ceil(3 * STEPS / points.length));
  for (let i = 0; i + 1 < points.length; i++) {
    const [p, a, b, n] = [points[i - 1] ?? points[i], points[i], points[i + 1], points[i + 2] ?? points[i + 1]];
    const at = (name, t) => 0.5 * (2 * a[name] + (b[name] - p[name]) * t + (2 * p[name] - 5 * a[name] + 4 * b[name] - n[name]) * t * t
      + (3 * a[name] - p[name] - 3 * b[name] + n[name]) * t * t * t);
    for (let j = 1; j <= steps; j++) found.push({ x: at("x", j / steps), y: at("y", j / steps) });
  }
  return found;
}

// The outline of an arrow along its way: a shaft, which widens if it is to, and a head that never is longer than half of it.
function arrowOf({ way, width, shape }) {
  const lengths = lengthsOf(way), whole = lengths.at(-1);
  if (!(whole > 1)) return null;
  const neck = shape === "widening" ? NECK : 1;
  const head = Math.min(HEAD.length * width * Math.sqrt(neck), MOST_HEAD * whole), end = whole - head;
  const left = [], right = [];
  const shaft = [...way.map((point, i) => ({ ...point, at: lengths[i] })).filter(({ at }) => at < end), { ...pointAt(way, lengths, end), at: end }];
  shaft.forEach((point, i) => {
    const { dx, dy } = directionAt(shaft, i);
    const half = width / 2 * (shape === "widening" ? TAIL + (neck - TAIL) * point.at / end : 1);
    left.push({ x: point.x + dy * half, y: point.y - dx * half });
    right.unshift({ x: point.x - dy * half, y: point.y + dx * half });
  });
  const base = shaft.at(-1), tip = way.at(-1), far = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const dx = (tip.x - base.x) / far, dy = (tip.y - base.y) / far;
  const half = Math.min(HEAD.width * width * (shape === "widening" ? 0.62 * neck : 0.75), 1.1 * head + width);
  const wings = [{ x: base.x + dy * half, y: base.y - dx * half }, tip, { x: base.x - dy * half, y: base.y + dx * half }];
  return pathOf([...left, ...wings, ...right], true);
}

function directionAt(points, i) {
  const a = points[Math.max(0, i - 1)], b = points[Math.min(points.length - 1, i + 1)];
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { dx: (b.x - a.x) / far, dy: (b.y - a.y) / far };
}

function lengthsOf(points) {
  let total = 0;
  return points.map((point, i) => { if (i) total += Math.hypot(point.x - points[i - 1].x, point.y - points[i - 1].y); return total; });
}

function pointAt(points, lengths, wanted) {
  const i = Math.max(1, lengths.findIndex((length) => length >= wanted));
  const a = points[i - 1], b = points[i], share = (wanted - lengths[i - 1]) / ((lengths[i] - lengths[i - 1]) || 1);
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

// Where the middle of a box has to be to lie above the middle of a line, `apart` from it.
function beside(points, width, height, apart) {
  const lengths = lengthsOf(points), half = lengths.at(-1) / 2, { x, y } = pointAt(points, lengths, half);
  const { dx, dy } = directionAt(points, Math.max(1, lengths.findIndex((length) => length >= half)));
  const turn = dx < 0 ? -1 : 1, across = { x: dy * turn, y: -dx * turn };
  const far = apart + Math.abs(across.x) * width / 2 + Math.abs(across.y) * height / 2;
  return { x: x + across.x * far, y: y + across.y * far };
}

// The middle of an outline's box.
function middleOf(points) {
  const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

// Short strokes across the ends of a line.
function endsOf(way, half) {
  if (way.length < 2) return [];
  return [0, way.length - 1].map((i) => {
    const { dx, dy } = directionAt(way, i), { x, y } = way[i];
    return [{ x: x + dy * half, y: y - dx * half }, { x: x - dy * half, y: y + dx * half }];
  });
}

function pathOf(points, isClosed = false) {
  const path = new Path2D();
  points.forEach(({ x, y }, i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
  if (isClosed) path.closePath();
  return path;
}
