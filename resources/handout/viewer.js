// SPDX-License-Identifier: MIT
// The handout's map: its view, moved by mouse, touch and keys, and what is drawn in it.

const MOST_ZOOM = 10.4;
const CLOSEST = 8.6;  // the zoom at which a small area is framed
const FLIGHT_MILLISECONDS = 600;
const CLICK_REACH = 6;  // pixels within which a press is a click
const PAN_SHARE = 0.2;

class Viewer {
  constructor(element, { ground, areas, names, region, extent, themeOf, coveredBy, besideLegend, moved, picked }) {
    Object.assign(this, { element, ground, areas, names, region, extent, themeOf, coveredBy, besideLegend, moved, picked });
    this.canvas = element.querySelector("canvas");
    this.pen = this.canvas.getContext("2d", { alpha: false });
    this.x = this.y = 0;
    this.zoom = 5;
    this.pointers = new Map();
    this.framed = null;  // what was framed last, until the reader moves the map
    this.flight = 0;
    this.isFlying = false;
    this.pills = [];
    this.isWaiting = false;
    this.listen();
    new ResizeObserver(() => this.resize()).observe(element);
    this.resize();
  }

  get isStill() { return matchMedia("(prefers-reduced-motion: reduce)").matches; }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!width || !height) return;
    Object.assign(this, { width, height, ratio: Math.min(3, window.devicePixelRatio || 1) });
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    if (this.framed) this.frame(this.framed, false);
    else this.go(this.x, this.y, this.zoom);
    this.draw();
  }

  // The view

  go(x, y, zoom) {
    const { west, north, east, south } = this.extent;
    const least = Math.max(this.width / (east - west), this.height / (south - north));
    this.zoom = Math.min(MOST_ZOOM, Math.max(zoom, UNIT_ZOOM + Math.log2(least * UNITS_PER_PIXEL)));
    const scale = scaleAt(this.zoom), wide = this.width / 2 / scale, high = this.height / 2 / scale;
    this.x = Math.min(east - wide, Math.max(west + wide, x));
    this.y = Math.min(south - high, Math.max(north + high, y));
    this.wantDrawn();
    this.moved(this);
  }

  frame(box, isFlying = true) {
    this.framed = box;
    const beside = box === this.region ? 0 : this.besideLegend();
    const margin = { left: 28, right: 28 + (beside < this.width / 2 ? beside : 0), top: 62, bottom: 48 };
    const wide = Math.max(40, this.width - margin.left - margin.right), high = Math.max(40, this.height - margin.top - margin.bottom);
    const scale = Math.min(wide / Math.max(1, box.east - box.west), high / Math.max(1, box.south - box.north));
    const most = box === this.region ? MOST_ZOOM : CLOSEST;
    const zoom = Math.min(most, UNIT_ZOOM + Math.log2(scale * UNITS_PER_PIXEL));
    const shift = (margin.top - margin.bottom) / 2 / scaleAt(zoom);
    const aside = (margin.right - margin.left) / 2 / scaleAt(zoom);
    this.fly((box.west + box.east) / 2 + aside, (box.north + box.south) / 2 - shift, zoom, isFlying);
  }

  fly(x, y, zoom, isFlying = true) {
    cancelAnimationFrame(this.flight);
    this.isFlying = isFlying && !this.isStill;
    if (!this.isFlying) { this.go(x, y, zoom); return; }
    const from = { x: this.x, y: this.y, zoom: this.zoom }, begun = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, (now - begun) / FLIGHT_MILLISECONDS)), eased = t * t * (3 - 2 * t);
      // The middle goes in the measure in which the ground in view changes, so that the aim stays in sight.
      const zoomNow = from.zoom + (zoom - from.zoom) * eased;
      const gone = Math.abs(zoom - from.zoom) < 0.01 ? eased
        : (2 ** -from.zoom - 2 ** -zoomNow) / (2 ** -from.zoom - 2 ** -zoom);
      this.go(from.x + (x - from.x) * gone, from.y + (y - from.y) * gone, zoomNow);
      if (t < 1) this.flight = requestAnimationFrame(step);
      else this.isFlying = false;
    };
    this.flight = requestAnimationFrame(step);
  }

  goHome() { this.frame(this.region); }

  zoomBy(levels, point = { x: this.width / 2, y: this.height / 2 }, isFlying = false) {
    this.takeHand();
    const zoom = Math.min(MOST_ZOOM, this.zoom + levels);
    const before = scaleAt(this.zoom), after = scaleAt(zoom);
    const dx = point.x - this.width / 2, dy = point.y - this.height / 2;
    this.fly(this.x + dx / before - dx / after, this.y + dy / before - dy / after, zoom, isFlying);
  }

  panBy(dx, dy) {
    this.takeHand();
    const scale = scaleAt(this.zoom);
    this.go(this.x + dx / scale, this.y + dy / scale, this.zoom);
  }

  takeHand() {
    cancelAnimationFrame(this.flight);
    this.isFlying = false;
    this.framed = null;
  }

  get view() {
    const scale = scaleAt(this.zoom);
    const left = this.x - this.width / 2 / scale, top = this.y - this.height / 2 / scale;
    return { zoom: this.zoom, scale, left, top, width: this.width, height: this.height,
             box: { west: left, north: top, east: left + this.width / scale, south: top + this.height / scale } };
  }

  // Mouse, touch, keys

  listen() {
    const { element } = this;
    element.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoomBy(-Math.sign(event.deltaY) * Math.min(1, Math.abs(event.deltaY) * (event.deltaMode ? 20 : 1) / 240), this.at(event));
    }, { passive: false });
    element.addEventListener("pointerdown", (event) => this.press(event));
    element.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) element.addEventListener(name, (event) => this.release(event));
    element.addEventListener("dblclick", (event) => { if (event.target === this.canvas) this.zoomBy(1, this.at(event), true); });
    element.addEventListener("keydown", (event) => this.key(event));
  }

  at(event) {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  press(event) {
    if (event.target !== this.canvas || event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.at(event));
    this.pressed = this.pointers.size === 1 ? this.at(event) : null;
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.at(event);
    if (this.pressed && Math.hypot(now.x - this.pressed.x, now.y - this.pressed.y) <= CLICK_REACH) return;
    this.pressed = null;
    if (this.pointers.size === 2) {
      const other = [...this.pointers].find(([id]) => id !== event.pointerId)[1];
      const apart = (a) => Math.max(8, Math.hypot(a.x - other.x, a.y - other.y));
      this.panBy((before.x - now.x) / 2, (before.y - now.y) / 2);
      this.zoomBy(Math.log2(apart(now) / apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else this.panBy(before.x - now.x, before.y - now.y);
    this.pointers.set(event.pointerId, now);
  }

  release(event) {
    if (!this.pointers.delete(event.pointerId) || !this.pressed || event.type !== "pointerup") return;
    const { x, y } = this.pressed, { left, top, scale } = this.view;
    this.pressed = null;
    this.picked(this.areas.at(left + x / scale, top + y / scale, 1 / scale));
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== this.element) return;
    const far = PAN_SHARE * Math.min(this.width, this.height);
    const moves = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    if (moves[event.key]) this.panBy(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") this.zoomBy(0.5, undefined, true);
    else if (event.key === "-" || event.key === "−") this.zoomBy(-0.5, undefined, true);
    else if (event.key === "0" || event.key === "Home") this.goHome();
    else return;
    event.preventDefault();
  }

  // Drawing

  wantDrawn() {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => this.draw());
  }

  draw(theme = this.themeOf()) {
    this.isWaiting = false;
    const { pen, ratio, view } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = theme.ground.sea;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.setTransform(view.scale * ratio, 0, 0, view.scale * ratio, -view.left * view.scale * ratio, -view.top * view.scale * ratio);
    pen.lineJoin = "round";
    this.ground.draw(pen, view, theme);
    this.areas.draw(pen, view, theme, this.ground);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pills = this.names.draw(pen, view, theme, this.coveredBy());
  }
}
