// SPDX-License-Identifier: MIT
// Where the name of a river lies along its course.

const REACH = 14;        // pixels from the name's place to its river, at most
const MOST_BEND = 0.32;  // how far the river may leave the straight line under its name, as a share of the name's length

// Returns the place and direction {x, y, angle} of a name `width` pixels long along the nearest of the rivers, in map
// units and radians; null where no river is near, or where it winds too much. `pixels` are map units per pixel; the name
// is `shift` of its lengths down the river from the nearest point.
export function alongCourse({ x, y }, width, rivers, pixels, shift = 0) {
  const near = nearest(x, y, rivers, REACH * pixels);
  if (!near) return null;
  const { line } = near;
  const half = width * pixels / 2;
  const at = shift ? walk(line, near.at, shift * width * pixels).corner : near.at;
  const from = walk(line, at, -half), to = walk(line, at, half);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < half) return null;
  if (bend(line, from, to, length) > MOST_BEND * length) return null;
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, angle };
}

function nearest(x, y, rivers, reach) {
  let best = null, least = reach;
  for (const { line, box } of rivers) {
    if (x < box.west - reach || x > box.east + reach || y < box.north - reach || y > box.south + reach) continue;
    for (let i = 0; i < line.length; i += 2) {
      const far = Math.hypot(line[i] - x, line[i + 1] - y);
      if (far < least) { least = far; best = { line, at: i }; }
    }
  }
  return best;
}

// The point so far along the line from its corner `at`, back for a negative length; the line's end where it is shorter.
function walk(line, at, length) {
  const step = length < 0 ? -2 : 2;
  let left = Math.abs(length), i = at;
  while (i + step >= 0 && i + step < line.length) {
    const dx = line[i + step] - line[i], dy = line[i + step + 1] - line[i + 1];
    const far = Math.hypot(dx, dy);
    if (far >= left) return { x: line[i] + dx * left / far, y: line[i + 1] + dy * left / far, corner: i + step };
    left -= far;
    i += step;
  }
  return { x: line[i], y: line[i + 1], corner: i };
}

function bend(line, from, to, length) {
  const first = Math.min(from.corner, to.corner), last = Math.max(from.corner, to.corner);
  let most = 0;
  for (let i = first; i <= last; i += 2) {
    const off = Math.abs((to.x - from.x) * (from.y - line[i + 1]) - (from.x - line[i]) * (to.y - from.y)) / length;
    most = Math.max(most, off);
  }
  return most;
}
