// SPDX-License-Identifier: MIT
// Drawing on the map: a new polygon or line point by point, a place by one click, or an area's vertices moved, added and removed.
//
// A click adds a point, a double click or Enter ends, a click on the first point closes, Backspace undoes the last
// step. In an existing outline, vertices are dragged, the small handles between them make new ones, and a right
// click or Delete removes one. Points snap to outlines on the map, unless Alt is held. By keys (cross.js) Space sets a
// point, or takes up the vertex nearest to the cross and puts it down where the map was moved to.

import { FAMILY, useFont } from "./themes.js";
import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM, unitsX, unitsY } from "./geometry.js";
import { Outline, rounded } from "./outline.js";
import { useScreenUnits } from "./scene.js";
import { VERTEX_REACH, snapped } from "./snapping.js";

const MOST_HANDLES = 1500;  // with more vertices in view only those far enough apart have handles
const LEAST_APART = 14;     // pixels between two handles
const SAME_PLACE = 4;       // pixels within which the second click of a double click adds no point

export class Drawing {
  constructor(map, theme, areas, scene, tell) {
    Object.assign(this, { map, theme, areas, tell, scene });
    this.outline = null;
    this.snapping = true;
    this.pointer = null;
    this.held = null;   // {ring, place} of the vertex under the pressed button
    this.carried = null;  // {ring, place} of the vertex that is moved by keys
    this.size = "";
    const container = map.getContainer();
    container.addEventListener("mousedown", (event) => this.press(event), true);
    window.addEventListener("mousemove", (event) => this.move(event), true);
    window.addEventListener("mouseup", (event) => this.release(event), true);
    container.addEventListener("contextmenu", (event) => this.removeAt(event), true);
  }

  get isOn() { return this.outline !== null; }

  set(values) {
    Object.assign(this, values);
    this.scene.invalidate();
  }

  start({ kind, geometry, skip }) {
    this.outline = new Outline(kind, geometry);
    this.skip = skip ?? null;   // the edited area, to which its own points do not snap
    this.pointer = this.held = this.chosen = this.carried = null;
    this.size = "";
    this.map.getContainer().classList.toggle("drawing", true);
    this.map.getContainer().focus({ preventScroll: true });
    this.scene.invalidate();
  }

  stop() {
    this.outline = null;
    this.map.getContainer().classList.toggle("drawing", false);
    this.scene.invalidate();
  }

  changed() {
    this.tell("drawingChanged", { geometry: this.outline.geometry(), points: this.outline.rings.flat().length });
    this.scene.invalidate();
  }

  finish() {
    const geometry = this.outline.geometry();
    if (geometry) this.tell("drawingFinished", { geometry });
  }

  // Places

  toScreen([lon, lat]) {
    const view = this.scene.view();
    return { x: unitsX(lon) * view.scale - view.left, y: unitsY(lat) * view.scale - view.top };
  }

  // The point on the ground at a position on the screen, snapped to an outline near it.
  groundAt(point, free) {
    const view = this.scene.view();
    const x = (point.x + view.left) / view.scale, y = (point.y + view.top) / view.scale;
    const near = this.snapping && !free
      ? snapped(x, y, this.areas.all.filter((area) => area.id !== this.skip && area.attracts), 1 / view.scale) : null;
    const { lat, lng } = this.map.unproject([(near?.x ?? x) + ORIGIN_X, (near?.y ?? y) + ORIGIN_Y], REFERENCE_ZOOM);
    return { position: [rounded(lng), rounded(lat)], kind: near?.kind ?? null };
  }

  vertexAt(point) {
    let found = null, nearest = VERTEX_REACH;
    for (const handle of this.handles()) {
      const distance = Math.hypot(handle.x - point.x, handle.y - point.y);
      if (distance < nearest) { nearest = distance; found = handle; }
    }
    return found;
  }

  // Vertices in view, and the midpoints between them if there is room: {x, y, ring, place, between}.
  handles() {
    const { width, height } = this.scene.view();
    const found = [];
    this.outline.rings.forEach((ring, index) => {
      const closed = !this.outline.isLine && !this.outline.isNew;
      const points = ring.map((point) => this.toScreen(point));
      let last = null;
      points.forEach((point, place) => {
        const isIn = point.x > -20 && point.x < width + 20 && point.y > -20 && point.y < height + 20;
        const next = points[place + 1] ?? (closed ? points[0] : null);
        if (!isIn || found.length >= MOST_HANDLES) return;
        if (last && place < points.length - 1 && Math.hypot(point.x - last.x, point.y - last.y) < LEAST_APART) return;
        last = point;
        found.push({ ...point, ring: index, place, between: false });
        if (next && !this.outline.isNew && Math.hypot(next.x - point.x, next.y - point.y) > 4 * LEAST_APART) {
          found.push({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, ring: index, place: place + 1, between: true });
        }
      });
    });
    return found;
  }

  // Mouse and keys

  placeOf(event) { return this.map.mouseEventToContainerPoint(event); }

  onPanel(event) { return Boolean(event.target.closest?.(".panel, .buttons")); }

  press(event) {
    this.swallows = false;
    if (!this.isOn || event.button !== 0 || this.onPanel(event)) return;
    const point = this.placeOf(event);
    const handle = this.vertexAt(point);
    if (!handle || (this.outline.isNew && handle.place === 0 && this.outline.rings[0].length > 2)) return;
    event.stopPropagation();   // the map stays where it is
    event.preventDefault();
    if (handle.between) this.outline.insert(handle.ring, handle.place, this.groundAt(point, true).position);
    else this.outline.remember();
    this.swallows = true;  // the click that ends this press adds no point
    this.held = { ring: handle.ring, place: handle.place, isNew: handle.between, moved: false };
    this.chosen = { ring: handle.ring, place: handle.place };
    this.scene.invalidate();
  }

  move(event) {
    if (!this.isOn) return;
    this.pointer = this.placeOf(event);
    if (this.held) {
      event.stopPropagation();
      this.held.moved = true;
      const { position, kind } = this.groundAt(this.pointer, event.altKey);
      this.near = kind;
      this.outline.rings[this.held.ring][this.held.place] = position;
      this.changed();
      return;
    }
    this.near = this.outline.isNew ? this.groundAt(this.pointer, event.altKey).kind : null;
    this.scene.invalidate();
  }

  release(event) {
    if (!this.held) return;
    event.stopPropagation();
    if (!this.held.moved && !this.held.isNew) this.outline.past.pop();
    else this.changed();
    this.held = null;
  }

  // A click on the map; Leaflet reports only those that did not drag it.
  click(point, event) {
    if (this.swallows || this.onPanel(event)) return;
    if (this.outline.isPoint) { this.putPoint(point, event); return; }
    if (!this.outline.isNew) return;
    const ring = this.outline.rings[0];
    const first = ring.length > 2 && !this.outline.isLine ? this.toScreen(ring[0]) : null;
    if (first && Math.hypot(first.x - point.x, first.y - point.y) < VERTEX_REACH) { this.finish(); return; }
    const last = ring.length ? this.toScreen(ring.at(-1)) : null;
    if (last && Math.hypot(last.x - point.x, last.y - point.y) < SAME_PLACE) return;
    const { position } = this.groundAt(point, event.altKey);
    if (String(position) === String(ring.at(-1))) return;  // it snapped to where the last one did
    this.outline.add(position);
    this.changed();
  }

  // What Space does at a place: sets a point, takes up the nearest vertex, or puts it down.
  keyPoint(point, event) {
    if (this.outline.isPoint || this.outline.isNew) {
      this.swallows = false;
      this.click(point, event);
      return;
    }
    if (this.carried) {
      const { ring, place } = this.carried;
      this.outline.rings[ring][place] = this.groundAt(point, event.altKey).position;
      this.carried = null;
      this.changed();
      return;
    }
    const away = (handle) => Math.hypot(handle.x - point.x, handle.y - point.y);
    const nearest = this.handles().reduce((best, each) => (!best || away(each) < away(best) ? each : best), null);
    if (!nearest) return;
    if (nearest.between) this.outline.insert(nearest.ring, nearest.place, this.groundAt(point, true).position);
    else this.outline.remember();
    this.carried = this.chosen = { ring: nearest.ring, place: nearest.place };
    this.scene.invalidate();
  }

  // A place is set by one click; an existing one moves there.
  putPoint(point, event) {
    this.outline.add(this.groundAt(point, event.altKey).position);
    this.changed();
    if (this.outline.isNew) this.finish();
  }

  removeAt(event) {
    if (!this.isOn) return;
    event.preventDefault();
    event.stopPropagation();
    const handle = this.vertexAt(this.placeOf(event));
    if (handle && !handle.between && this.outline.remove(handle.ring, handle.place)) this.changed();
  }

  key(event) {
    const what = { Enter: "finish", Backspace: "undo", Delete: "remove" }[event.key];
    if (what) { event.preventDefault(); this.edit(what); }
    return Boolean(what);
  }

  // "finish", "undo" the last step, "remove" the chosen vertex.
  edit(what) {
    if (!this.isOn) return;
    if (what === "finish") this.finish();
    else if (what === "undo" && this.outline.undo()) this.changed();
    else if (what === "remove" && this.chosen && this.outline.remove(this.chosen.ring, this.chosen.place)) {
      this.chosen = null;
      this.changed();
    }
  }

  // Picture

  draw(context, view) {
    if (!this.isOn) return;
    useScreenUnits(context, view);
    const { selected, ringHalo } = this.theme();
    const rings = this.outline.rings.map((ring) => ring.map((point) => this.toScreen(point)));
    if (this.carried) rings[this.carried.ring][this.carried.place] = { x: view.width / 2, y: view.height / 2 };
    if (this.outline.isNew && !this.outline.isPoint && this.pointer && !this.held) {
      rings[0].push(this.toScreen(this.groundAt(this.pointer, false).position));
    }
    context.lineJoin = context.lineCap = "round";
    for (const [colour, width] of [[ringHalo, 6], [selected, 2.4]]) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      for (const ring of rings) this.trace(context, ring);
    }
    for (const handle of this.handles()) this.drawHandle(context, handle, selected, ringHalo);
    if (this.near && this.pointer && rings[0].length) this.drawHandle(context, { ...rings[0].at(-1), near: true }, selected, ringHalo);
    if (this.size && this.pointer) this.drawSize(context, selected, ringHalo);
  }

  trace(context, ring) {
    context.beginPath();
    ring.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    if (!this.outline.isLine && ring.length > 2) context.closePath();
    context.stroke();
  }

  drawHandle(context, { x, y, ring, place, between, near }, colour, halo) {
    const isChosen = this.chosen && this.chosen.ring === ring && this.chosen.place === place && !between;
    context.beginPath();
    context.arc(x, y, near ? 8 : between ? 3.5 : 5.5, 0, 7);
    context.fillStyle = near ? "rgba(0,0,0,0)" : between || isChosen ? colour : halo;
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = near ? 2.4 : 1.8;
    if (!between) context.stroke();
  }

  drawSize(context, colour, halo) {
    useFont(context, `600 13px ${FAMILY}`);
    context.textBaseline = "middle";
    const x = this.pointer.x + 18, y = this.pointer.y + 22;
    context.strokeStyle = halo;
    context.lineWidth = 5;
    context.strokeText(this.size, x, y);
    context.fillStyle = colour;
    context.fillText(this.size, x, y);
  }

  report() {
    return { drawing: this.isOn ? { kind: this.outline.kind, isNew: this.outline.isNew, rings: this.outline.rings,
                                    size: this.size, near: this.near ?? null } : null };
  }
}
