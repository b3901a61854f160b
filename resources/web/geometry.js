// SPDX-License-Identifier: MIT
// Plane geometry of the page: degrees to map units, thinning, hit tests, label points.
//
// A map unit is a Web Mercator pixel at zoom 8, counted from an origin near Kyiv, so that
// 32-bit floats hold every coordinate of the region to a hundredth of a pixel at zoom 11.

export const REFERENCE_ZOOM = 8;
const WORLD = 256 * 2 ** REFERENCE_ZOOM;
const EQUATOR_KM = 40075.017;
const DEGREE = Math.PI / 180;
const MOST_SINE = Math.sin(85.0511287798 * DEGREE);  // where the map ends, as for Leaflet: a pole would be infinitely far

function mercatorX(lon) { return (lon + 180) / 360 * WORLD; }

function mercatorY(lat) {
  const sine = Math.max(-MOST_SINE, Math.min(MOST_SINE, Math.sin(lat * DEGREE)));
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD;
}

export const ORIGIN_X = mercatorX(30);
export const ORIGIN_Y = mercatorY(50);

export function unitsX(lon) { return mercatorX(lon) - ORIGIN_X; }
export function unitsY(lat) { return mercatorY(lat) - ORIGIN_Y; }

// [[lon, lat], …] in degrees → flat Float32Array in map units.
export function projectRing(positions) {
  const units = new Float32Array(positions.length * 2);
  for (let i = 0; i < positions.length; i += 1) {  // runs uncompiled at start-up: no closure, no destructuring
    units[2 * i] = unitsX(positions[i][0]);
    units[2 * i + 1] = unitsY(positions[i][1]);
  }
  return units;
}

export function boundsOf(rings) {
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box.west = Math.min(box.west, ring[i]);
      box.east = Math.max(box.east, ring[i]);
      box.north = Math.min(box.north, ring[i + 1]);
      box.south = Math.max(box.south, ring[i + 1]);
    }
  }
  return box;
}

export function boxesMeet(a, b) {
  return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
}

// Douglas-Peucker with the tolerance in map units; keeps both ends, and rings closed.
export function thin(ring, tolerance) {
  const count = ring.length / 2;
  if (count <= 4) return ring;
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  const spans = [[0, count - 1]];
  while (spans.length) {
    const [first, last] = spans.pop();
    const [farthest, distance] = farthestFromChord(ring, first, last);
    if (distance > tolerance * tolerance) {
      keep[farthest] = 1;
      spans.push([first, farthest], [farthest, last]);
    }
  }
  const kept = [];
  for (let i = 0; i < count; i++) if (keep[i]) kept.push(ring[2 * i], ring[2 * i + 1]);
  return kept.length < 8 ? ring : Float32Array.from(kept);
}

// Returns the vertex between two others that is farthest from the segment between them, and the square of its distance.
function farthestFromChord(ring, first, last) {
  const ax = ring[2 * first], ay = ring[2 * first + 1];
  const dx = ring[2 * last] - ax, dy = ring[2 * last + 1] - ay;
  const length = dx * dx + dy * dy;
  let farthest = first, most = -1;
  for (let i = first + 1; i < last; i++) {  // without a call: the first map waits for it
    const x = ring[2 * i] - ax, y = ring[2 * i + 1] - ay;
    const along = x * dx + y * dy;
    let distance;
    if (along <= 0) distance = x * x + y * y;
    else if (along >= length) distance = (x - dx) * (x - dx) + (y - dy) * (y - dy);
    else distance = (x * dy - y * dx) * (x * dy - y * dx) / length;
    if (distance > most) { most = distance; farthest = i; }
  }
  return [farthest, most];
}

function squaredDistanceToSegment(x, y, ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const px = x - ax - t * dx, py = y - ay - t * dy;
  return px * px + py * py;
}

export function pointInRings(x, y, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const crosses = (ring[i + 1] > y) !== (ring[j + 1] > y);
      if (crosses && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
        inside = !inside;
      }
    }
  }
  return inside;
}

export function distanceToLines(x, y, lines) {
  let least = Infinity;
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      least = Math.min(least, squaredDistanceToSegment(x, y, line[i - 2], line[i - 1], line[i], line[i + 1]));
    }
  }
  return Math.sqrt(least);
}

// A point well inside the rings: the middle of the widest segment on one of a few scan lines.
export function labelPoint(rings) {
  const main = largestRing(rings);
  const box = boundsOf([main]);
  let best = { width: -1, x: (box.west + box.east) / 2, y: (box.north + box.south) / 2 };
  for (let step = 1; step < 16; step++) {
    const y = box.north + (box.south - box.north) * step / 16 + 1e-4;
    const nearMiddle = 1 - 0.5 * Math.abs(step - 8) / 8;
    const stretch = widestStretch(main, y);
    if (stretch && (stretch.east - stretch.west) * nearMiddle > best.width) {
      best = { width: (stretch.east - stretch.west) * nearMiddle, x: (stretch.west + stretch.east) / 2, y };
    }
  }
  return { x: best.x, y: best.y };
}

// In square map units.
export function ringSize(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    twice += ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
  }
  return Math.abs(twice) / 2;
}

// The area of rings, some of them holes; accurate enough to decide which of two areas is smaller.
export function approximateKm2(rings, outer) {
  const sum = (all) => all.reduce((whole, ring) => whole + ringSize(ring), 0);
  const { north, south } = boundsOf(outer);
  const middle = (0.5 - ((north + south) / 2 + ORIGIN_Y) / WORLD) * 2 * Math.PI;
  const kilometres = EQUATOR_KM / WORLD / Math.cosh(middle);  // per map unit; a map unit is shorter towards the poles
  return (2 * sum(outer) - sum(rings)) * kilometres ** 2;
}

function largestRing(rings) {
  let largest = rings[0], most = -1;
  for (const ring of rings) {
    const size = ringSize(ring);
    if (size > most) { most = size; largest = ring; }
  }
  return largest;
}

function widestStretch(ring, y) {
  const crossings = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    if ((ring[i + 1] > y) !== (ring[j + 1] > y)) {
      crossings.push((ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]);
    }
  }
  crossings.sort((a, b) => a - b);
  let widest = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (!widest || crossings[i + 1] - crossings[i] > widest.east - widest.west) {
      widest = { west: crossings[i], east: crossings[i + 1] };
    }
  }
  return widest;
}

export function middleOfLine(line) {
  let length = 0;
  for (let i = 2; i < line.length; i += 2) length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
  let walked = 0;
  for (let i = 2; i < line.length; i += 2) {
    const step = Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    if (walked + step >= length / 2) return { x: line[i], y: line[i + 1] };
    walked += step;
  }
  return { x: line[0], y: line[1] };
}

export function pathOf(rings, closed) {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0], ring[1]);
    for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
    if (closed) path.closePath();
  }
  return path;
}
