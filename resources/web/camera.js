// SPDX-License-Identifier: MIT
// The map's view: flights to areas and home, smooth zoom by wheel and keys, all within bounds.

import { CAPTION_SHARE, HOME, boundsOfStage, closestTo, grownBy, leastZoom, withinFocus, withinGround } from "./framing.js";

const FLIGHT_SECONDS = 0.7;          // at most 0.8 s
const ZOOM_SECONDS = 0.18;
const WHEEL_LEVELS_PER_PIXEL = 1 / 180;
const NARROW = 700;                  // pixels of map below which ground has to fill more of it to be well in view
const CLICK_PIXELS = 3;              // how far the mouse may move in a click, as in Leaflet
const NEAR_PIXELS = 0.5;     // a move that nobody sees
const SAME_PIXELS = 1e-5;    // rounding errors
const ZOOM_PIXELS = 500;     // roughly how far a level of zoom moves the screen's edge

export class Camera {
  constructor(map) {
    this.map = map;
    this.moving = true;
    this.margins = { top: 56, right: 56, bottom: 64, left: 56 };
    this.zoomAim = null;  // {to, point} of the current glide
    this.nextFrame = 0;   // of that glide
    this.coveredAtRight = () => 0;  // the width at the right that is covered
    this.framed = null;  // the last framing, {again(), target}, until the user moves the map
    this.isAwaiting = false;  // whether areas that have not arrived yet are to be visited, until the map moves
    this.byHand = false;  // whether the user moved the map last
    this.ground = L.latLngBounds(map.options.maxBounds);
    this.isStage = false;
    this.below = 0;  // the share of the screen, at its foot, in which there may be no ground
    this.aim = null;  // {centre, zoom, seconds} of the current flight
    map.getContainer().addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.stayInside();
    this.stayExact();
    this.isDrawing = () => false;
    map.on("dblclick", (event) => { if (!this.isDrawing()) this.zoomBy(1, event.containerPoint); });
    map.on("dragstart", () => { this.endGlide(); this.takeHand(); this.followHand(true); });
    map.on("dragend", () => this.followHand(false));
    map.on("boxzoomend", () => this.takeHand());
    map.on("resize", () => this.resized());
    map.on("moveend", () => { this.aim = null; });
    map.on("click", () => { if (this.aim) this.fly(this.aim); });  // a press of the mouse had stopped the flight
    this.keepInside();
  }

  // Leaflet takes a view back inside its bounds by gliding there, and glides on after the next view was set.
  stayInside() {
    const { map } = this;
    map.off("moveend", map._panInsideMaxBounds);
    map._panInsideMaxBounds = () => { if (!map._enforcingBounds) map.panInsideBounds(map.options.maxBounds, { animate: false }); };
    map.on("moveend", map._panInsideMaxBounds);
  }

  // Leaflet forgets its exact centre when the window says that it has a size, were it the same one, and goes on from
  // whole pixels: names would stand a pixel aside.
  stayExact() {
    const { map } = this, usual = map.invalidateSize;
    map.invalidateSize = (options) => {
      const size = map.getSize(), centre = map._lastCenter;
      usual.call(map, options);
      if (map.getSize().equals(size)) map._lastCenter = centre;
      return map;
    };
  }

  get animated() { return this.moving && !matchMedia("(prefers-reduced-motion: reduce)").matches; }

  // Never further out than the ground reaches, so that no edge of it can come into view.
  keepInside() {
    // Computed here, because Leaflet's getBoundsZoom never goes below the minimum zoom of the previous size.
    const { map } = this;
    map.setMinZoom(leastZoom(map.getSize(), this.ground, (point, zoom) => map.project(point, zoom), this.grown, map.getMaxZoom()));
  }

  get grown() { return this.isStage ? grownBy(this.map.getSize().x) : 0; }

  get closest() { return closestTo(this.grown); }

  // Under a stage's caption, at the bottom of the screen, the map may extend south of the ground.
  serveStage(isStage) {
    this.isStage = isStage;
    this.below = isStage ? CAPTION_SHARE : 0;
    this.keepInside();
    this.map.setMaxBounds(isStage ? boundsOfStage(this.ground) : this.ground);
  }

  get region() { return L.latLngBounds(HOME); }

  takeHand() {
    this.byHand = true;
    this.isAwaiting = false;
    this.framed = null;
    this.aim = null;
  }

  // The program takes control of the map; a gesture of the user ends.
  takeOver() {
    this.byHand = false;
    this.isAwaiting = false;
    this.endGlide();
    if (this.map.dragging.moving()) {
      this.map.dragging.disable();
      this.map.dragging.enable();
    }
  }

  // Within a few pixels of the press Leaflet assumes a click, and exactly there no movement, even during
  // a drag: the map would stop whenever the mouse passes that point.
  followHand(isDragging) {
    const drag = this.map.dragging._draggable;
    drag.options.clickTolerance = isDragging ? 0 : CLICK_PIXELS;
    if (isDragging) drag._startPoint = drag._startPoint.add([0.001, 0]);  // a point that no mouse event has
  }

  // Keeps the framing when the window or the drawer changes the map's size.
  resized() {
    this.endGlide();  // its target may be below the new size's minimum zoom
    this.keepInside();
    this.byHand = false;
    this.framed?.again();
  }

  // An area is framed beside the legend; the whole region has room for it in its corner.
  padding(beside = 0) {
    const { top, right, bottom, left } = { ...this.margins, right: Math.max(this.margins.right, beside) };
    return { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] };
  }

  home(animate = this.animated) {
    this.frame(this.region, { animate, maxZoom: this.map.getMaxZoom() });
  }

  frame(bounds, { animate = this.animated, maxZoom = closestTo(0), beside = () => 0 } = {}) {
    this.takeOver();
    this.framed = { target: bounds, again: () => this.frame(bounds, { maxZoom, beside, animate: false }) };
    this.map.stop();
    const options = { ...this.padding(beside()), maxZoom };  // beside what is there at this map size
    if (animate) { this.straighten(); this.map.flyToBounds(bounds, { ...options, duration: FLIGHT_SECONDS }); }
    else this.map.fitBounds(bounds, { ...options, animate: false, reset: true });  // see jump()
  }

  // Goes to a view, in one flight of at most `seconds` or at once; not at all if the map is already there.
  goTo(wanted, level, { animate = this.animated, seconds = FLIGHT_SECONDS } = {}) {
    this.takeOver();
    this.framed = null;
    const zoom = Math.max(this.map.getMinZoom(), Math.min(level, this.map.getMaxZoom()));
    const centre = this.map.unproject(withinGround(this.map, this.ground, this.map.project(wanted, zoom), zoom, this.below), zoom);
    const way = this.way(this.aim ?? { centre: this.map.getCenter(), zoom: this.map.getZoom() }, centre, zoom);
    if (way < SAME_PIXELS && (animate || !this.aim)) return;
    if (animate && (this.aim || way >= NEAR_PIXELS)) this.fly({ centre, zoom, seconds });
    else this.jump(centre, zoom);
  }

  fly(aim) {
    this.straighten();
    this.map.flyTo(aim.centre, aim.zoom, { duration: aim.seconds });
    this.aim = aim;
  }

  // Jumps exactly there. Without `reset` Leaflet pans by whole pixels if the new centre is less than a screen away.
  jump(centre, zoom) { this.map.setView(centre, zoom, { animate: false, reset: true }); }

  // After a drag has moved Leaflet's pane, Leaflet rounds the centre to whole pixels, also at a flight's end.
  straighten() {
    const { x, y } = L.DomUtil.getPosition(this.map.getPane("mapPane"));
    if (x || y) this.jump(this.map.getCenter(), this.map.getZoom());
  }

  // The distance between two views, in pixels.
  way(view, centre, zoom) {
    const pixels = this.map.project(view.centre, zoom).distanceTo(this.map.project(centre, zoom));
    return Math.max(pixels, Math.abs(view.zoom - zoom) * ZOOM_PIXELS);
  }

  lookAt(lon, lat, zoom, seconds) {
    this.goTo(L.latLng(lat, lon), zoom, { animate: seconds > 0 && this.animated, seconds });
  }

  // Flies to the bounds unless they are already well in view.
  // `around` is the room at each side, as a share of the box.
  visitBox([west, south, east, north], around) {
    this.visit(L.latLngBounds([south, west], [north, east]).pad(around));
  }

  // What is framed already stays so: a pane may open before the page has its new size, or after.
  visit(bounds) {
    const target = this.within(bounds);
    if (!this.isWellInView(target)) this.frame(target, { beside: this.coveredAtRight });
    else if (!this.framed?.target?.equals(target)) this.framed = { again: () => this.keepInView(target) };
  }

  // Frames what the map's new size no longer shows well; keeps the view where it does.
  keepInView(target) {
    if (!this.isWellInView(target)) this.frame(target, { beside: this.coveredAtRight, animate: false });
  }

  within(bounds) { return withinFocus(bounds); }

  isWellInView(bounds) {
    if (!this.map.getBounds().pad(-0.04).contains(bounds)) return false;
    const { top, right, bottom, left } = this.margins;
    const best = this.map.getBoundsZoom(bounds, false, L.point(left + right, top + bottom));
    const spare = this.map.getSize().x < NARROW ? 0.5 : 1.2;
    return Math.min(best, closestTo(0)) - this.map.getZoom() < spare;
  }

  setView(lon, lat, zoom) {
    this.takeOver();
    this.framed = null;
    this.map.stop();
    this.jump([lat, lon], zoom);
  }

  panBy(x, y) {
    this.takeHand();
    this.map.panBy([x, y], { animate: this.animated, duration: 0.15 });
  }

  wheel(event) {
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? event.deltaY * 40 : event.deltaY;
    this.zoomBy(-pixels * WHEEL_LEVELS_PER_PIXEL, this.map.mouseEventToContainerPoint(event));
  }

  // Zooms around a point of the screen (its centre by default); quick steps add up.
  zoomBy(levels, point = this.map.getSize().divideBy(2)) {
    this.takeHand();
    if (!this.zoomAim) this.map.stop();
    const from = this.zoomAim ? this.zoomAim.to : this.map.getZoom();
    const to = Math.max(this.map.getMinZoom(), Math.min(this.map.getMaxZoom(), from + levels));
    if (!this.animated) { this.endGlide(); this.map.setZoomAround(point, to, { animate: false }); return; }
    const running = this.zoomAim !== null;
    this.zoomAim = { to, point };
    if (running) return;
    this.map.fire("glidestart");
    this.glide();
  }

  // For Leaflet each frame of a glide is a separate move that comes to rest; here the whole glide is one move.
  // The first frame takes a step too: it may have begun before the wheel event.
  glide(before = null) {
    this.nextFrame = requestAnimationFrame((now) => {
      const aim = this.zoomAim;
      const here = this.map.getZoom();
      const left = aim.to - here;
      const seconds = before === null ? 1 / 60 : (now - before) / 1000;
      const share = 1 - Math.exp(-seconds * 3 / ZOOM_SECONDS);
      const last = Math.abs(left) < 0.012;
      this.map.setZoomAround(aim.point, last ? aim.to : here + left * share, { animate: false });
      if (last) this.endGlide(); else this.glide(now);
    });
  }

  endGlide() {
    if (!this.zoomAim) return;
    this.zoomAim = null;
    cancelAnimationFrame(this.nextFrame);
    this.map.fire("glideend");
  }
}
