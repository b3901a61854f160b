// SPDX-License-Identifier: MIT
// A vector tile (Mapbox Vector Tile 2.1) in the schema of OpenMapTiles or Protomaps: waters, rivers, roads and places.
// Files from outside hold anything: every length is checked against the bytes there are, and everything is counted.

const MOST_FEATURES = 40000, MOST_POINTS = 400000, MOST_LAYERS = 60, MOST_PLACES = 400, MOST_NAME = 60;
const EXTENT = 4096;
const KEYS = new Set(["class", "kind", "kind_detail", "pmap:kind", "brunnel", "intermittent", "name", "name:en", "name:uk",
                      "name_en", "name:latin"]);
const LAYERS = new Set(["water", "waterway", "transportation", "roads", "place", "places", "physical_line"]);
const ROADS = new Map(Object.entries({
  motorway: 1, trunk: 1, highway: 1, primary: 2, secondary: 2, major_road: 2, medium_road: 2, tertiary: 3, minor: 3,
  minor_road: 3, rail: 4, railway: 4,
}));
const STREAMS = new Set(["river", "canal"]);
// From which zoom a kind of place is named beside the program's own names.
const PLACES = new Map(Object.entries({ town: 8.5, village: 10, hamlet: 12, suburb: 12, locality: 10 }));

export class VectorTile {
  constructor(bytes) {
    this.extent = EXTENT;
    this.isFull = true;
    this.water = new Path2D();
    this.rivers = new Path2D();
    this.roads = { 1: new Path2D(), 2: new Path2D(), 3: new Path2D(), 4: new Path2D() };
    this.places = [];
    this.features = this.points = this.layers = 0;
    const tile = new Reader(bytes);
    while (tile.next()) {
      if (tile.field === 3 && tile.wire === 2) this.addLayer(tile.bytes());
      else tile.skip();
    }
  }

  addLayer(bytes) {
    if (++this.layers > MOST_LAYERS) throw new Error("too many layers");
    const layer = { name: "", keys: [], values: [], features: [], extent: EXTENT };
    const reader = new Reader(bytes);
    while (reader.next()) {
      if (reader.field === 1) layer.name = reader.text();
      else if (reader.field === 2) layer.features.push(reader.bytes());
      else if (reader.field === 3) layer.keys.push(reader.text());
      else if (reader.field === 4) layer.values.push(valueOf(reader.bytes()));
      else if (reader.field === 5) layer.extent = Math.max(1, Math.min(65536, reader.number()));
      else reader.skip();
    }
    if (!LAYERS.has(layer.name)) return;
    for (const feature of layer.features) {
      if (++this.features > MOST_FEATURES) return;
      this.addFeature(layer, feature);
    }
  }

  addFeature({ name, keys, values, extent }, bytes) {
    const about = {};
    let type = 0, geometry = null;
    const reader = new Reader(bytes);
    while (reader.next()) {
      if (reader.field === 2 && reader.wire === 2) {
        const tags = new Reader(reader.bytes());
        while (tags.more) {
          const key = keys[tags.varint()], value = values[tags.varint()];
          if (KEYS.has(key)) about[key] = value;
        }
      } else if (reader.field === 3) type = reader.number();
      else if (reader.field === 4 && reader.wire === 2) geometry = reader.bytes();
      else reader.skip();
    }
    if (!geometry) return;
    const kind = String(about.class ?? about.kind ?? about["pmap:kind"] ?? "");
    if (name.startsWith("place")) { if (type === 1) this.addPlace(about, kind, geometry, extent); return; }
    const path = this.pathFor(name, type, kind);
    if (path) this.trace(path, geometry, EXTENT / extent, type === 3);
  }

  pathFor(name, type, kind) {
    if (name === "water" && type === 3) return this.water;
    if (type !== 2) return null;
    if (name === "waterway" || name === "water" || name === "physical_line") return STREAMS.has(kind) ? this.rivers : null;
    return this.roads[ROADS.get(kind)] ?? null;
  }

  trace(path, geometry, scale, isClosed) {
    const reader = new Reader(geometry);
    let x = 0, y = 0;
    while (reader.more) {
      const command = reader.varint(), id = command & 7, count = Math.floor(command / 8);
      if (id === 7) { if (isClosed) path.closePath(); continue; }
      if (id !== 1 && id !== 2) throw new Error("no such command");
      for (let i = 0; i < count; i++) {
        if (++this.points > MOST_POINTS) throw new Error("too many points");
        x += reader.signed();
        y += reader.signed();
        if (id === 1) path.moveTo(x * scale, y * scale); else path.lineTo(x * scale, y * scale);
      }
    }
  }

  addPlace(about, kind, geometry, extent) {
    const sort = PLACES.has(kind) ? kind : String(about.kind_detail ?? "");
    const from = PLACES.get(sort);
    const local = about.name, en = about["name:en"] ?? about.name_en ?? about["name:latin"] ?? local;
    if (!from || typeof en !== "string" || !en || this.places.length >= MOST_PLACES) return;
    const reader = new Reader(geometry);
    reader.varint();
    const x = reader.signed() / extent, y = reader.signed() / extent;
    if (x < 0 || y < 0 || x >= 1 || y >= 1) return;  // in the neighbour's part, which has it too
    const uk = about["name:uk"] ?? local;
    this.places.push({ en: en.slice(0, MOST_NAME), uk: typeof uk === "string" ? uk.slice(0, MOST_NAME) : en, from, x, y });
  }

  // `pixel` is how many pixels a unit of the tile has.
  paint(pen, theme, pixel, zoom) {
    pen.lineJoin = pen.lineCap = "round";
    pen.fillStyle = theme.lake;
    pen.fill(this.water, "evenodd");
    const stroke = (path, colour, width) => {
      pen.strokeStyle = colour;
      pen.lineWidth = width / pixel;
      pen.stroke(path);
    };
    const grown = Math.max(1, (zoom - 8) / 2.5);
    stroke(this.rivers, theme.river, 1.2 * grown);
    if (zoom >= 9) stroke(this.roads[3], theme.oblast, grown);
    if (zoom >= 8) stroke(this.roads[4], theme.oblast, 0.8);
    if (zoom >= 6) stroke(this.roads[2], theme.border, 0.9 * grown);
    stroke(this.roads[1], theme.border, 1.8 * grown);
  }
}

// Reads Protocol Buffers; throws where they end too early.
class Reader {
  constructor(bytes) {
    this.data = bytes;
    this.at = 0;
  }

  get more() { return this.at < this.data.length; }

  next() {
    if (!this.more) return false;
    const key = this.varint();
    this.wire = key & 7;
    this.field = Math.floor(key / 8);
    return true;
  }

  varint() {
    let value = 0, factor = 1;
    for (let i = 0; i < 10; i++) {
      if (!this.more) throw new Error("the tile is cut off");
      const byte = this.data[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
    throw new Error("no number");
  }

  signed() {
    const value = this.varint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  number() {
    if (this.wire !== 0) throw new Error("no number");
    return this.varint();
  }

  bytes() {
    if (this.wire !== 2) throw new Error("no bytes");
    const length = this.varint();
    if (this.at + length > this.data.length) throw new Error("the tile is cut off");
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }

  text() { return new TextDecoder().decode(this.bytes()); }

  skip() {
    if (this.wire === 0) this.varint();
    else if (this.wire === 2) this.bytes();
    else if (this.wire === 1 || this.wire === 5) this.at += this.wire === 1 ? 8 : 4;
    else throw new Error("no such type");
  }
}

// A value of a tag: of numbers only that there is one matters here.
function valueOf(bytes) {
  const reader = new Reader(bytes);
  let value = null;
  while (reader.next()) {
    if (reader.field === 1 && reader.wire === 2) value = reader.text();
    else reader.skip();
  }
  return value;
}
