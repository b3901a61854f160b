// SPDX-License-Identifier: MIT
// The page's use (the window, the audience screen or its mirror) and the step it shows.

import { frameOfStep, largestRoom, withEnds } from "./stepframe.js";

const ROLES = new Set(["window", "audience", "mirror"]);
const LEAST_SCALE = 0.2;

export class Stage {
  constructor({ map, camera, areas, labels, rings, places, scene, furniture }) {
    Object.assign(this, { map, camera, areas, labels, rings, places, scene, furniture });
    this.step = null;
    this.frame = null;
    // A step shows the same names however it was reached.
    map.on("moveend", () => { if (!this.isInWindow) this.labels.placed = null; });
    this.labels.regions.isKept = () => this.isInWindow;
    this.labels.pills.room = () => this.room;
    this.labels.covered = () => [...this.covered, ...this.furniture.boxes];
    this.labels.pills.taken = () => this.furniture.boxes;
  }

  get isInWindow() { return this.role === "window"; }

  set({ role, scale }) {
    this.role = ROLES.has(role) ? role : "window";
    this.scale = Math.max(LEAST_SCALE, Number(scale) || 1);
    const root = document.documentElement;
    root.dataset.role = this.role;
    root.style.setProperty("--scale", this.scale);
    root.style.setProperty("--text-size", this.isInWindow ? this.scale : 1);
    this.labels.setScale(this.scale);
    this.scene.lines = this.scale;
    this.rings.scale = this.places.scale = this.scale;
    this.rings.isOn = !this.isInWindow;
    this.furniture.setScale(this.scale);
    this.camera.serveStage(!this.isInWindow);
    this.scene.invalidate();
  }

  // Areas' labels avoid what the program paints over the map.
  get room() { return this.frame ?? (this.step ? largestRoom(this.step) : null); }

  // What the program paints over the map, {left, top, right, bottom}.
  get covered() { return withEnds(this.step?.covered ?? []); }

  // The width of a column at the left, beside which the furniture is.
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
    const { room, centre, zoom } = frameOfStep(this.step, this);
    this.frame = room;
    this.camera.goTo(centre, zoom, { animate: fly && this.camera.animated });
    this.camera.framed = { step: this.step, again: () => this.go(false) };
  }

  report() { return { role: this.role, scale: this.scale, frame: this.frame }; }
}
