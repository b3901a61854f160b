// SPDX-License-Identifier: MIT
// The one canvas under Leaflet's panes: keeps it sized, turns the map's view into a transform
// and asks its painters to draw, at most once a frame.

import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM } from "./geometry.js";

export class Scene {
  constructor(map, painters) {
    this.map = map;
    this.painters = painters;
    this.frames = 0;
    this.drawnAt = -1;
    this.isOpen = false;
    this.isWhole = false;  // whether all that was asked for is drawn
    this.pending = 0;
    this.afterFrame = [];
    this.canvas = document.createElement("canvas");
    this.canvas.className = "scene";
    this.context = this.canvas.getContext("2d", { alpha: false });
    map.getContainer().prepend(this.canvas);
    this.isMoved = false;
    this.isGliding = false;
    this.lines = 1;  // the factor for the width of areas' lines, 1 in the window
    map.on("movestart", () => { this.isMoved = true; });
    map.on("moveend", () => { this.isMoved = false; this.rest(); });
    map.on("glidestart", () => { this.isGliding = true; });
    map.on("glideend", () => { this.isGliding = false; this.rest(); });
    map.on("move", () => this.invalidate(true));
    map.on("resize", () => { this.resize(); this.invalidate(); });
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.resize();
      this.invalidate();
    });
  }

  get moving() { return this.isMoved || this.isGliding; }

  // Details left out during a flight or a glide are drawn at rest.
  rest() { if (!this.moving) this.invalidate(); }

  // Before there is ground the canvas is empty and small: a large one is copied to the screen with each frame.
  resize() {
    if (!this.isOpen) return;
    this.fit();
    this.draw();  // setting a canvas's size clears it
  }

  fit() {
    const { x, y } = this.map.getSize();
    this.ratio = devicePixelRatio;
    this.canvas.width = Math.max(1, Math.round(x * this.ratio));
    this.canvas.height = Math.max(1, Math.round(y * this.ratio));
    this.canvas.style.width = `${x}px`;
    this.canvas.style.height = `${y}px`;
  }

  // Draws again. With `now`, in this frame unless it was drawn already: a flight moves the map
  // inside an animation frame, and waiting for the next one would lag by a frame.
  invalidate(now = false) {
    if (!this.isOpen) return;
    this.isWhole = false;
    const time = document.timeline.currentTime;
    if (now && !this.pending && this.drawnAt !== time) {
      this.draw();
    } else if (!this.pending) {
      this.pending = requestAnimationFrame(() => { this.pending = 0; this.draw(); });
    }
  }

  // Nothing is drawn before there is ground: an empty picture takes as long as a full one.
  open() {
    this.isOpen = true;
    this.fit();
    this.invalidate();
  }

  // Calls back after all that was asked for so far has been drawn and passed to the screen.
  whenDrawn(callback) {
    if (this.isWhole) {
      requestAnimationFrame(() => callback());
      return;
    }
    this.afterFrame.push(callback);
    this.invalidate();
  }

  view() {
    const { map } = this;
    return { ...viewOf(map, map.getCenter(), map.getZoom(), this.ratio, this.lines), moving: this.moving };
  }

  draw() {
    this.drawnAt = document.timeline.currentTime;
    const view = this.view();
    for (const painter of this.painters) painter.draw(this.context, view);
    this.frames += 1;
    if (!this.painters.every((painter) => painter.complete ?? true)) {
      this.invalidate();  // a painter ran out of time and continues in the next frame
      return;
    }
    this.isWhole = true;
    const callbacks = this.afterFrame.splice(0);
    if (callbacks.length) requestAnimationFrame(() => callbacks.forEach((call) => call()));
  }
}

// What painters get: a map's size, its part in map units, and how wide lines are.
export function viewOf(map, at, zoom, ratio, lines) {
  const size = map.getSize();
  const scale = 2 ** (zoom - REFERENCE_ZOOM);
  const centre = map.project(at, zoom);
  const left = centre.x - size.x / 2 - ORIGIN_X * scale;
  const top = centre.y - size.y / 2 - ORIGIN_Y * scale;
  return {
    zoom, scale, left, top, moving: false, width: size.x, height: size.y, ratio, lines,
    box: { west: left / scale, north: top / scale,
           east: (left + size.x) / scale, south: (top + size.y) / scale },
  };
}

// The zoom whose detail is drawn along lines: wider lines hide some of it.
export function detail(view) { return view.zoom - Math.max(0, Math.log2(view.lines)); }

export function unitsToDevice(view) {
  const k = view.scale * view.ratio;
  return new DOMMatrix([k, 0, 0, k, -view.left * view.ratio, -view.top * view.ratio]);
}

// From map units to the canvas: painters that draw ground use this one,
export function useMapUnits(context, view) {
  context.setTransform(unitsToDevice(view));
}

// and painters that draw text this one, in CSS pixels.
export function useScreenUnits(context, view) {
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
}

// Strokes a path `width` CSS pixels wide. Without a GPU a line of up to one device pixel costs a tenth of a
// wider one, so a line of one to two is drawn as three fine ones, shifted right and down.
export function strokeLine(context, view, path, width) {
  strokeFine(context, view, () => context.stroke(path), width);
}

// The same with what is stroked by a call.
export function strokeFine(context, view, stroke, width) {
  const pixel = 1 / (view.scale * view.ratio);
  const pixels = width * view.ratio;
  if (pixels <= 1 || pixels > 2) {
    context.lineWidth = pixels * pixel;
    stroke();
    return;
  }
  context.lineWidth = pixel;
  const shift = (pixels - 1) * pixel;
  for (const [x, y] of [[0, 0], [shift, 0], [-shift, shift]]) {
    context.translate(x, y);
    stroke();
  }
  context.translate(0, -shift);
}
