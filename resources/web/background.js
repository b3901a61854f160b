// SPDX-License-Identifier: MIT
// A background of tiles under the data: asks the program for them, keeps those used last, and draws each as a picture
// that fits the present zoom, so that panning only copies pictures.

import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM } from "./geometry.js";

const WORLD = 256 * 2 ** REFERENCE_ZOOM;   // map units
const MOST_KEPT = 240;                     // tiles
const MOST_ASKED = 8;                      // requests at a time
const LEVELS_UP = 6;                       // how far outwards a tile is looked for in place of a missing one
const MOST_FITTED = 1600;                  // pixels of a side; larger ones are drawn from the tile itself
const FITTING_MILLISECONDS = 5;            // for pictures made in one frame while the map moves
const SETTLED_MILLISECONDS = 8000;         // after which nobody waits for tiles that do not come
const AGAIN_MILLISECONDS = 20000;          // after which a tile that did not come is asked for again
const REGION = { west: 24, south: 45, east: 40, north: 52 };  // degrees
const CLOSEST = 14, CLOSEST_OWN = 11;      // the closest zoom with a background, and the program's own map's

export class Background {
  constructor(map, theme, changed) {
    Object.assign(this, { map, theme, changed });
    this.what = null;       // {version, kind, least, most, bounds, credit}
    this.tiles = new Map(); // by "zoom/x/y"
    this.wanted = new Set();
    this.queue = [];
    this.asked = 0;
    this.waiting = [];
    this.zoom = 0;
  }

  get isOn() { return this.what !== null; }

  // Whether it is a picture with colours of its own, on which the map's have to stand out.
  get isPicture() { return this.what?.kind === "raster"; }

  // Whether it lies under the whole region, so that the map's colours may follow it.
  get isAllOver() {
    if (!this.what) return false;
    const [west, south, east, north] = this.what.bounds;
    return west <= REGION.west && south <= REGION.south && east >= REGION.east && north >= REGION.north;
  }

  set(what) {
    for (const tile of this.tiles.values()) drop(tile);
    this.tiles.clear();
    this.queue = [];
    this.wanted.clear();
    this.what = what.version ? what : null;
    this.map.setMaxZoom(this.what ? Math.max(CLOSEST_OWN, Math.min(CLOSEST, what.most + 1)) : CLOSEST_OWN);
    this.settle();
  }

  // Shows the same tiles as another, in a view of its own.
  follow({ what }) {
    if (what === this.what) return;
    for (const tile of this.tiles.values()) drop(tile);
    this.tiles.clear();
    this.what = what;
  }

  // The ground of the tiles, in map units.
  get box() {
    const [west, south, east, north] = this.what.bounds;
    return { west: shareX(west) * WORLD - ORIGIN_X, east: shareX(east) * WORLD - ORIGIN_X,
             north: shareY(north) * WORLD - ORIGIN_Y, south: shareY(south) * WORLD - ORIGIN_Y };
  }

  // The pictures of vector tiles hold colours.
  forgetPictures() { for (const tile of this.tiles.values()) unfit(tile); }

  level(zoom) { return Math.max(this.what.least, Math.min(this.what.most, Math.floor(zoom + 0.4))); }

  // The places of the tiles in view, the middle first.
  places(view, zoom) {
    const size = WORLD / 2 ** zoom, last = 2 ** zoom - 1;
    const [west, south, east, north] = this.what.bounds;
    const at = (share) => Math.max(0, Math.min(last, Math.floor(share * 2 ** zoom)));
    const left = Math.max(Math.floor((view.box.west + ORIGIN_X) / size), at(shareX(west)));
    const right = Math.min(Math.floor((view.box.east + ORIGIN_X) / size), at(shareX(east)));
    const top = Math.max(Math.floor((view.box.north + ORIGIN_Y) / size), at(shareY(north)));
    const bottom = Math.min(Math.floor((view.box.south + ORIGIN_Y) / size), at(shareY(south)));
    const found = [];
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) found.push({ zoom, x, y });
    const far = ({ x, y }) => Math.abs(x - (left + right) / 2) + Math.abs(y - (top + bottom) / 2);
    return found.sort((a, b) => far(a) - far(b));
  }

  // Whether nothing can be seen through the tiles that are there.
  covers(view) {
    if (!this.what || view.zoom < this.what.least - 2) return false;
    const { west, north, east, south } = this.box;
    const { box } = view;
    if (box.west < west || box.north < north || box.east > east || box.south > south) return false;
    return this.places(view, this.level(view.zoom)).every((place) => this.tiles.get(keyOf(place))?.source?.isFull);
  }

  // Draws the tiles in view; `below(pen)` fills the land under a vector tile's waters, in map units.
  draw(context, view, below) {
    if (!this.what || view.zoom < this.what.least - 2) return;
    const places = this.places(view, this.level(view.zoom));
    this.wanted = new Set(places.map(keyOf));
    const isZooming = view.moving && view.zoom !== this.zoom;
    this.zoom = view.zoom;
    this.below = below;
    this.until = view.moving ? performance.now() + FITTING_MILLISECONDS : Infinity;
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const place of places) {
      const tile = this.tiles.get(keyOf(place));
      const box = boxOf(place, view);
      if (!tile?.source) this.drawOther(context, place, view);
      if (tile?.source) this.drawTile(context, tile, place, box, isZooming);
      else this.want(place, tile);
    }
    this.ask();
    this.trim();
    if (!this.isAwaiting()) this.settle();
  }

  drawTile(context, tile, place, box, isZooming) {
    tile.used = performance.now();
    const isLarge = Math.max(box.width, box.height) > MOST_FITTED;
    const fits = tile.fitted?.width === box.width && tile.fitted?.height === box.height;
    if (!fits && !isLarge && (!isZooming || !tile.fitted) && performance.now() < this.until) this.fit(tile, place, box);
    const picture = tile.fitted?.width === box.width ? tile.fitted : tile.source.picture ?? tile.fitted;
    if (isLarge && tile.source.paint) {
      context.save();
      context.beginPath();
      context.rect(box.left, box.top, box.width, box.height);
      context.clip();
      this.paint(context, tile, place, box);
      context.restore();
    } else if (picture) {
      context.imageSmoothingEnabled = picture.width !== box.width;
      context.drawImage(picture, box.left, box.top, box.width, box.height);
    }
  }

  fit(tile, place, { width, height }) {
    const sheet = new OffscreenCanvas(width, height);
    const pen = sheet.getContext("2d");
    if (tile.source.picture) {
      pen.imageSmoothingQuality = "high";
      pen.drawImage(tile.source.picture, 0, 0, width, height);
    } else {
      this.paint(pen, tile, place, { left: 0, top: 0, width, height });
    }
    unfit(tile);
    tile.fitted = sheet.transferToImageBitmap();
  }

  paint(pen, tile, place, { left, top, width, height }) {
    const theme = this.theme();
    const size = WORLD / 2 ** place.zoom, scale = width / size;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = theme.land;
    pen.fillRect(left, top, width, height);
    pen.setTransform(scale, 0, 0, scale, left - (place.x * size - ORIGIN_X) * scale, top - (place.y * size - ORIGIN_Y) * scale);
    this.below(pen);
    pen.setTransform(width / tile.source.extent, 0, 0, height / tile.source.extent, left, top);
    tile.source.paint(pen, theme, width / tile.source.extent, place.zoom);
    pen.setTransform(1, 0, 0, 1, 0, 0);
  }

  // What is drawn in place of a tile that is not there yet: a part of one further out.
  drawOther(context, place, view) {
    for (let up = 1; up <= LEVELS_UP && place.zoom - up >= this.what.least; up++) {
      const outer = { zoom: place.zoom - up, x: place.x >> up, y: place.y >> up };
      const tile = this.tiles.get(keyOf(outer));
      const picture = tile?.source?.picture ?? tile?.fitted;
      if (!picture) continue;
      tile.used = performance.now();
      const parts = 2 ** up, width = picture.width / parts, height = picture.height / parts;
      const box = boxOf(place, view);
      context.imageSmoothingEnabled = true;
      context.drawImage(picture, (place.x - outer.x * parts) * width, (place.y - outer.y * parts) * height, width, height,
                        box.left, box.top, box.width, box.height);
      return;
    }
  }

  // Asking for tiles

  want(place, tile) {
    if (tile && !(tile.failedAt && performance.now() - tile.failedAt > AGAIN_MILLISECONDS)) return;
    this.tiles.set(keyOf(place), { place, used: performance.now() });
    this.queue.push(place);
  }

  ask() {
    while (this.asked < MOST_ASKED && this.queue.length) {
      const place = this.queue.shift();
      if (this.wanted.has(keyOf(place))) this.get(place, this.what);
      else this.tiles.delete(keyOf(place));  // the view has moved on
    }
  }

  async get(place, what) {
    this.asked += 1;
    let source = null;
    try {
      const answer = await fetch(`/background?${what.version}/${place.zoom}/${place.x}/${place.y}`);
      if (answer.ok) source = await sourceOf(answer, what.kind);
    } catch { source = null; }  // no tile there, or none that can be drawn
    this.asked -= 1;
    if (this.what !== what) { source?.picture?.close(); this.ask(); return; }
    const tile = this.tiles.get(keyOf(place)) ?? { place, used: performance.now() };
    this.tiles.set(keyOf(place), tile);
    if (source) tile.source = source;
    else tile.failedAt = performance.now();
    this.ask();
    this.changed();
  }

  trim() {
    if (this.tiles.size <= MOST_KEPT) return;
    const old = [...this.tiles].filter(([key, tile]) => !this.wanted.has(key) && (tile.source || tile.failedAt))
      .sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of old.slice(0, this.tiles.size - MOST_KEPT)) {
      drop(tile);
      this.tiles.delete(key);
    }
  }

  isAwaiting() {
    return [...this.wanted].some((key) => { const tile = this.tiles.get(key); return !tile?.source && !tile?.failedAt; });
  }

  settle() { for (const resolve of this.waiting.splice(0)) resolve(); }

  // Resolves once the tiles in view are there, or do not come.
  settled() {
    if (!this.what || !this.isAwaiting()) return Promise.resolve();
    return new Promise((resolve) => { this.waiting.push(resolve); setTimeout(resolve, SETTLED_MILLISECONDS); });
  }

  // The places that vector tiles in view name.
  names() {
    const tiles = [...this.wanted].map((key) => this.tiles.get(key)).filter((tile) => tile?.source?.places);
    return tiles.flatMap(({ source, place }) => source.places.map(({ x, y, ...named }) => {
      const size = WORLD / 2 ** place.zoom;
      return { ...named, x: (place.x + x) * size - ORIGIN_X, y: (place.y + y) * size - ORIGIN_Y };
    }));
  }

  report() {
    const there = [...this.wanted].filter((key) => this.tiles.get(key)?.source).length;
    return { background: this.what && { version: this.what.version, kind: this.what.kind, wanted: this.wanted.size, there } };
  }
}

async function sourceOf(answer, kind) {
  if (kind === "vector") {
    const { VectorTile } = await import("./vector_tile.js");
    return new VectorTile(new Uint8Array(await answer.arrayBuffer()));
  }
  const data = await answer.arrayBuffer();
  return { picture: await createImageBitmap(new Blob([data])), isFull: isFull(new Uint8Array(data)) };
}

// Whether nothing can be seen through a picture, as its head says.
function isFull(bytes) {
  if (bytes[0] === 0xff) return true;  // JPEG
  const text = (at) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(0) === "RIFF") {
    const form = text(12);
    return form === "VP8 " || (form === "VP8X" && !(bytes[20] & 0x10)) || (form === "VP8L" && !(bytes[24] & 0x10));
  }
  if (bytes[25] >= 4) return false;  // PNG with alpha
  const view = new DataView(bytes.buffer);
  for (let at = 8; at + 8 <= bytes.length && text(at + 4) !== "IDAT"; at += 12 + view.getUint32(at)) {
    if (text(at + 4) === "tRNS") return false;
  }
  return true;
}

function keyOf({ zoom, x, y }) { return `${zoom}/${x}/${y}`; }

// A tile's box in whole pixels of the canvas. Only the map's corner is rounded apart, so that all tiles keep their sizes
// while the map is panned.
function boxOf({ zoom, x, y }, view) {
  const size = WORLD / 2 ** zoom * view.scale * view.ratio;
  const cornerX = Math.round((view.left + ORIGIN_X * view.scale) * view.ratio);
  const cornerY = Math.round((view.top + ORIGIN_Y * view.scale) * view.ratio);
  const left = Math.round(x * size), top = Math.round(y * size);
  return { left: left - cornerX, top: top - cornerY,
           width: Math.round((x + 1) * size) - left, height: Math.round((y + 1) * size) - top };
}

function shareX(lon) { return (lon + 180) / 360; }

function shareY(lat) {
  const sine = Math.sin(lat * Math.PI / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function unfit(tile) {
  tile.fitted?.close();
  tile.fitted = null;
}

function drop(tile) {
  unfit(tile);
  tile.source?.picture?.close();
}
