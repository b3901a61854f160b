// SPDX-License-Identifier: MIT
// Frames ground in the free parts of the screen. All lengths are in CSS pixels.

const PADDING = 0.04;  // of a free part's width and height, at each side
const LITTLE = 0.01;   // levels of zoom that nobody sees

// The part of the ground the map is about: an area that reaches beyond it (Russia) is framed by its share.
const FOCUS = [[43.6, 21.5], [54.6, 45.5]];
const CLOSEST_TO_AREA = 9.5;  // two villages wide, however small the area
const SOUTH_OF_GROUND = 28;   // degrees: as far as the lowest framing reaches
export const HOME = [[44.25, 23.6], [52.55, 40.6]];
// The most of a stage that lies south of the ground, under a caption.
export const CAPTION_SHARE = 0.45;

// Levels of zoom by which a stage is larger than one 1920 pixels wide: all show the same ground.
export function grownBy(width) { return Math.log2(width / 1920); }

// The closest that an area is shown, on a stage that is so much larger.
export function closestTo(grown) { return CLOSEST_TO_AREA + grown; }

// Where a stage's map may go: under its caption also south of the ground.
export function boundsOfStage(ground) {
  return L.latLngBounds([SOUTH_OF_GROUND, ground.getWest()], ground.getNorthEast());
}

// The least zoom at which no edge of the ground can come into view.
export function leastZoom(size, ground, project, grown, most) {
  const whole = project(ground.getSouthEast(), 0).subtract(project(ground.getNorthWest(), 0));
  const fits = Math.log2(Math.max(size.x / whole.x, size.y / whole.y));
  return Math.max(4 + Math.min(0, grown), Math.min(fits, most));
}

// The part of the bounds inside the focus, where they reach beyond it.
export function withinFocus(bounds) {
  const focus = L.latLngBounds(FOCUS);
  if (!bounds.intersects(focus) || focus.contains(bounds)) return bounds;
  return L.latLngBounds(
    [Math.max(bounds.getSouth(), focus.getSouth()), Math.max(bounds.getWest(), focus.getWest())],
    [Math.min(bounds.getNorth(), focus.getNorth()), Math.min(bounds.getEast(), focus.getEast())]);
}

// Returns the view {room, centre, zoom} that shows the bounds largest: inside one of the rooms
// ({left, top, width, height}), no closer than `closest`, and within the camera's limits.
// `pad` is the least distance in pixels from the room's sides, as [x, y].
export function bestFrame(camera, bounds, rooms, closest, pad = [0, 0]) {
  const onGround = bestOf(rooms.map((room) => frameIn(camera, bounds, room, closest, pad, 0)));
  if (onGround.beyond === 0 || !camera.below) return onGround;
  return bestOf(rooms.map((room) => frameIn(camera, bounds, room, closest, pad, camera.below)));
}

function bestOf(all) {
  const better = (a, b) => {
    if (a.beyond !== b.beyond) return a.beyond < b.beyond;
    if (Math.abs(a.zoom - b.zoom) > LITTLE) return a.zoom > b.zoom;
    return a.room.width * a.room.height > b.room.width * b.room.height;
  };
  return all.reduce((best, each) => (better(each, best) ? each : best));
}

export function wholeMap(map) {
  const { x, y } = map.getSize();
  return { left: 0, top: 0, width: x, height: y };
}

function frameIn({ map, ground }, bounds, room, closest, [padX, padY], below) {
  const northWest = map.project(bounds.getNorthWest(), 0), southEast = map.project(bounds.getSouthEast(), 0);
  const box = southEast.subtract(northWest);
  const width = room.width - 2 * Math.max(PADDING * room.width, Math.min(padX, room.width / 4));
  const height = room.height - 2 * Math.max(PADDING * room.height, Math.min(padY, room.height / 4));
  const fits = Math.log2(Math.min(width / box.x, height / box.y));
  const zoom = Math.max(map.getMinZoom(), Math.min(fits, closest, map.getMaxZoom()));
  const size = map.getSize();
  const middle = L.point(room.left + room.width / 2, room.top + room.height / 2);
  const wanted = northWest.add(southEast).divideBy(2).multiplyBy(2 ** zoom).add(size.divideBy(2)).subtract(middle);
  const centre = withinGround(map, ground, wanted, zoom, below);
  const corner = centre.subtract(size.divideBy(2));
  const from = northWest.multiplyBy(2 ** zoom).subtract(corner), to = southEast.multiplyBy(2 ** zoom).subtract(corner);
  const over = Math.max(room.left - from.x, room.top - from.y, to.x - room.left - room.width, to.y - room.top - room.height);
  // In hundredths of the room's height, so that a smaller map decides in the same way.
  return { room, zoom, beyond: Math.max(0, Math.round(100 * over / room.height)), centre: map.unproject(centre, zoom) };
}

// Returns the nearest centre (a projected point) that shows nothing beyond the ground's edges, except in the
// share `below` of the screen's height at its bottom.
export function withinGround(map, ground, centre, zoom, below = 0) {
  const half = map.getSize().divideBy(2);
  const least = map.project(ground.getNorthWest(), zoom).add(half);
  const most = map.project(ground.getSouthEast(), zoom).subtract(half).add([0, 2 * half.y * below]);
  const between = (value, low, high) => (low > high ? (low + high) / 2 : Math.max(low, Math.min(value, high)));
  return L.point(between(centre.x, least.x, most.x), between(centre.y, least.y, most.y));
}
