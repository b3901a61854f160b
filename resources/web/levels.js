// SPDX-License-Identifier: MIT
// A level of the base map, read from its file (maps/build/level_files.py): parts with their boxes and vertices in
// map units. Nothing is decoded: the vertices are a view of the file's bytes, and a path is made when it is first drawn.

import { pathOf } from "./geometry.js";

export async function fetchLevel(name) {
  const response = await fetch(`/basemap/${name}.bin`);
  if (!response.ok) throw new Error(`${name}.bin cannot be read`);
  return readLevel(await response.arrayBuffer());
}

function readLevel(bytes) {
  const length = new DataView(bytes).getUint32(0, true);
  const table = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
  const floats = new Float32Array(bytes, 4 + length);
  const level = {};
  let at = 0;
  const take = (count) => floats.subarray(at, at += count);
  for (const { name, parts } of table) {
    level[name] = parts.map(({ rings, line, rank }) => {
      const [west, north, east, south] = take(4);
      return new Part({ west, north, east, south }, (rings ?? [line]).map((count) => take(2 * count)), Boolean(rings), rank);
    });
  }
  return level;
}

// Makes the paths that are not drawn yet.
export async function prepare(level, pause) {
  for (const part of Object.values(level).flat()) {
    part.makePath();
    await pause();
  }
}

// A surface, or a line with the rank of its river.
class Part {
  constructor(box, lines, isClosed, rank) {
    this.box = box;
    this.lines = lines;
    this.isClosed = isClosed;
    this.rank = rank;
  }

  get line() { return this.lines[0]; }

  get path() { return this.made ?? this.makePath(); }

  makePath() { return this.made ??= pathOf(this.lines, this.isClosed); }
}
