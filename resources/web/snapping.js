// SPDX-License-Identifier: MIT
// Finds the vertex or edge of an area's outline that lies nearest to a point, in map units.

export const VERTEX_REACH = 11;  // pixels from a vertex within which the pointer snaps to it
const EDGE_REACH = 8;            // the same for the line between two vertices

// {x, y, kind} or null; `areas` have a box and rings, `unitsPerPixel` is the scale of the view.
export function snapped(x, y, areas, unitsPerPixel) {
  const reach = VERTEX_REACH * unitsPerPixel;
  let vertex = null, nearestVertex = reach * reach, edge = null, nearestEdge = (EDGE_REACH * unitsPerPixel) ** 2;
  for (const { box, rings } of areas) {
    if (x < box.west - reach || x > box.east + reach || y < box.north - reach || y > box.south + reach) continue;
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const toVertex = squared(x - ring[i], y - ring[i + 1]);
        if (toVertex < nearestVertex) { nearestVertex = toVertex; vertex = { x: ring[i], y: ring[i + 1], kind: "vertex" }; }
        if (i === 0) continue;
        const foot = footOn(x, y, ring[i - 2], ring[i - 1], ring[i], ring[i + 1]);
        const toEdge = squared(x - foot.x, y - foot.y);
        if (toEdge < nearestEdge) { nearestEdge = toEdge; edge = { ...foot, kind: "edge" }; }
      }
    }
  }
  return vertex ?? edge;
}

function squared(dx, dy) { return dx * dx + dy * dy; }

// The point of a segment that lies nearest.
export function footOn(x, y, ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return { x: ax + share * dx, y: ay + share * dy };
}
