// SPDX-License-Identifier: MIT
// An outline that is being drawn or changed: rings of points in degrees, rounded to about a metre, with undo.

const DECIMALS = 1e5;

export function rounded(degrees) { return Math.round(degrees * DECIMALS) / DECIMALS; }

export class Outline {
  // `geometry` is a GeoJSON geometry to be changed, or null for a new outline of the kind "polygon", "line" or "point".
  constructor(kind, geometry) {
    this.kind = kind;
    this.isNew = !geometry;
    // Each ring is a list of [lon, lat], the first point of a polygon's not repeated; `shape` nests their indices as GeoJSON does.
    this.rings = [];
    this.shape = geometry ? this.take(geometry) : [[0]];
    if (this.isNew) this.rings.push([]);
    this.past = [];
  }

  get isPoint() { return this.kind === "point"; }

  // Whether its ends stay apart; a point is a line of one.
  get isLine() { return this.kind !== "polygon"; }

  // The fewest points that make one.
  get least() { return { polygon: 3, line: 2, point: 1 }[this.kind]; }

  take({ type, coordinates }) {
    const ring = (positions, closed) => {
      this.rings.push((closed ? positions.slice(0, -1) : positions).map(([lon, lat]) => [lon, lat]));
      return this.rings.length - 1;
    };
    switch (type) {
      case "Polygon": return [coordinates.map((each) => ring(each, true))];
      case "MultiPolygon": return coordinates.map((polygon) => polygon.map((each) => ring(each, true)));
      case "LineString": return [[ring(coordinates, false)]];
      case "Point": return [[ring([coordinates], false)]];
      default: return coordinates.map((line) => [ring(line, false)]);
    }
  }

  // Call before a change that can be undone.
  remember() { this.past.push(this.rings.map((ring) => ring.map((point) => [...point]))); }

  undo() {
    if (!this.past.length) return false;
    this.rings = this.past.pop();
    return true;
  }

  add(point) {
    this.remember();
    if (this.isPoint) this.rings[0] = [point];
    else this.rings[0].push(point);
  }

  insert(ring, place, point) { this.remember(); this.rings[ring].splice(place, 0, point); }

  // A ring keeps three points, a line two, a point its only one.
  remove(ring, place) {
    if (!this.isNew && this.rings[ring].length <= this.least) return false;
    this.remember();
    this.rings[ring].splice(place, 1);
    return true;
  }

  get isWhole() { return this.rings.every((ring) => ring.length >= this.least); }

  // Returns GeoJSON, or null while there are too few points.
  geometry() {
    if (!this.isWhole) return null;
    if (this.isPoint) return { type: "Point", coordinates: this.rings[0][0] };
    const closed = (index) => (this.isLine ? this.rings[index] : [...this.rings[index], this.rings[index][0]]);
    const parts = this.shape.map((rings) => (this.isLine ? closed(rings[0]) : rings.map(closed)));
    const type = this.isLine ? "LineString" : "Polygon";
    return parts.length === 1 ? { type, coordinates: parts[0] } : { type: `Multi${type}`, coordinates: parts };
  }
}
