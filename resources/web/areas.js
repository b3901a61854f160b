// SPDX-License-Identifier: MIT
// The areas on the map: draws them, finds the areas at a point, and outlines the chosen ones.

import { fetchJson } from "./fetching.js";
import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM, approximateKm2, boundsOf, boxesMeet, ringSize, distanceToLines, labelPoint, middleOfLine,
         pathOf, pointInRings, projectRing, thin, unitsX, unitsY } from "./geometry.js";
import { detail, strokeLine, unitsToDevice, useMapUnits } from "./scene.js";
import { widths } from "./themes.js";

// Outlines thinned to 0.4 of a pixel at the zoom where each stage ends (in map units: 2^(8 − zoom)).
const STAGES = [
  { upTo: 6.5, tolerance: 0.4 * 2 ** 1.5 },
  { upTo: 8.5, tolerance: 0.4 * 2 ** -0.5 },
  { upTo: Infinity, tolerance: 0 },
];
const OUTLINE_TOLERANCE = 0.9;  // pixels
const MOST_HATCHES = 24;
const FADE_MILLISECONDS = 360, FADE_STEPS = 6;  // few steps: each strength needs a hatch of its own
const LINE_REACH = 7;  // pixels from a line within which the pointer selects the line
const ALWAYS_DRAWN = new Set(["occupied", "occupied-2014", "kursk", "line", "own", "place"]);
const OWN = new Set(["own", "place"]);

class Area {
  constructor(feature) {
    const { properties } = feature;
    const isPlace = feature.geometry.type === "Point";
    const geometry = isPlace && feature.circle ? { type: "Polygon", coordinates: [feature.circle] } : feature.geometry;
    this.id = feature.id;
    this.kind = isPlace ? "place" : properties.kind ?? "own";
    this.colour = properties.colour;
    this.symbol = isPlace ? properties.symbol ?? null : null;
    this.parts = properties.parts ?? [];
    this.within = properties.within ?? null;
    this.isLine = geometry.type.includes("LineString");
    this.geometry = geometry;  // until it is asked for in map units
    if (isPlace) this.point = { x: unitsX(feature.geometry.coordinates[0]), y: unitsY(feature.geometry.coordinates[1]) };
    // A place without ground around it is drawn as a dot only (places.js).
    this.isDot = geometry.type === "Point";
    this.size = this.isLine ? 0 : properties.area_km2 ?? approximateKm2(this.rings, this.outer);  // km²
    this.paths = new Map();
    this.outlines = new Map();
  }

  // Most areas are not drawn at first, so their ground is put into map units when it is first needed.
  get rings() { return this.known().rings; }

  // The rings that are no holes.
  get outer() { return this.known().outer; }

  get box() { return this.known().box; }

  known() {
    if (this.ground) return this.ground;
    const rings = ringsOf(this.geometry).map(projectRing);
    const { x, y } = this.point ?? {};
    this.ground = { rings, outer: outerRings(this.geometry, rings), box: rings.length ? boundsOf(rings) : { west: x, east: x, north: y, south: y } };
    this.geometry = null;
    return this.ground;
  }

  // Whether points that are drawn near its outline snap to it: aggregates repeat the outlines of their parts.
  get attracts() { return this.parts.length === 0; }

  // An aggregate repeats the ground of its parts, so it is drawn only while it is outlined.
  get drawnAtRest() { return ALWAYS_DRAWN.has(this.kind) && this.parts.length === 0; }

  path(zoom) {
    const stage = STAGES.find((each) => zoom <= each.upTo);
    if (!this.paths.has(stage)) {
      const rings = stage.tolerance ? this.rings.map((ring) => thin(ring, stage.tolerance)) : this.rings;
      this.paths.set(stage, pathOf(rings, !this.isLine));
    }
    return this.paths.get(stage);
  }

  contains(x, y, reach) {
    const { west, east, north, south } = this.box;
    if (x < west - reach || x > east + reach || y < north - reach || y > south + reach) return false;
    return this.isLine ? distanceToLines(x, y, this.rings) <= reach : pointInRings(x, y, this.rings);
  }

  // For names, which need no more exactness than a pixel or two.
  containsRoughly(x, y) {
    const { west, east, north, south } = this.box;
    if (x < west || x > east || y < north || y > south) return false;
    return pointInRings(x, y, this.rough);
  }

  get rough() {
    this.roughRings ??= this.rings.map((ring) => thin(ring, STAGES[0].tolerance));
    return this.roughRings;
  }

  // Whether a corner of its outline lies in a box of map units: finds ground smaller than the box.
  hasCornerIn({ west, north, east, south }) {
    if (!boxesMeet(this.box, { west, north, east, south })) return false;
    return this.rough.some((ring) => {
      for (let i = 0; i < ring.length; i += 2) {
        if (ring[i] > west && ring[i] < east && ring[i + 1] > north && ring[i + 1] < south) return true;
      }
      return false;
    });
  }

  // The outline of a chosen area: without the kinks that two pixels would show.
  outline(zoom) {
    const level = Math.ceil(zoom);
    if (!this.outlines.has(level)) {
      const tolerance = OUTLINE_TOLERANCE * 2 ** (REFERENCE_ZOOM - level);
      this.outlines.set(level, pathOf(this.rings.map((ring) => thin(ring, tolerance)), !this.isLine));
    }
    return this.outlines.get(level);
  }

  // The separate parts of the ground: {box, share of the whole}.
  get pieces() {
    if (!this.knownPieces) {
      const sizes = this.outer.map(ringSize);
      const whole = sizes.reduce((sum, size) => sum + size, 0);
      this.knownPieces = this.outer.map((ring, i) => ({ box: boundsOf([ring]), share: sizes[i] / whole }));
    }
    return this.knownPieces;
  }

  get anchor() {
    this.knownAnchor ??= this.point ? this.point : this.isLine ? middleOfLine(this.rings[0]) : labelPoint(this.rings);
    return this.knownAnchor;
  }
}

// Which of the geometry's rings, in the order of `ringsOf`, are no holes.
function outerRings({ type, coordinates }, rings) {
  if (type === "Polygon") return rings.slice(0, 1);
  if (type !== "MultiPolygon") return [];
  let next = 0;
  return coordinates.map((polygon) => {
    const ring = rings[next];
    next += polygon.length;
    return ring;
  });
}

function ringsOf(geometry) {
  switch (geometry.type) {
    case "Polygon": return geometry.coordinates;
    case "MultiPolygon": return geometry.coordinates.flat();
    case "LineString": return [geometry.coordinates];
    case "MultiLineString": return geometry.coordinates;
    default: return [];
  }
}

export class Areas {
  constructor(theme, band) {
    this.theme = theme;
    this.band = band;
    this.byId = new Map();
    this.shipped = [];
    this.all = [];
    this.places = [];  // those of all that are places
    this.hatches = new Map();
    this.selected = new Set();
    this.hovered = null;
    this.covered = null;  // kinds of ground that another day's control data replaces
    this.ownAlways = false;  // whether the briefing's own areas are drawn wherever they are not named, too
    this.fading = null;      // {begun}: while one choice fades into the next
    this.fadingFrom = null;  // {selected, lit} of the choice before
    this.now = 1;            // how far that is in the frame being drawn
    this.isInWindow = () => true;
    this.isToCome = () => false;  // whether what happened at a place happened after the day that the map shows
    this.coverWater = () => {};  // paints water over the fills of control
    this.hasPartsBelow = false;  // whether parts that differ are drawn under them
  }

  // The shipped control layer first, then the briefing's own areas over it.
  setShipped(collection) {
    this.shipped = collection.features.filter(({ geometry }) => geometry.coordinates.length).map((f) => new Area(f));
    this.index(this.own ?? []);
  }

  // Puts the ground that is not drawn yet into map units.
  async prepare(pause) {
    for (const area of this.all) {
      area.known();
      await pause();
    }
  }

  // Whether these are the ones that were asked for last.
  async loadShipped(version) {
    this.shippedVersion = version;
    const areas = await fetchJson(`/areas.json?${version}`);
    if (this.shippedVersion !== version) return false;
    this.setShipped(areas);
    return true;
  }

  // Whether these are the ones that were requested last.
  async loadOwn(version) {
    this.ownVersion = version;
    const own = version ? await fetchJson(`/own-areas.json?${version}`) : { features: [] };
    if (this.ownVersion !== version) return false;
    this.setOwn(own);
    return true;
  }

  setOwn(collection) { this.index(collection.features.filter((f) => f.geometry).map((f) => new Area(f))); }

  index(own) {
    this.own = own;
    this.all = [...this.shipped, ...own];
    this.places = own.filter((area) => area.kind === "place");
    this.byId = new Map(this.all.map((area) => [area.id, area]));
    this.select([...this.selected]);
  }

  // Lets what is outlined now fade into what is chosen next.
  fadeNext() {
    this.fading = { begun: performance.now() };
    this.fadingFrom = { selected: this.selected, lit: this.lit };
  }

  // How far the fading is, in few steps; 1 when there is none.
  get share() {
    if (!this.fading) return 1;
    const share = Math.min(1, (performance.now() - this.fading.begun) / FADE_MILLISECONDS);
    if (share >= 1) this.fading = null;
    return Math.ceil(share * FADE_STEPS) / FADE_STEPS;
  }

  // Frames go on until the fading has ended.
  get complete() { return this.fading === null; }

  select(ids) {
    this.selected = new Set(ids.filter((id) => this.byId.has(id)));
    this.lit = new Set([...this.selected].flatMap((id) => this.withParts(id)));
  }

  withParts(id) {
    const area = this.byId.get(id);
    return area ? [id, ...area.parts.flatMap((part) => this.withParts(part))] : [];
  }

  isLit(area, { selected, lit } = this) {
    if (selected.size === 0 || lit.has(area.id)) return true;
    for (let each = area; each; each = this.byId.get(each.within)) if (selected.has(each.id)) return true;
    return false;
  }

  // The strength of an area's fill: between what it was and what it will be while it fades.
  strengthOf(area) {
    const { fill, dimmed } = this.theme();
    const is = this.isLit(area) ? fill : dimmed;
    if (this.now === 1) return is;
    const was = this.isLit(area, this.fadingFrom) ? fill : dimmed;
    return was + (is - was) * this.now;
  }

  // Ids of the areas at a point in map units, the smallest first; a line wins over ground.
  at(x, y, unitsPerPixel) {
    const offered = this.all.filter((area) => !area.isDot && (!OWN.has(area.kind) || this.isDrawn(area)));
    return offered.filter((area) => area.contains(x, y, area.isLine ? LINE_REACH * unitsPerPixel : 0))
      .sort((a, b) => a.size - b.size).map((area) => area.id);
  }

  // An own area is drawn where it is named; in the window, with nothing chosen, all are, to be seen and chosen.
  isDrawn(area) {
    if (!area.drawnAtRest || this.covered?.has(area.kind)) return false;
    if (!OWN.has(area.kind) || this.ownAlways || this.selected.has(area.id)) return true;
    return this.isInWindow() && this.selected.size === 0 && !this.isToCome(area);
  }

  // The same for places as a whole: whether those that are not chosen are drawn.
  get showsAllPlaces() { return this.ownAlways || (this.isInWindow() && this.selected.size === 0); }

  draw(context, view) {
    this.now = this.share;
    useMapUnits(context, view);
    context.lineJoin = "round";
    context.lineCap = "round";
    // Outlines change half way: translucent ones cost several times as much without a GPU.
    const outlined = this.now < 0.5 ? this.fadingFrom.selected : this.selected;
    const drawn = new Set(this.all.filter((area) => this.isDrawn(area)));
    const isShown = (area) => !area.isDot && (drawn.has(area) || area.id === this.hovered || outlined.has(area.id));
    const shown = this.all.filter((area) => isShown(area) && boxesMeet(area.box, view.box));
    const atRest = shown.filter((area) => drawn.has(area));
    const own = (area) => OWN.has(area.kind);
    for (const area of atRest) if (!area.isLine && !own(area)) this.fill(context, view, area);
    this.coverWater(context, view);
    for (const area of atRest) if (!area.isLine && own(area)) this.fill(context, view, area);
    this.band.draw(context, view, this.covered !== null);
    for (const area of atRest) this.edge(context, view, area);
    for (const area of shown) if (area.id === this.hovered) this.stroke(context, view, area, this.theme().selected, widths.hovered);
    for (const area of shown) if (outlined.has(area.id)) this.outline(context, view, area);
  }

  fill(context, view, area) {
    const theme = this.theme();
    const strength = this.strengthOf(area);
    const colour = `rgba(${this.hue(area)},${strength})`;
    if (area.kind === "occupied-2014") {
      this.hatch(context, view, area.path(detail(view)), strength);
      return;
    }
    context.fillStyle = colour;
    context.fill(area.path(detail(view)), "evenodd");
  }

  hue(area) {
    const theme = this.theme();
    if (OWN.has(area.kind)) return Object.hasOwn(theme.own, area.colour) ? theme.own[area.colour] : theme.own.grey;
    return { occupied: theme.occupied, "occupied-2014": theme.occupied, kursk: theme.kursk, held: theme.held }[area.kind]
      ?? theme.neutral;
  }

  // In opaque colours: a translucent stroke costs several times as much without a GPU.
  edge(context, view, area) {
    const theme = this.theme();
    const lit = this.isLit(area);
    if (theme.isOverPicture && lit) this.stroke(context, view, area, theme.casing, area.kind === "line" ? widths.line + widths.lineCasing : widths.edgeCasing);
    if (area.kind === "line") this.stroke(context, view, area, lit ? theme.line : theme.dimmedLine, widths.line);
    else this.stroke(context, view, area, lit ? this.edgeColour(area) : theme.dimmedEdge, widths.areaEdge);
  }

  edgeColour(area) {
    const theme = this.theme();
    return area.kind === "kursk" ? theme.kurskEdge : OWN.has(area.kind) ? `rgb(${this.hue(area)})` : theme.areaEdge;
  }

  // Over comparison parts, some of them narrow, an outline has to be thin.
  outline(context, view, area) {
    const theme = this.theme();
    const path = area.outline(detail(view));
    const width = this.outlineWidth(area);
    const casing = this.hasPartsBelow ? [] : [[theme.casing, width + widths.casing]];
    for (const [colour, pixels] of [...casing, [this.outlineColour(area), width]]) {
      context.strokeStyle = colour;
      strokeLine(context, view, path, pixels * view.lines);
    }
  }

  outlineWidth({ isLine }) { return (this.hasPartsBelow ? widths.overParts : widths.selected) + (isLine ? 1 : 0); }

  outlineColour({ kind }) {
    const theme = this.theme();
    return kind === "kursk" ? theme.selectedKursk : kind.startsWith("occupied") || kind === "line" ? theme.selectedOccupied : theme.selected;
  }

  stroke(context, view, area, colour, width) {
    context.strokeStyle = colour;
    strokeLine(context, view, area.path(detail(view)), width * view.lines);
  }

  // Diagonal hatching that stays with the ground while the map moves. Filled in whole device pixels,
  // because a scaled pattern costs ten times as much without a GPU.
  hatch(context, view, ground, strength) {
    const coarseness = view.ratio * Math.max(1, view.lines / 1.6);
    const { pattern, side } = this.hatchOf(context, this.theme().occupied, strength, coarseness);
    const toDevice = unitsToDevice(view);
    const path = this.inDevice(ground, toDevice);
    pattern.setTransform(new DOMMatrix([1, 0, 0, 1, Math.round(toDevice.e % side), Math.round(toDevice.f % side)]));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    context.fillStyle = pattern;
    context.fill(path, "evenodd");
    useMapUnits(context, view);
  }

  // A path in device pixels: kept for the ground that was hatched last, which days that are played have in common.
  inDevice(ground, toDevice) {
    const key = toDevice.toString();
    if (this.hatched?.ground !== ground || this.hatched.key !== key) {
      const path = new Path2D();
      path.addPath(ground, toDevice);
      this.hatched = { ground, key, path };
    }
    return this.hatched.path;
  }

  // The hatches in use: some ground is dimmed while other is not, and a new tile for each would pile up.
  hatchOf(context, hue, strength, coarseness) {
    const key = `${hue}/${strength}/${coarseness}`;
    if (!this.hatches.has(key)) {
      if (this.hatches.size >= MOST_HATCHES) this.hatches.clear();
      const tile = hatchTile(hue, strength, coarseness);
      this.hatches.set(key, { pattern: context.createPattern(tile, "repeat"), side: tile.width });
    }
    return this.hatches.get(key);
  }

  // Boxes of ground as bounds in degrees.
  degrees(boxes, map) {
    const corner = (x, y) => map.unproject([x + ORIGIN_X, y + ORIGIN_Y], REFERENCE_ZOOM);
    return L.latLngBounds(boxes.flatMap((b) => [corner(b.west, b.north), corner(b.east, b.south)]));
  }

  // The size of an area on the screen at a zoom.
  pixels({ box }, zoom) {
    const scale = 2 ** (zoom - REFERENCE_ZOOM);
    return { width: (box.east - box.west) * scale, height: (box.south - box.north) * scale };
  }

  // Where the outlined ones are, {id: {left, top, right, bottom}} in pixels of the screen.
  boxesOnScreen({ scale, left, top }) {
    return Object.fromEntries([...this.selected].map((id) => {
      const { west, north, east, south } = this.byId.get(id).box;
      return [id, { left: west * scale - left, top: north * scale - top, right: east * scale - left, bottom: south * scale - top }];
    }));
  }

  // What the page shows of each area now, for the tests.
  report() {
    return this.all.map((area) => ({
      id: area.id, drawn: this.isDrawn(area) || this.selected.has(area.id),
      outlined: this.selected.has(area.id), dimmed: !this.isLit(area), hovered: area.id === this.hovered,
    }));
  }
}

function hatchTile(hue, strength, ratio) {
  const side = Math.round(8 * ratio);
  const tile = new OffscreenCanvas(side, side);
  const pen = tile.getContext("2d");
  pen.fillStyle = `rgba(${hue},${strength * 0.5})`;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = `rgba(${hue},${Math.min(1, strength * 1.7)})`;
  pen.lineWidth = 1.4 * ratio;
  pen.beginPath();
  for (const shift of [-side, 0, side]) { pen.moveTo(shift, side); pen.lineTo(shift + side, 0); }
  pen.stroke();
  return tile;
}
