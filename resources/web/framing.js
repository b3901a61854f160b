// SPDX-License-Identifier: MIT
// Frames ground in the free parts of the screen. All lengths are in CSS pixels.

const PADDING = 0.04;  // of a free part's width and height, at each side
const LITTLE = 0.01;   // levels of zoom that nobody sees

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
