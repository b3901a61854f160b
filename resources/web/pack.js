// SPDX-License-Identifier: MIT
// A pack: all days of one provider's control data as typed arrays, in the format described in maps/timeline/time_pack.py.

const MAGIC = "LOCTIME1";
const HEADER = 48;
const KEPT_RINGS = 160;  // drawn paths of rings that are kept; a day has some ten, most shared with its neighbours
export const KINDS = ["occupied", "occupied-2014", "kursk", "unknown"];

export class Pack {
  constructor(buffer) {
    const bytes = new Uint8Array(buffer);
    if (new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) throw new Error("this is not a pack of days");
    const [days, entries, rings, ringArcs, arcs, points, about] = new Uint32Array(buffer, 8, 10);
    let at = HEADER;
    const take = (kind, length) => { const array = new kind(buffer, at, length); at += length * array.BYTES_PER_ELEMENT; return array; };
    this.dayNumber = take(Int32Array, days);
    this.dayStart = take(Uint32Array, days + 1);
    this.dayRing = take(Uint32Array, entries);
    this.ringKind = take(Uint32Array, rings);
    this.ringStart = take(Uint32Array, rings + 1);
    this.ringArc = take(Uint32Array, ringArcs);
    this.ringBox = take(Float32Array, 4 * rings);
    this.arcStart = take(Uint32Array, arcs + 1);
    this.point = take(Float32Array, 2 * points);
    this.about = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + about)));
    this.paths = new Map();  // by ring, least recently used first
    this.rows = new Map(Array.from(this.dayNumber, (number, row) => [number, row]));
  }

  // The row of a day given as YYYY-MM-DD; undefined where it is not in the pack.
  row(day) { return this.rows.get(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)); }

  rings(row) { return this.dayRing.subarray(this.dayStart[row], this.dayStart[row + 1]); }

  boxMeets(ring, box) {
    const at = 4 * ring;
    return this.ringBox[at] <= box.east && box.west <= this.ringBox[at + 2]
      && this.ringBox[at + 1] <= box.south && box.north <= this.ringBox[at + 3];
  }

  path(ring) {
    let path = this.paths.get(ring);
    if (path) this.paths.delete(ring);
    else path = this.trace(ring);
    this.paths.set(ring, path);
    if (this.paths.size > KEPT_RINGS) this.paths.delete(this.paths.keys().next().value);
    return path;
  }

  trace(ring) {
    const path = new Path2D();
    let first = true;
    for (let entry = this.ringStart[ring]; entry < this.ringStart[ring + 1]; entry++) {
      const arc = this.ringArc[entry];
      for (let i = this.arcStart[arc]; i < this.arcStart[arc + 1]; i++) {
        const x = this.point[2 * i], y = this.point[2 * i + 1];
        if (first) path.moveTo(x, y); else path.lineTo(x, y);
        first = false;
      }
    }
    path.closePath();
    return path;
  }

  // {kind: Path2D} of a day's ground in view; rings of one kind lie in one path, for the even-odd rule.
  ground(row, box) {
    const found = {};
    for (const ring of this.rings(row)) {
      if (!this.boxMeets(ring, box)) continue;
      const kind = KINDS[this.ringKind[ring]];
      found[kind] ??= new Path2D();
      found[kind].addPath(this.path(ring));
    }
    return found;
  }
}
