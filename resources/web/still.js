// SPDX-License-Identifier: MIT
// Pictures of steps that no screen shows: the map's painters on a canvas of their own, over the page's own ground.

import { Areas } from "./areas.js";
import { Background } from "./background.js";
import { Band } from "./band.js";
import { Basemap } from "./basemap.js";
import { Days } from "./days.js";
import { DrawnMarks } from "./drawn_marks.js";
import { CAPTION_SHARE, HOME, closestTo, grownBy, leastZoom, withinFocus, withinGround } from "./framing.js";
import { Labels } from "./labels.js";
import { Places } from "./places.js";
import { Rings } from "./rings.js";
import { viewOf } from "./scene.js";
import { frameOfStep, largestRoom, withEnds } from "./stepframe.js";
import { isCode } from "./symbols.js";
import { suiting, themes } from "./themes.js";
import { COVERED } from "./time.js";
import { idle } from "./waiting.js";

const DAY = 86_400_000;  // milliseconds
const QUALITY = 0.95;  // of WebP
const KEPT_MILLISECONDS = 10_000;  // the sheet of names takes some megabytes, and pictures come in rows

export class Stills {
  constructor(page) {
    this.page = page;
    this.painters = null;
    this.forgetting = 0;
    this.drawn = Promise.resolve();  // the picture before, which is drawn by the same painters
  }

  // Makes a picture of a step: {areas, camera, free, covered} as in showStep, marks as in showMarks, with a width and height in CSS pixels,
  // device pixels for each (ratio), the scale of names and lines, a theme, and the areas' texts; one atRest with the
  // briefing's own areas and places where nothing is chosen, as in the window; a bare one without the areas' outlines, rings and names. Returns the PNG in base64, its view {lon, lat, zoom}, and where names stand.
  async make(wanted) {
    const { page } = this;
    page.calm.now();
    await page.rest;
    await page.begun;
    clearTimeout(this.forgetting);
    const drawing = this.drawn.then(() => this.draw(wanted));
    this.drawn = drawing.then(() => {}, () => {});
    const { canvas, ...picture } = await drawing;
    const png = await asBase64(await canvas.convertToBlob({ type: `image/${wanted.form}`, quality: QUALITY }));  // meanwhile the next one is drawn
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => { this.painters = null; }, KEPT_MILLISECONDS);
    return { png, ...picture };
  }

  async draw(wanted) {
    const { page } = this;
    const still = new StillMap(wanted, page.camera.ground, page.map.getMaxZoom());
    this.painters ??= new Painters(page);
    const { painters } = this;
    painters.take(wanted, still, await page.time.partsOf(wanted.parts));
    const { room, centre, zoom } = frameOfStep(wanted, { camera: still, areas: painters.areas, labels: painters.labels, scale: wanted.scale });
    const at = still.inside(centre, zoom), level = Math.max(still.getMinZoom(), Math.min(zoom, still.getMaxZoom()));
    const view = viewOf(still, at, level, wanted.ratio, wanted.scale);
    await page.basemap.load(painters.basemap.nameFor(view.zoom));
    while (page.scene.moving) await idle();  // a picture can wait, a flight cannot
    await painters.getTiles(view);
    const canvas = new OffscreenCanvas(Math.round(wanted.width * wanted.ratio), Math.round(wanted.height * wanted.ratio));
    const names = painters.draw(canvas.getContext("2d", { alpha: false }), view, room ?? largestRoom(wanted), wanted.bare);
    return { canvas, view: { lon: at.lng, lat: at.lat, zoom: level }, names };
  }
}

// What framing asks of a map and its camera.
class StillMap {
  constructor({ width, height }, ground, mostZoom) {
    Object.assign(this, { ground, mostZoom, map: this, below: CAPTION_SHARE, region: L.latLngBounds(HOME) });
    this.size = L.point(width, height);
    this.grown = grownBy(width);
    this.closest = closestTo(this.grown);
  }

  getSize() { return this.size; }
  getMaxZoom() { return this.mostZoom; }
  getMinZoom() { return leastZoom(this.size, this.ground, (point, zoom) => this.project(point, zoom), this.grown, this.mostZoom); }
  project(point, zoom) { return L.CRS.EPSG3857.latLngToPoint(L.latLng(point), zoom); }
  unproject(point, zoom) { return L.CRS.EPSG3857.pointToLatLng(L.point(point), zoom); }
  within(bounds) { return withinFocus(bounds); }
  inside(centre, zoom) { return this.unproject(withinGround(this, this.ground, this.project(centre, zoom), zoom, this.below), zoom); }
}

// The page's painters once more, with the same ground and names but their own choice of areas and own sheet of names.
class Painters {
  constructor(page) {
    this.page = page;
    const theme = () => this.theme;
    this.band = new Band(theme, () => {});
    this.areas = new Areas(theme, this.band);
    this.areas.isInWindow = () => this.isAtRest;
    this.areas.isToCome = (area) => this.places.strengthOf(area) === 0;
    this.days = new Days(theme, this.areas);
    this.background = new Background(page.map, theme, () => { if (!this.background.isAwaiting()) this.background.settle(); });
    this.basemap = new Basemap(theme, this.background);
    this.areas.coverWater = (context, view) => this.basemap.coverWater(context, view);
    this.rings = new Rings(theme, this.areas);
    this.rings.isOn = true;
    this.places = new Places(null, theme, this.areas, page.symbols);
    this.drawn = new DrawnMarks(theme);
    this.labels = new Labels(theme, this.areas, (id) => this.texts[id]);
    this.labels.regions.isKept = () => false;  // each picture is as if it were the first
    this.labels.pills.rings = this.rings;
    this.labels.isHurried = false;
    this.labels.riversAt = (zoom) => this.basemap.riversAt(zoom);
  }

  take(wanted, map, parts) {
    const { page } = this;
    const { basemap, areas, labels, time, band } = page;
    this.background.follow(page.background);
    this.theme = suiting(themes[wanted.theme] ?? themes.light, this.background);
    this.texts = wanted.texts;
    Object.assign(this.band, { box: band.box, path: band.path, shown: band.shown });
    Object.assign(this.basemap, { levels: basemap.levels, shown: basemap.shown });
    const shown = wanted.day ? [{ provider: wanted.day[0], day: wanted.day[1] }] : time.shown.slice(0, 1);
    Object.assign(this.areas, { shipped: areas.shipped, ownAlways: areas.ownAlways, covered: shown.length || parts ? COVERED : null, hasPartsBelow: parts !== null });
    this.areas.index(areas.own ?? []);
    this.areas.select(wanted.areas);
    this.isAtRest = wanted.atRest;
    this.places.events = page.places.events;
    this.places.setDay(wanted.day ? Date.parse(wanted.day[1]) / DAY : wanted.atRest ? page.places.day : null);
    Object.assign(this.days, { packs: time.packs, shown, parts });
    this.drawn.set(wanted.marks);
    this.rings.scale = this.places.scale = wanted.scale;
    const own = this.labels;
    Object.assign(own, { places: labels.places, widths: labels.widths, shown: labels.shown, placed: null });
    own.regions.regions = labels.regions.regions.map((region) => ({ ...region, spot: null, name: null }));
    own.setScale(wanted.scale);
    own.setLanguage(labels.language);
    own.more = labels.more;
    if (this.dressed !== wanted.theme || this.theme.isOverPicture) own.forgetPictures();
    this.dressed = wanted.theme;
    const covered = withEnds(wanted.covered), words = () => this.drawn.shown.map((each) => each.words).filter(Boolean);
    own.covered = () => [...covered, ...this.places.taken, ...words()];
    own.pills.shown = [];
    this.map = map;
  }

  // Waits for the background's tiles in view, if there is one.
  async getTiles(view) {
    if (!this.background.isOn) return;
    this.basemap.drawGround(new OffscreenCanvas(8, 8).getContext("2d"), view);
    await this.background.settled();
  }

  // Returns where the areas' names stand: {id, name, size, left, top, right, bottom, x, y} in CSS pixels, and their ring.
  draw(context, view, room, isBare = false) {
    const { labels } = this;
    labels.pills.room = () => room;
    labels.pills.taken = () => [...this.places.boxes(view), ...this.drawn.boxes(view)];
    this.rings.layOut(view);
    const names = labels.pills.layOut(view, labels, labels.neededBoxes(view)).map(
      ({ id, text, left, top, right, bottom, x, y }) => ({ id, ...text, left, top, right, bottom, x, y }));
    const rings = this.rings.report();
    this.basemap.drawGround(context, view);
    if (isBare) {
      const kept = [...names, ...rings.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }))];
      const { covered } = labels;
      labels.covered = () => [...covered(), ...kept];  // no town's name under a name that is added later
      this.places.kept = new Set([...this.areas.selected].filter((id) => isCode(this.areas.byId.get(id).symbol)));
      this.areas.select([]);
      labels.pills.shown = [];
    }
    for (const painter of [this.days, this.areas, this.drawn, ...(isBare ? [] : [this.rings]), this.places, labels]) painter.draw(context, view);
    this.places.kept.clear();
    return { names, rings };
  }
}

function asBase64(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
