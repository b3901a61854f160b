// SPDX-License-Identifier: MIT
// The page's use (desk, audience screen or its mirror) and the step it shows.

import { bestFrame, wholeMap } from "./framing.js";

const ROLES = new Set(["desk", "audience", "mirror"]);
const LEAST_SCALE = 0.2;
const BESIDE = 32;  // pixels at scale 1 beside small ground, for its ring or some space

export class Stage {
  constructor({ map, camera, areas, labels, rings, scene, furniture }) {
    Object.assign(this, { map, camera, areas, labels, rings, scene, furniture });
    this.step = null;
    this.frame = null;
    // A step shows the same names however it was reached.
    map.on("moveend", () => { if (!this.isDesk) this.labels.placed = null; });
    this.labels.pills.room = () => this.room;
    // The audience screen and its mirror show the same names, and the mirror has no furniture.
    this.labels.covered = () => (this.isDesk ? this.furniture.boxes : this.covered);
    this.labels.pills.taken = () => (this.isDesk ? this.furniture.boxes : this.room ? [] : [this.furniture.legendBox]);
  }

  get isDesk() { return this.role === "desk"; }

  set({ role, scale }) {
    this.role = ROLES.has(role) ? role : "desk";
    this.scale = Math.max(LEAST_SCALE, Number(scale) || 1);
    const root = document.documentElement;
    root.dataset.role = this.role;
    root.style.setProperty("--scale", this.scale);
    this.labels.setScale(this.scale);
    this.scene.lines = this.scale;
    this.rings.scale = this.scale;
    this.rings.isOn = !this.isDesk;
    this.furniture.setScale(this.scale);
    this.camera.serveStage(!this.isDesk);
    this.scene.invalidate();
  }

  // Areas' labels avoid what the program paints over the map.
  get room() {
    const largest = () => this.step.free.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
    return this.frame ?? (this.step?.free.length ? largest() : null);
  }

  // What the program paints over the map, {left, top, right, bottom}.
  get covered() {
    return (this.step?.covered ?? []).map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  }

  // The width of a column at the left, beside which the furniture stands.
  get column() {
    const { y } = this.map.getSize();
    return Math.max(0, ...this.covered.filter(({ left, top, bottom }) => left <= 0 && top <= 0 && bottom >= y).map(({ right }) => right));
  }

  // Goes to the step's camera, or frames its areas; the framing is kept when the map's size changes.
  show(step) {
    this.step = step;
    document.documentElement.style.setProperty("--column", `${this.column}px`);
    this.go(step.fly);
  }

  // Ground that arrived later may be the step's; the user may have moved the map since.
  again() {
    if (this.step && this.camera.framed?.step === this.step) this.go(this.step.fly);
  }

  go(fly) {
    const { camera } = this.step;
    const { room, centre, zoom } = camera
      ? { room: null, centre: L.latLng(camera.lat, camera.lon), zoom: camera.zoom } : this.best();
    this.frame = room;
    this.camera.goTo(centre, zoom, { animate: fly && this.camera.animated });
    this.camera.framed = { step: this.step, again: () => this.go(false) };
  }

  best() {
    const areas = this.step.areas.map((id) => this.areas.byId.get(id)).filter(Boolean);
    const rooms = this.step.free.length ? this.step.free : [wholeMap(this.map)];
    if (!areas.length) return bestFrame({ ...this.camera, below: 0 }, this.camera.region, rooms, this.map.getMaxZoom());
    const bounds = this.camera.within(this.areas.degrees(areas.map((area) => area.box), this.map));
    const fit = (pad) => bestFrame(this.camera, bounds, rooms, this.camera.closest, pad);
    const first = fit();
    const beside = areas.map((area) => this.spaceBeside(area, first.zoom));
    return beside.some(Boolean) ? fit([BESIDE * this.scale, Math.max(...beside)]) : first;
  }

  // The space that ground needs above and below for a label that does not fit inside.
  spaceBeside(area, zoom) {
    const { width, height } = this.labels.pills.spaceFor(area.id, this.labels);
    const ground = this.areas.pixels(area, zoom);
    const isSmall = ground.width < width * 1.2 || ground.height < height * 1.8;
    if (area.isLine || !isSmall) return 0;
    const isWide = ground.width > ground.height * 3;  // its label only fits above or below it
    return Math.max(BESIDE * this.scale, isWide ? height + 10 * this.scale : 0);
  }

  report() { return { role: this.role, scale: this.scale, frame: this.frame }; }
}
