// SPDX-License-Identifier: MIT
// A pack: all days of one provider's control data as typed arrays, in the format described in maps/timeline/time_pack.py.

const MAGIC = "LOCTIME1";
const HEADER = 48;
const KEPT_OUTLINES = 8;  // of those that were drawn last: two days beside each other, and their kinds of ground
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
    this.outlines = new Map();  // by their rings, least recently used first
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

  // Adds a ring to a Path2D or to a context's path.
  trace(ring, pen) {
    let first = true;
    for (let entry = this.ringStart[ring]; entry < this.ringStart[ring + 1]; entry++) {
      const arc = this.ringArc[entry];
      for (let i = this.arcStart[arc]; i < this.arcStart[arc + 1]; i++) {
        const x = this.point[2 * i], y = this.point[2 * i + 1];
        if (first) pen.moveTo(x, y); else pen.lineTo(x, y);
        first = false;
      }
    }
    pen.closePath();
  }

  // {kind: Outline} of a day's ground in view; rings of one kind lie in one outline, for the even-odd rule.
  ground(row, box) {
    const rings = {};
    for (const ring of this.rings(row)) {
      if (this.boxMeets(ring, box)) (rings[KINDS[this.ringKind[ring]]] ??= []).push(ring);
    }
    return Object.fromEntries(Object.entries(rings).map(([kind, numbers]) => [kind, this.outline(numbers)]));
  }

  outline(rings) {
    const key = rings.join();
    const outline = this.outlines.get(key) ?? new Outline(this, rings);
    this.outlines.delete(key);
    this.outlines.set(key, outline);
    if (this.outlines.size > KEPT_OUTLINES) this.outlines.delete(this.outlines.keys().next().value);
    return outline;
  }
}

// Some rings of a pack as one path. Days that are played are drawn once each: a Path2D for each of them would stay in
// memory until the page collects garbage, tens of megabytes later, so only what is drawn again becomes one.
class Outline {
  constructor(pack, rings) {
    Object.assign(this, { pack, rings });
    this.fills = 0;
    this.kept = null;
  }

  trace(pen) {
    for (const ring of this.rings) this.pack.trace(ring, pen);
  }

  get path() {
    if (!this.kept) this.trace(this.kept = new Path2D());
    return this.kept;
  }

  fill(context) {
    this.fills += 1;
    if (this.fills > 1) { context.fill(this.path, "evenodd"); return; }
    context.beginPath();
    this.trace(context);
    context.fill("evenodd");
  }

  stroke(context) {
    if (this.kept) { context.stroke(this.kept); return; }
    context.beginPath();
    this.trace(context);
    context.stroke();
  }
}
