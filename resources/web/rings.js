// SPDX-License-Identifier: MIT
// Locator rings around outlined ground that is too small for the audience to find.

import { useScreenUnits } from "./scene.js";

// In pixels of a screen of scale 1.
const SMALL = 34;         // the larger side below which ground is hard to find
const RADIUS = 26;
const AROUND = 10;        // from the ground's corners to its ring
const STROKE = { halo: 6, line: 2.6 };
const LEAST_SHARE = 0.03; // share of its area below which a part has no ring of its own

export class Rings {
  constructor(theme, areas) {
    this.theme = theme;
    this.areas = areas;
    this.scale = 1;
    this.isOn = false;
    this.shown = [];
  }

  // The rings in view: {x, y, radius, ids, boxes}, with the boxes of the ground inside. Overlapping rings are merged.
  layOut(view) {
    const rings = this.isOn ? [...this.areas.selected].flatMap((id) => this.ringsOf(this.areas.byId.get(id), view)) : [];
    const inView = ({ x, y, radius }) => x > -radius && x < view.width + radius && y > -radius && y < view.height + radius;
    this.shown = merged(rings.filter(inView));
    return this.shown;
  }

  ringsOf(area, view) {
    if (area.isLine || area.point) return [];  // a place has a dot
    const small = SMALL * this.scale;
    const around = (box) => {
      const left = box.west * view.scale - view.left, right = box.east * view.scale - view.left;
      const top = box.north * view.scale - view.top, bottom = box.south * view.scale - view.top;
      const radius = Math.max(RADIUS * this.scale, Math.hypot(right - left, bottom - top) / 2 + AROUND * this.scale);
      const isSmall = Math.max(right - left, bottom - top) < small;
      return isSmall ? [{ x: (left + right) / 2, y: (top + bottom) / 2, radius, ids: [area.id],
                          boxes: [{ left, right, top, bottom }] }] : [];
    };
    const whole = around(area.box);
    return whole.length ? whole : area.pieces.filter((piece) => piece.share >= LEAST_SHARE).flatMap(({ box }) => around(box));
  }

  draw(context, view) {
    const rings = this.layOut(view);
    if (!rings.length) return;
    useScreenUnits(context, view);
    for (const [colour, width] of [[this.theme().ringHalo, STROKE.halo], [this.theme().selected, STROKE.line]]) {
      context.strokeStyle = colour;
      context.lineWidth = width * this.scale;
      for (const { x, y, radius } of rings) {
        context.beginPath();
        context.arc(x, y, radius, 0, 7);
        context.stroke();
      }
    }
  }

  report() { return this.shown.map(({ x, y, radius, ids }) => ({ x, y, radius, ids })); }
}

function merged(rings) {
  const left = [...rings];
  for (let i = 0; i < left.length; i++) {
    const other = left.findIndex((ring, j) => j > i
      && Math.hypot(ring.x - left[i].x, ring.y - left[i].y) < ring.radius + left[i].radius);
    if (other < 0) continue;
    left[i] = aroundBoth(left[i], ...left.splice(other, 1));
    i = -1;  // a wider ring may reach others
  }
  return left;
}

function aroundBoth(a, b) {
  const ids = [...new Set([...a.ids, ...b.ids])], boxes = [...a.boxes, ...b.boxes];
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance + b.radius <= a.radius) return { ...a, ids, boxes };
  if (distance + a.radius <= b.radius) return { ...b, ids, boxes };
  const radius = (distance + a.radius + b.radius) / 2;
  const share = (radius - a.radius) / distance;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, radius, ids, boxes };
}
