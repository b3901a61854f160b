// SPDX-License-Identifier: MIT
// The briefing's places: a dot for each chosen one, and for the others as many dots as there is room for, each with
// how many places it stands for. Places that stay together at the closest zoom fan out when their dot is clicked.

import { Atlas } from "./atlas.js";
import { REFERENCE_ZOOM } from "./geometry.js";
import { useScreenUnits } from "./scene.js";
import { FAMILY, useFont } from "./themes.js";

// In pixels of a screen of scale 1.
const DOT = 6, CHOSEN = 8, CASING = 2;
const SYMBOL = 26, HALF_SYMBOL = 16;  // of a unit symbol: its size, and half of its frame
const CELL = 48;           // places nearer to each other share a dot
const REACH = 5;           // around a dot within which the pointer chooses it
const FAN_STEP = 26, FAN_RADIUS = 34, MOST_IN_FAN = 60;
const MOST_TAKEN = 400;
const UNLIT = 0.45;
const STAYS_DAYS = 2, FADES_DAYS = 28, FADE_LEVELS = 4, LEAST_STRENGTH = 0.25;  // of an event once it is over
const LEVELS = 2;          // steps of zoom, in each level, at which dots are joined anew

export class Places {
  constructor(map, theme, areas, symbols) {
    Object.assign(this, { map, theme, areas, symbols });
    this.scale = 1;
    this.kept = new Set();     // ids of places that are drawn as chosen ones are, whatever is chosen
    this.atlas = null;         // the sheet of the dots' pictures, once there is one
    this.dressed = null;
    this.joined = new Map();   // by step of zoom: the dots of all places
    this.joinedOf = null;      // the places these are of
    this.fan = null;           // {dot, spots}: places that lie in one spot, spread around it
    this.events = new Map();   // by place: [first, last] day of each event there, in days since 1970
    this.day = null;           // on which the map is; null: events of all days are shown
    map?.on("zoomstart", () => { this.fan = null; });
  }

  // The dots to be drawn: {x, y in map units, places, isChosen}; chosen places have one each.
  dots(zoom) {
    const chosen = this.chosen.map((place) => ({ ...place.point, places: [place], isChosen: true }));
    if (!this.areas.showsAllPlaces) return chosen;
    return chosen.length ? [...this.together(zoom).filter((dot) => !this.isOnlyChosen(dot)), ...chosen] : this.together(zoom);
  }

  get chosen() { return [...new Set([...this.areas.selected, ...this.kept])].map((id) => this.areas.byId.get(id)).filter((area) => area?.point); }

  // What happened where: [[place, first day, last day]].
  setEvents(events) {
    this.events.clear();
    for (const [id, first, last] of events) {
      if (!this.events.has(id)) this.events.set(id, []);
      this.events.get(id).push([first, last]);
    }
    this.joinedOf = null;
  }

  setDay(day) { this.day = day; this.joinedOf = null; }

  // How strongly a place is drawn: not before its events, fully while they last, fading afterwards; others always.
  strengthOf(place) {
    const events = this.day === null ? null : this.events.get(place.id);
    if (!events) return 1;
    return Math.max(...events.map(([first, last]) => {
      if (this.day < first) return 0;
      const past = Math.max(0, this.day - last - STAYS_DAYS) / FADES_DAYS;
      return Math.max(LEAST_STRENGTH, 1 - Math.ceil(Math.min(1, past) * FADE_LEVELS) / FADE_LEVELS);
    }));
  }

  strengthOfDot({ places, isChosen }) { return isChosen ? 1 : Math.max(...places.map((place) => this.strengthOf(place))); }

  isOnlyChosen({ places }) { return places.length === 1 && (this.areas.selected.has(places[0].id) || this.kept.has(places[0].id)); }

  together(zoom) {
    const step = Math.floor(zoom * LEVELS + 1e-6);
    if (this.joinedOf !== this.areas.places || this.joinedAt !== this.scale) {
      this.joined.clear();
      this.joinedOf = this.areas.places;
      this.joinedAt = this.scale;
    }
    if (!this.joined.has(step)) {
      const cell = CELL * this.scale * 2 ** (REFERENCE_ZOOM - step / LEVELS);
      const shown = this.day === null ? this.areas.places : this.areas.places.filter((place) => this.strengthOf(place) > 0);
      this.joined.set(step, join(shown, cell));
    }
    return this.joined.get(step);
  }

  // Boxes of the dots drawn last, under which no town is named; of very many, none.
  get taken() {
    const shown = this.shown ?? [];
    return shown.length > MOST_TAKEN ? [] : shown.map(({ dot, left, top }) => {
      const reach = (this.reachOf(dot) + CASING) * this.scale;
      return { left: left - reach, right: left + reach, top: top - reach, bottom: top + reach };
    });
  }

  // Boxes of the chosen places on the screen, which no name covers.
  boxes({ scale, left, top }) {
    return this.chosen.map((place) => {
      const { point } = place, reach = (this.reachOf({ places: [place], isChosen: true }) + CASING) * this.scale;
      const x = point.x * scale - left, y = point.y * scale - top;
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    });
  }

  draw(context, view) {
    this.shown = this.onScreen(view);
    if (!this.shown.length && !this.fan) return;
    useScreenUnits(context, view);
    this.atlas ??= new Atlas();
    if (this.dressed !== this.theme() || this.atlas.ratio !== view.ratio || this.atlas.scale !== this.scale) {
      this.atlas.scale = this.scale;
      this.atlas.clear(view.ratio);
    }
    this.dressed = this.theme();
    if (this.fan) this.layOutFan(view);
    // First paints what is not on the sheet yet, then copies: a sheet that changes in between is copied whole for each.
    const dots = [...this.shown.filter(({ dot }) => dot !== this.fan?.dot), ...this.fan?.dots ?? []];
    for (const shown of dots) this.pictureOf(shown.dot);
    if (this.fan) this.drawRays(context);
    context.imageSmoothingEnabled = false;
    for (const { dot, left, top } of dots) {
      const picture = this.pictureOf(dot);
      this.atlas.draw(context, picture, left - picture.width / 2, top - picture.height / 2);
    }
  }

  onScreen(view) {
    const reach = 2 * HALF_SYMBOL * this.scale;
    const shown = [], dots = this.areas.places.length ? this.dots(view.zoom) : [];
    if (this.fan && !dots.includes(this.fan.dot)) this.fan = null;  // its places changed, or others are chosen
    for (const dot of dots) {
      const left = dot.x * view.scale - view.left, top = dot.y * view.scale - view.top;
      if (left > -reach && top > -reach && left < view.width + reach && top < view.height + reach) shown.push({ dot, left, top });
    }
    return shown;
  }

  pictureOf({ places, isChosen }) {
    const colours = new Set(places.map(({ colour }) => colour));
    const colour = colours.size === 1 ? places[0].colour : "grey";
    const isStrong = isChosen || (places.length === 1 && places[0].id === this.areas.hovered);
    const text = places.length > 1 ? countText(places.length) : "";
    const lit = places.some((place) => this.areas.isLit(place)) ? 1 : UNLIT;
    const strength = isChosen ? 1 : lit * this.strengthOfDot({ places });
    const symbol = this.symbolOf(places);
    if (symbol) return this.pictureOfSymbol(symbol, isStrong, strength);
    const key = `${colour}|${text}|${isStrong}|${strength}`;
    const side = Math.ceil(2 * (radiusOf(text, isStrong) + CASING) * this.scale) + 2;
    return this.atlas.get(key) ?? this.atlas.add(key, side, side, (pen) => this.paint(pen, side / 2, colour, text, isStrong, strength));
  }

  // The code of the symbol that stands for a place alone; null for a dot.
  symbolOf(places) { return places.length === 1 && this.symbols.has(places[0].symbol) ? places[0].symbol : null; }

  // How far a dot or symbol reaches from its middle, in pixels of scale 1.
  reachOf({ places, isChosen }) {
    if (this.symbolOf(places)) return HALF_SYMBOL;
    return radiusOf(places.length > 1 ? countText(places.length) : "", isChosen);
  }

  pictureOfSymbol(code, isStrong, strength) {
    const key = `symbol|${code}|${isStrong}|${strength}`, kept = this.atlas.get(key);
    if (kept) return kept;
    const theme = this.theme(), k = this.scale, { ratio } = this.atlas;
    const drawn = this.symbols.paint(code, SYMBOL * k, ratio, isStrong ? theme.selected : theme.casing, (isStrong ? 1.2 : 1) * CASING * k);
    const side = drawn.width / ratio;
    return this.atlas.add(key, side, side, (pen) => { pen.globalAlpha = strength; pen.drawImage(drawn, 0, 0, side, side); });
  }

  paint(pen, middle, colour, text, isStrong, strength) {
    const theme = this.theme(), k = this.scale;
    const radius = radiusOf(text, isStrong) * k;
    pen.translate(middle, middle);
    pen.globalAlpha = strength;
    disc(pen, radius + CASING * k, isStrong ? theme.selected : theme.casing);
    if (isStrong) disc(pen, radius + 0.4 * k, theme.casing);
    disc(pen, radius - (isStrong ? 0.8 * k : 0), `rgb(${Object.hasOwn(theme.own, colour) ? theme.own[colour] : theme.own.grey})`);
    if (!text) return;
    pen.fillStyle = theme.casing;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    useFont(pen, `600 ${11 * k}px ${FAMILY}`);
    pen.fillText(text, 0, 0.5 * k);
  }

  // The pointer

  // What is at a point of a view: {dot}, {place} of a fan, or null. The map may have moved since the dots were drawn.
  at({ x, y }, view) {
    const dots = this.onScreen(view);
    if (this.fan) this.layOutFan(view);
    for (const spot of this.fan?.spots ?? []) {
      if (Math.hypot(x - spot.left, y - spot.top) <= (DOT + REACH) * this.scale) return { place: spot.place };
    }
    let best = null, least = Infinity;
    for (const shown of dots) {
      const far = Math.hypot(x - shown.left, y - shown.top) - this.reachOf(shown.dot) * this.scale;
      if (far < least && far <= REACH * this.scale) { least = far; best = shown; }
    }
    if (!best) return null;
    return best.dot.places.length === 1 ? { place: best.dot.places[0] } : { dot: best.dot };
  }

  // Whether the dot's places part when the map comes closer.
  partsAt(dot, zoom) { return this.together(zoom).some((other) => other.places.length < dot.places.length && dot.places.includes(other.places[0])); }

  // Where the dot's places lie, {west, north, east, south} in map units.
  boxOf({ places }) {
    const xs = places.map(({ point }) => point.x), ys = places.map(({ point }) => point.y);
    return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
  }

  // Spreads the dot's places around it; null closes the fan.
  open(dot) { this.fan = dot ? { dot, spots: [], dots: [] } : null; }

  layOutFan(view) {
    const { dot } = this.fan;
    const x = dot.x * view.scale - view.left, y = dot.y * view.scale - view.top, k = this.scale;
    this.fan.spots = dot.places.slice(0, MOST_IN_FAN).map((place, number) => {
      const { dx, dy } = spotInFan(number, Math.min(dot.places.length, MOST_IN_FAN));
      return { place, left: x + dx * k, top: y + dy * k };
    });
    this.fan.dots = this.fan.spots.map(({ place, left, top }) => (
      { dot: { places: [place], isChosen: this.areas.selected.has(place.id) }, left, top }));
    this.fan.middle = { x, y };
  }

  drawRays(context) {
    const { middle, spots } = this.fan;
    context.strokeStyle = this.theme().selected;
    context.lineWidth = this.scale;
    context.beginPath();
    for (const { left, top } of spots) { context.moveTo(middle.x, middle.y); context.lineTo(left, top); }
    context.stroke();
  }

  report() {
    return {
      places: (this.shown ?? []).map(({ dot, left, top }) => ({ x: left, y: top, count: dot.places.length, id: dot.places[0].id, isChosen: Boolean(dot.isChosen), symbol: this.symbolOf(dot.places),
                                                                  strength: this.strengthOfDot(dot) })),
      fan: (this.fan?.spots ?? []).map(({ place, left, top }) => ({ x: left, y: top, id: place.id })),
    };
  }
}

// Joins places whose cells of a grid touch to the first of them; the dot is in their middle.
function join(places, cell) {
  const dots = new Map();
  for (const place of places) {
    const i = Math.floor(place.point.x / cell), j = Math.floor(place.point.y / cell);
    const key = i * 1e6 + j;
    const dot = dots.get(key) ?? nearIn(dots, place, i, j, cell);
    if (dot) { dot.places.push(place); dot.sumX += place.point.x; dot.sumY += place.point.y; }
    else dots.set(key, { firstX: place.point.x, firstY: place.point.y, sumX: place.point.x, sumY: place.point.y, places: [place] });
  }
  return [...dots.values()].map(({ sumX, sumY, places: joined }) => ({ x: sumX / joined.length, y: sumY / joined.length, places: joined }));
}

function nearIn(dots, { point }, i, j, cell) {
  for (let a = i - 1; a <= i + 1; a++) for (let b = j - 1; b <= j + 1; b++) {
    const dot = dots.get(a * 1e6 + b);
    if (dot && Math.hypot(dot.firstX - point.x, dot.firstY - point.y) < cell * 0.7) return dot;
  }
  return null;
}

// A ring for a few, else a spiral, in pixels from the middle.
function spotInFan(number, count) {
  if (count <= 9) {
    const angle = 2 * Math.PI * number / count - Math.PI / 2;
    return { dx: FAN_RADIUS * Math.cos(angle), dy: FAN_RADIUS * Math.sin(angle) };
  }
  let angle = 0, radius = FAN_RADIUS * 0.8;
  for (let i = 0; i < number; i++) { angle += FAN_STEP / radius; radius += FAN_STEP * 4 / (radius + 20); }
  return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
}

function countText(count) { return count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}k`; }

function radiusOf(text, isStrong) { return text ? 9 + 2.2 * text.length : isStrong ? CHOSEN : DOT; }

function disc(pen, radius, colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fill();
}
