// SPDX-License-Identifier: MIT
// Where the map looks: flights to areas, home, smooth zoom by wheel and keys, all within bounds.

const FLIGHT_SECONDS = 0.7;          // at most 0.8 s
const ZOOM_SECONDS = 0.18;
const CLOSEST_TO_AREA = 9.5;         // two villages wide, however small the area
const WHEEL_LEVELS_PER_PIXEL = 1 / 180;
const HOME = [[44.25, 23.6], [52.55, 40.6]];
// The part of the ground the map is about: an area that reaches beyond it (Russia) is framed by its share.
const FOCUS = [[43.6, 21.5], [54.6, 45.5]];

export class Camera {
  constructor(map) {
    this.map = map;
    this.moving = true;
    this.margins = { top: 56, right: 56, bottom: 64, left: 56 };
    this.zoomAim = null;
    this.besides = () => 0;  // the width at the right that something else stands on
    this.framed = null;  // what was framed last, until the user moves the map
    map.getContainer().addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    map.on("dblclick", (event) => this.zoomBy(1, event.containerPoint));
    map.on("dragstart", () => { this.zoomAim = null; this.framed = null; });
    map.on("resize", () => this.resized());
    this.keepInside();
  }

  get animated() { return this.moving && !matchMedia("(prefers-reduced-motion: reduce)").matches; }

  // Never further out than the ground reaches, so that no edge of it can come into view.
  keepInside() {
    const fits = this.map.getBoundsZoom(this.map.options.maxBounds, true);
    this.map.setMinZoom(Math.max(4, Math.min(fits, this.map.getMaxZoom())));
  }

  // What was framed stays framed when the window or the drawer changes the map's size.
  resized() {
    this.keepInside();
    if (this.framed) this.frame(this.framed.bounds, { ...this.framed.options, animate: false });
  }

  // An area is framed beside the legend; the whole region has room for it in its corner.
  padding(beside = 0) {
    const { top, right, bottom, left } = { ...this.margins, right: Math.max(this.margins.right, beside) };
    return { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] };
  }

  home(animate = this.animated) {
    this.frame(L.latLngBounds(HOME), { animate, maxZoom: this.map.getMaxZoom() });
  }

  frame(bounds, { animate = this.animated, maxZoom = CLOSEST_TO_AREA, beside = 0 } = {}) {
    this.zoomAim = null;
    this.framed = { bounds, options: { maxZoom, beside } };
    this.map.stop();
    const options = { ...this.padding(beside), maxZoom };
    if (animate) this.map.flyToBounds(bounds, { ...options, duration: FLIGHT_SECONDS });
    else this.map.fitBounds(bounds, { ...options, animate: false });
  }

  // Flies to the bounds unless they already stand well in view.
  visit(bounds) {
    const target = this.within(bounds);
    if (!this.standsWellInView(target)) this.frame(target, { beside: this.besides() });
    else this.framed = null;
  }

  within(bounds) {
    const focus = L.latLngBounds(FOCUS);
    if (!bounds.intersects(focus) || focus.contains(bounds)) return bounds;
    return L.latLngBounds(
      [Math.max(bounds.getSouth(), focus.getSouth()), Math.max(bounds.getWest(), focus.getWest())],
      [Math.min(bounds.getNorth(), focus.getNorth()), Math.min(bounds.getEast(), focus.getEast())]);
  }

  standsWellInView(bounds) {
    if (!this.map.getBounds().pad(-0.04).contains(bounds)) return false;
    const { top, right, bottom, left } = this.margins;
    const best = this.map.getBoundsZoom(bounds, false, L.point(left + right, top + bottom));
    return Math.min(best, CLOSEST_TO_AREA) - this.map.getZoom() < 1.2;
  }

  setView(lon, lat, zoom) {
    this.framed = null;
    this.map.stop();
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  panBy(x, y) {
    this.framed = null;
    this.map.panBy([x, y], { animate: this.animated, duration: 0.15 });
  }

  wheel(event) {
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? event.deltaY * 40 : event.deltaY;
    this.zoomBy(-pixels * WHEEL_LEVELS_PER_PIXEL, this.map.mouseEventToContainerPoint(event));
  }

  // Zooms about a point of the screen (its middle by default); steps that come quickly add up.
  zoomBy(levels, point = this.map.getSize().divideBy(2)) {
    this.framed = null;
    this.map.stop();
    const from = this.zoomAim ? this.zoomAim.to : this.map.getZoom();
    const to = Math.max(this.map.getMinZoom(), Math.min(this.map.getMaxZoom(), from + levels));
    if (!this.animated) { this.map.setZoomAround(point, to, { animate: false }); return; }
    const running = this.zoomAim !== null;
    this.zoomAim = { to, point };
    if (!running) this.glide(performance.now());
  }

  glide(before) {
    requestAnimationFrame((now) => {
      const aim = this.zoomAim;
      if (!aim) return;
      const here = this.map.getZoom();
      const left = aim.to - here;
      const share = 1 - Math.exp(-(now - before) / 1000 * 3 / ZOOM_SECONDS);
      const last = Math.abs(left) < 0.012;
      this.map.setZoomAround(aim.point, last ? aim.to : here + left * share, { animate: false });
      if (last) this.zoomAim = null; else this.glide(now);
    });
  }
}
