// SPDX-License-Identifier: MIT
// Frames a step's ground in the free parts of a screen, the same on every stage and in every picture of it.

import { bestFrame, wholeMap } from "./framing.js";

const BESIDE = 32;  // pixels at scale 1 beside small ground, for its ring or some space

// Returns {room, centre, zoom} for a step. `camera` has map, ground, below, region, closest and within().
export function frameOfStep(step, { camera, areas, labels, scale }) {
  if (step.camera) return { room: null, centre: L.latLng(step.camera.lat, step.camera.lon), zoom: step.camera.zoom };
  const { map } = camera;
  const grounds = step.areas.map((id) => areas.byId.get(id)).filter(Boolean);
  const rooms = step.free.length ? step.free : [wholeMap(map)];
  if (!grounds.length) return bestFrame({ map, ground: camera.ground, below: 0 }, camera.region, rooms, map.getMaxZoom());
  const bounds = camera.within(areas.degrees(grounds.map((area) => area.box), map));
  const fit = (pad) => bestFrame(camera, bounds, rooms, camera.closest, pad);
  const first = fit();
  const beside = grounds.map((area) => spaceBeside(area, areas, labels, first.zoom, scale));
  return beside.some(Boolean) ? fit([BESIDE * scale, Math.max(...beside)]) : first;
}

// The space that ground needs above and below for a label that does not fit inside.
function spaceBeside(area, areas, labels, zoom, scale) {
  const { width, height } = labels.pills.spaceFor(area.id, labels);
  const ground = areas.pixels(area, zoom);
  const isSmall = ground.width < width * 1.2 || ground.height < height * 1.8;
  if (area.isLine || !isSmall) return 0;
  const isWide = ground.width > ground.height * 3;  // its label only fits above or below it
  return Math.max(BESIDE * scale, isWide ? height + 10 * scale : 0);
}

// The largest of a step's free parts, where its labels stand when it has a camera of its own.
export function largestRoom({ free }) {
  return free.length ? free.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a)) : null;
}

// Boxes {left, top, width, height} with their right and bottom.
export function withEnds(boxes) {
  return boxes.map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
}
