// SPDX-License-Identifier: MIT
// Names on the map: towns by rank and zoom, seas and lakes, and the outlined areas with their sizes.
// Every label is painted once on a sheet and then only copied; labels never overlap.

import { Atlas } from "./atlas.js";
import { fetchJson } from "./fetching.js";
import { unitsX, unitsY } from "./geometry.js";
import { alongCourse } from "./courses.js";
import { AreaPills, overlap } from "./pills.js";
import { Regions } from "./regions.js";
import { useScreenUnits } from "./scene.js";
import { FAMILY, useFont } from "./themes.js";

// From which zoom a rank of town appears, its letter size and weight, and the radius of its dot (px).
const RANKS = {
  capital: { from: 0, size: 16, weight: 600, dot: 2.6, ring: 5 },
  1: { from: 0, size: 15, weight: 600, dot: 3 },
  2: { from: 5.2, size: 13, weight: 400, dot: 2.5 },
  3: { from: 7.1, size: 12, weight: 400, dot: 2.1 },
  4: { from: 9, size: 11, weight: 400, dot: 1.7, isQuiet: true },
};
// Seas, lakes and rivers: from which zoom each rank of name appears, and its letter size.
const WATERS = {
  sea: { from: [0, 6.4, 7, 8], size: 13 },
  lake: { from: [6.8, 7.6, 8.4, 9], size: 11 },
  river: { from: [6.8, 7.8, 8.6, 9.2], size: 11, runs: true },
};
const ASIDE = 4, ABOVE = 3;  // pixels around a name's letters, for their halo
const DOT_REACH = 8;  // pixels from a town's dot within which a click is on it
const RING_LINE = 4;  // pixels to both sides of a ring's radius that its line and its halo may take
// Where along its river a name is tried, in lengths of the name.
const SHIFTS = [0, 1, -1, 2, -2, 3.5, -3.5];
// How long new labels may be painted in one frame: not while the map moves, briefly when it has come to
// rest, without limit for the first picture. The rest follows in the next frames.
const PAINTING_MILLISECONDS = { first: 200, moving: 0, resting: 6 };

// Neither the town of chosen ground nor a plate takes the place of the greatest cities.
const isGreat = ({ kind, rank }) => kind === "town" && rank === 1;

export class Labels {
  constructor(theme, areas, textOf) {
    this.theme = theme;
    this.pills = new AreaPills(theme, areas, textOf);
    this.language = "en";
    this.shown = true;
    this.scale = 1;
    this.places = [];
    this.more = [];  // further places, those of a background
    this.kept = [];  // boxes on the screen that names stay clear of
    this.regions = new Regions(theme);
    this.atlas = new Atlas();
    this.started = false;
    this.widths = new Map();
    this.riversAt = () => [];
    this.covered = () => [];  // boxes that would hide a name
    this.pen = new OffscreenCanvas(8, 8).getContext("2d");
    this.complete = true;
    this.isHurried = true;  // false: every name is painted at once, however long it takes
  }

  // Cities and waters come in a first file, the many smaller towns in a second one.
  addPlaces({ towns, waters = [] }) {
    const place = (made, lon, lat) => ({ ...made, x: unitsX(lon), y: unitsY(lat) });
    for (const { en, uk, lon, lat, rank, capital } of towns) {
      const style = capital && rank === 1 ? RANKS.capital : RANKS[rank];
      this.places.push(place({ en, uk, rank, style, kind: "town" }, lon, lat));
    }
    for (const { en, uk, lon, lat, kind, rank } of waters) {
      const style = WATERS[kind];
      this.places.push(place({ en, uk, rank: rank + 1, style: { ...style, from: style.from[rank - 1] }, kind: "water" }, lon, lat));
    }
    this.places.sort((a, b) => a.rank - b.rank);
    this.placed = null;
  }

  // Loads the smaller towns in idle moments, of which one is named for chosen ground at any zoom.
  async loadTowns(pause) {
    await this.prepare(pause);
    this.addPlaces(await fetchJson("/basemap/towns.json"));
  }

  // Further places, {en, uk, from, x, y}; those that are there already are left out.
  setMore(places) {
    const known = new Set(this.places.flatMap(({ en, uk }) => [en, uk]));
    const seen = new Set();
    const fresh = ({ en, x, y }) => { const key = `${en}|${Math.round(x)}|${Math.round(y)}`; return !seen.has(key) && seen.add(key); };
    this.more = places.filter((place) => !known.has(place.en) && !known.has(place.uk) && fresh(place))
      .map(({ from, ...place }) => ({ ...place, rank: 5, kind: "town", style: { ...RANKS[4], from } }));
    this.placed = null;
  }

  // Loads the fonts while the page still waits for its data: the first use of each takes 10 ms.
  warmUp() {
    for (const { size, weight } of Object.values(RANKS)) this.widthOf("Київ Kyiv", `${weight} ${size}px ${FAMILY}`);
    this.widthOf("Чорне море Black Sea", `italic 400 ${WATERS.sea.size}px ${FAMILY}`);
    this.atlas.begin();
    useFont(this.atlas.pen, `600 15px ${FAMILY}`);
    this.atlas.pen.strokeText("Київ", 0, -20);
  }

  setLanguage(language) { this.language = language; this.placed = null; }

  setScale(scale) {
    if (scale === this.scale) return;
    this.scale = this.atlas.scale = scale;
    this.forgetPictures();
    this.placed = null;
  }

  forgetPictures() { this.atlas.clear(this.atlas.ratio); }

  nameOf(place) {
    if (this.language === "uk") return place.uk ?? place.en;
    return place.en;
  }

  draw(context, view) {
    useScreenUnits(context, view);
    if (this.atlas.ratio !== view.ratio) this.atlas.clear(view.ratio);
    context.imageSmoothingEnabled = false;
    const pace = !this.started ? "first" : view.moving ? "moving" : "resting";
    const pills = this.pills.layOut(view, this, this.neededBoxes(view));
    const names = this.named = this.shown ? this.onScreen(view, pills) : [];
    this.regions.layOut(view, this, [...names.map((name) => name.box), ...this.kept],
      pills.map(({ text }) => text.name));
    this.deadline = this.isHurried ? performance.now() + PAINTING_MILLISECONDS[pace] : Infinity;
    this.complete = true;
    // First paints everything that is not on the sheet yet, then copies it all: a sheet that changes
    // between two copies is copied whole for each.
    const pictures = [...(this.shown ? this.regions.pictures(this) : []), ...names.flatMap((name) => this.namePictures(name)), ...pills.map((pill) => this.pills.picture(pill, this))];
    this.pills.drawLeaders(context, pills, this.scale);
    for (const { picture, left, top, angle } of pictures) if (picture) this.atlas.draw(context, picture, left, top, angle);
  }

  // Names that fit together around the present view, computed again only when the view has left the
  // margin or the zoom has changed by a quarter of a level, so that labels do not move while panning.
  // While the map moves, zooming in keeps the names of the lower zoom; zooming out changes a level at a time.
  layOutPlaces(view) {
    const exact = Math.floor(view.zoom * 4 + 1e-6) / 4;
    const kept = this.placed;
    const needed = this.needed();
    const inReach = kept && kept.scale === this.scale && kept.needed === needed && covers(kept.box, view.box);
    if (inReach && (kept.step === exact || (view.moving && kept.step < exact))) return kept.labels;
    const step = view.moving ? Math.floor(view.zoom) : exact;
    const width = view.box.east - view.box.west, height = view.box.south - view.box.north;
    const box = { west: view.box.west - width / 2, east: view.box.east + width / 2,
                  north: view.box.north - height / 2, south: view.box.south + height / 2 };
    const labels = [];
    const taken = new Grid();
    this.step = step;
    const detail = step - Math.log2(this.scale);  // larger names: as many as on a smaller map
    const pixels = 2 ** (step - view.zoom) * view.scale;
    const inBox = ({ x, y }) => x >= box.west && x <= box.east && y >= box.north && y <= box.south;
    const others = [...this.places, ...this.more].filter((place) => detail >= place.style.from && !needed.has(place));
    for (const place of [...others.filter(isGreat), ...needed, ...others.filter((other) => !isGreat(other))]) {
      const label = inBox(place) ? this.fit(place, pixels, taken) : null;
      if (label) labels.push(label);
    }
    this.placed = { step, box, labels, needed, scale: this.scale };
    return labels;
  }

  // The towns that are named at any zoom: for each chosen ground the first by rank inside, else the nearest to it.
  needed() {
    const { areas } = this.pills;
    const key = `${this.places.length}|${[...areas.selected].join("|")}`;
    if (this.neededFor !== key || this.neededOf !== areas.byId) {
      this.neededFor = key;
      this.neededOf = areas.byId;
      const grounds = [...areas.selected].map((id) => areas.byId.get(id)).filter((area) => !area.isLine);
      this.neededTowns = new Set(grounds.map((area) => this.townOf(area)).filter(Boolean));
    }
    return this.neededTowns;
  }

  // The town whose dot or name is at a point of a view, or null: the map may have moved since the names were drawn.
  townAt({ x, y }, view) {
    const isAt = ({ label }) => label.place.kind === "town"
      && (Math.hypot(x - dotX(label, view), y - dotY(label, view)) <= DOT_REACH * this.scale || holds(nameBox(label, view), x, y));
    return (this.named ?? []).find(isAt)?.label.place ?? null;
  }

  // Where their names stand, in pixels of the screen.
  neededBoxes(view) {
    if (!this.shown) return [];
    const needed = this.needed();
    return this.placesBesideRings(view).filter(({ place }) => needed.has(place) || isGreat(place)).map((label) => {
      const { left, top, right, bottom } = nameBox(label, view);
      return { left: left - 12 * this.scale, top, right, bottom };
    });
  }

  // The names that fit together, as they are drawn now: one that a ring would cross is on another side of its dot;
  // where none is free it is left out, unless it is the one that chosen ground is found by.
  placesBesideRings(view) {
    const labels = this.layOutPlaces(view), rings = this.pills.rings?.shown ?? [];
    if (!rings.length) return labels;
    const made = [...labels], hidden = this.covered(), needed = this.needed();
    const isCrossed = (box) => rings.some((ring) => crosses(ring, box, RING_LINE * this.scale));
    labels.forEach((label, i) => {
      if (label.place.kind !== "town" || !isCrossed(nameBox(label, view))) return;
      const isFree = (side) => {
        const box = nameBox(side, view);
        return !isCrossed(box) && !this.isCut(side, view) && !hidden.some((other) => overlap(box, other))
          && !made.some((other, j) => other && j !== i && overlap(box, nameBox(other, view)));
      };
      made[i] = this.sidesOf(label).map(([dx, dy]) => ({ ...label, dx, dy })).find(isFree) ?? (needed.has(label.place) ? label : null);
    });
    return made.filter(Boolean);
  }

  townOf(area) {
    const towns = this.places.filter((place) => place.kind === "town");
    const far = ({ x, y }) => Math.hypot(x - area.anchor.x, y - area.anchor.y);
    return towns.find(({ x, y }) => area.contains(x, y, 0))
      ?? towns.reduce((best, town) => (!best || far(town) < far(best) ? town : best), null);
  }

  // Right of its dot, else left, above, below; null if no side is free.
  fit(place, pixels, taken) {
    const label = this.labelFor(place);
    if (place.style.runs) {
      for (const shift of SHIFTS) {
        const course = alongCourse(place, label.width + 4 * this.scale, this.riversAt(this.step), 1 / pixels, shift);
        const made = course && this.fitAlong(label, course, pixels, taken);
        if (made) return made;
      }
      if (alongCourse(place, 1, this.riversAt(this.step), 1 / pixels)) return null;  // there is a river, but no room
    }
    const { width, height } = label;
    const { scale } = this;  // of all distances too: a small mirror has room for the names of a large screen
    const gap = this.gapOf(place);
    const x = place.x * pixels, y = place.y * pixels;
    for (const [dx, dy] of this.sidesOf(label)) {
      const box = { west: x + Math.min(dx, -gap) - 3 * scale, east: x + Math.max(dx + width, gap) + 3 * scale,
                    north: y + Math.min(dy, -gap) - scale, south: y + Math.max(dy + height, gap) + scale };
      if (taken.add(box)) return { ...label, dx, dy };
    }
    return null;
  }

  gapOf(place) { return place.kind === "town" ? ((place.style.ring ?? place.style.dot) + 4) * this.scale : 0; }

  // From the place to the corner of its name: right of the dot, left, above and below it; a water's name is on its place.
  sidesOf({ place, width, height }) {
    if (place.kind === "water") return [[-width / 2, -height / 2]];
    const gap = this.gapOf(place);
    return [[gap, -height / 2], [-gap - width, -height / 2], [-width / 2, -gap - height], [-width / 2, gap]];
  }

  // Turned along its river, above the line.
  fitAlong(label, { x, y, angle }, pixels, taken) {
    const { width, height } = label;
    const lift = height / 2 + 2 * this.scale;
    const middle = { x: x * pixels + Math.sin(angle) * lift, y: y * pixels - Math.cos(angle) * lift };
    const reach = { x: (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2,
                    y: (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2 };
    const box = { west: middle.x - reach.x, east: middle.x + reach.x, north: middle.y - reach.y, south: middle.y + reach.y };
    if (!taken.add(box)) return null;
    const from = { x: label.place.x * pixels, y: label.place.y * pixels };
    return { ...label, angle, dx: box.west - from.x, dy: box.north - from.y, spread: { width: 2 * reach.x, height: 2 * reach.y } };
  }

  labelFor(place) {
    const text = this.nameOf(place);
    const size = place.style.size * this.scale;
    const font = place.kind === "water" ? `italic 400 ${size}px ${FAMILY}` : `${place.style.weight} ${size}px ${FAMILY}`;
    return { place, text, font, width: this.widthOf(text, font), height: size * 1.25 };
  }

  widthOf(text, font) {
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      useFont(this.pen, font);
      width = this.pen.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  // The placed labels in view, except under an area's label or furniture and on ground with a ring, with their
  // positions in CSS pixels.
  onScreen(view, pills) {
    const found = [];
    const kept = this.kept = [...pills, ...pills.flatMap(alongLeader), ...(this.pills.rings?.shown ?? []).flatMap((ring) => ring.boxes), ...this.covered()];
    for (const label of this.placesBesideRings(view)) {
      if (this.isCut(label, view)) continue;
      const box = nameBox(label, view);
      const x = dotX(label, view), y = dotY(label, view);
      const isTown = label.place.kind === "town";
      if (!kept.some((other) => overlap(box, other) || (isTown && holds(other, x, y)))) found.push({ label, x, y, left: box.left, top: box.top, box });
    }
    return found;
  }

  // Whether the edge of the map cuts a name or its dot.
  isCut(label, view) {
    const { left, top, right, bottom } = nameBox(label, view), { place } = label;
    const dot = place.kind === "town" ? (place.style.ring ?? place.style.dot) * this.scale : null;
    const x = dotX(label, view), y = dotY(label, view);
    return left < this.scale || top < 0 || right > view.width - this.scale || bottom > view.height
      || (dot !== null && (x < dot || y < dot || x > view.width - dot || y > view.height - dot));
  }

  namePictures({ label, x, y, left, top }) {
    const { place, font, text, width, height } = label;
    const aside = ASIDE * this.scale, above = ABOVE * this.scale;
    const name = this.pictureOf(`t|${font}|${text}|${place.kind}`, width + 2 * aside, height + 2 * above, (pen) => this.paintName(pen, label));
    if (label.angle !== undefined) {
      const { spread } = label;
      return [{ picture: name, left: left + (spread.width - width) / 2 - aside, top: top + (spread.height - height) / 2 - above, angle: label.angle }];
    }
    const pictures = [{ picture: name, left: left - aside, top: top - above }];
    if (name && place.kind === "town") {
      pictures.push({ picture: this.dotOf(place), left: x - 7 * this.scale, top: y - 7 * this.scale });
    }
    return pictures;
  }

  // Paints the names of the first two ranks ahead of time, so that they are ready for flights.
  async prepare(pause) {
    this.started = true;
    for (const place of this.places.filter((each) => each.rank <= 2)) {
      const label = this.labelFor(place);
      this.deadline = Infinity;
      this.namePictures({ label, x: 0, y: 0, left: 0, top: 0 });
      await pause();
    }
  }

  // Measures every name ahead of time: the first measuring takes most of the time of placing them.
  async measure(pause) {
    for (const place of this.places) {
      this.labelFor(place);
      await pause();
    }
  }

  // Returns a picture from the sheet, painting it first if this frame has time left.
  pictureOf(key, width, height, paint) {
    const kept = this.atlas.get(key);
    if (kept) return kept;
    if (performance.now() >= this.deadline) { this.complete = false; return null; }
    return this.atlas.add(key, width, height, paint);
  }

  dotOf(place) {
    const { dot, ring } = place.style;
    const side = 14 * this.scale;
    return this.pictureOf(`dot|${dot}|${this.scale}`, side, side, (pen) => {
      const circle = (radius) => {
        pen.beginPath();
        pen.arc(side / 2, side / 2, radius * this.scale, 0, 7);
      };
      pen.strokeStyle = this.theme().halo;
      pen.lineWidth = 2 * this.scale;
      circle(ring ?? dot);
      pen.stroke();
      pen.fillStyle = this.theme().label;
      circle(dot);
      pen.fill();
      if (!ring) return;
      pen.strokeStyle = this.theme().label;
      pen.lineWidth = 1.2 * this.scale;
      circle(ring);
      pen.stroke();
    });
  }

  paintName(pen, label) {
    useFont(pen, label.font);
    pen.textBaseline = "middle";
    const theme = this.theme(), aside = ASIDE * this.scale, middle = label.height / 2 + ABOVE * this.scale;
    const halo = label.place.kind === "town" ? theme.halo : theme.waterHalo;
    if (halo) {
      pen.lineJoin = "round";
      pen.lineWidth = 3 * this.scale;
      pen.strokeStyle = halo;
      pen.strokeText(label.text, aside, middle);
    }
    pen.fillStyle = label.place.kind !== "town" ? theme.water : label.place.style.isQuiet ? theme.quietLabel : theme.label;
    pen.fillText(label.text, aside, middle);
  }
}

// Small boxes along the line from a name to its ground: no other name is crossed by it.
function alongLeader({ x, y, left, right, top, bottom }) {
  const fromX = Math.max(left, Math.min(x, right)), fromY = Math.max(top, Math.min(y, bottom));
  const count = Math.floor(Math.hypot(x - fromX, y - fromY) / 8);
  return Array.from({ length: count }, (_, i) => {
    const at = { x: fromX + (x - fromX) * (i + 1) / count, y: fromY + (y - fromY) * (i + 1) / count };
    return { left: at.x - 1, top: at.y - 1, right: at.x + 1, bottom: at.y + 1 };
  });
}

function dotX({ place }, view) { return place.x * view.scale - view.left; }

function dotY({ place }, view) { return place.y * view.scale - view.top; }

// Where a placed name is on the screen.
function nameBox(label, view) {
  const left = dotX(label, view) + label.dx, top = dotY(label, view) + label.dy;
  const { width, height } = label.spread ?? label;
  return { left, top, right: left + width, bottom: top + height };
}

// Whether a ring's line, as wide to both sides, goes through a box.
function crosses({ x, y, radius }, { left, top, right, bottom }, wide) {
  const nearest = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
  const farthest = Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
  return nearest < radius + wide && farthest > radius - wide;
}

function holds({ left, top, right, bottom }, x, y) { return x >= left && x <= right && y >= top && y <= bottom; }

function covers(outer, inner) {
  return outer.west <= inner.west && outer.east >= inner.east && outer.north <= inner.north && outer.south >= inner.south;
}

// Boxes that do not overlap, indexed by cells of 64 pixels.
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
