// SPDX-License-Identifier: MIT
// What is marked on the map for a while: a place with its name, where cameras stood, and a distance over points.
//
// The program says every word and computes every length; the page draws them and reports clicks. A distance's line
// comes as positions along the shortest line on the ellipsoid, which is bent on the map.

import { FAMILY, useFont } from "./themes.js";
import { unitsX, unitsY } from "./geometry.js";
import { useScreenUnits } from "./scene.js";

const SAME_PLACE = 4;  // pixels within which the second click of a double click sets no point
const PIN = { width: 22, height: 30 };  // pixels at scale 1; its tip is the place
const EDGE = 8;        // pixels between a mark's plate and the map's edge
const SVG = "http://www.w3.org/2000/svg";

function element(name, className, parent) {
  const made = document.createElement(name);
  made.className = className;
  parent.append(made);
  return made;
}

function pinSign(parent) {
  const sign = document.createElementNS(SVG, "svg");
  sign.setAttribute("viewBox", "0 0 22 30");
  sign.setAttribute("aria-hidden", "true");
  sign.setAttribute("class", "pin-sign");
  const body = document.createElementNS(SVG, "path");
  body.setAttribute("d", "M11 29C11 29 2 17.5 2 10.5a9 9 0 0 1 18 0C20 17.5 11 29 11 29Z");
  const hole = document.createElementNS(SVG, "circle");
  for (const [name, value] of [["cx", 11], ["cy", 10.5], ["r", 3.6]]) hole.setAttribute(name, value);
  sign.append(body, hole);
  parent.append(sign);
  return sign;
}

export class Marks {
  constructor(map, theme, scene, tell) {
    Object.assign(this, { map, theme, scene, tell });
    this.mark = null;      // {lon, lat, name, detail, close}
    this.measure = null;   // {points, line, texts, total, said, hint, isOpen, pointer, copy, close}
    this.views = [];       // [lon, lat, direction in degrees from north or null]
    this.pending = null;   // the pointer's position that is sent with the next frame
    this.isDrawing = () => false;
    this.markBoxes = [];
    this.makeMark(map.getContainer());
    this.makePanel(map.getContainer());
    map.on("move resize zoom", () => this.place());
    map.on("mousemove", (event) => this.follow(event));
    map.on("dblclick", () => { if (this.isMeasuring) this.edit("finish"); });
    map.getContainer().addEventListener("contextmenu", (event) => this.askMenu(event));
  }

  get isMeasuring() { return Boolean(this.measure?.isOpen); }

  // On the screen, under which no name is placed; the pointer's length moves too much to be one.
  get boxes() {
    const pen = this.scene.context;
    const lengths = (this.measure?.points ?? []).map((point, i) => this.lengthAt(pen, point, i)).filter(Boolean);
    return [...this.markBoxes, ...lengths];
  }

  get scale() { return this.scene.lines; }

  makeMark(container) {
    this.root = element("div", "mark", container);
    this.plate = element("div", "panel plate", this.root);
    const words = element("div", "words", this.plate);
    this.name = element("b", "", words);
    this.detail = element("small", "", words);
    this.away = this.button(this.plate, "✕", () => this.tell("markDismissed"));
    this.pin = pinSign(this.root);
    this.root.hidden = true;
    L.DomEvent.disableClickPropagation(this.plate);
  }

  makePanel(container) {
    this.panel = element("div", "panel measured", container);
    const words = element("div", "words", this.panel);
    this.total = element("b", "", words);
    this.said = element("small", "", words);
    this.copyButton = this.button(this.panel, "", () => this.edit("copy"));
    this.leaveButton = this.button(this.panel, "✕", () => this.edit("leave"));
    this.panel.hidden = true;
    L.DomEvent.disableClickPropagation(this.panel);
  }

  button(parent, sign, act) {
    const made = element("button", "small", parent);
    made.type = "button";
    made.tabIndex = -1;  // a key does the same
    made.textContent = sign;
    made.addEventListener("click", act);
    return made;
  }

  // The mark

  showMark(mark) {
    this.mark = mark;
    this.root.hidden = !mark;
    if (mark) {
      this.name.textContent = mark.name;
      this.detail.textContent = mark.detail;
      this.detail.hidden = !mark.detail;
      this.away.title = mark.close;
      this.away.setAttribute("aria-label", mark.close);
    }
    this.place();
    this.scene.invalidate();
  }

  place() {
    this.markBoxes = [];
    if (!this.mark) return;
    const { x, y } = this.toScreen([this.mark.lon, this.mark.lat]);
    const size = this.map.getSize(), { scale } = this;
    const isIn = x > -PIN.width * scale && x < size.x + PIN.width * scale && y > 0 && y < size.y + PIN.height * scale;
    this.root.hidden = !isIn;
    if (!isIn) return;
    const width = PIN.width * scale, height = PIN.height * scale;
    this.pin.style.width = `${width}px`;
    this.pin.style.transform = `translate(${x - width / 2}px, ${y - height + scale}px)`;
    const plate = { width: this.plate.offsetWidth, height: this.plate.offsetHeight };
    const left = Math.max(EDGE, Math.min(x - plate.width / 2, size.x - plate.width - EDGE));
    const above = y - height - 4 * scale - plate.height;
    const top = above < EDGE ? y + 8 * scale : above;
    this.plate.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    this.markBoxes = [{ left, top, right: left + plate.width, bottom: top + plate.height },
                  { left: x - width / 2, top: y - height, right: x + width / 2, bottom: y + 6 * scale }];
  }

  showViews(views) {
    this.views = views;
    this.scene.invalidate();
  }

  // A distance

  showMeasure(measure) {
    this.measure = measure;
    this.pending = measure?.isOpen ? this.pending : null;
    this.map.getContainer().classList.toggle("measuring", this.isMeasuring);
    this.panel.hidden = !measure;
    if (measure) {
      this.total.textContent = measure.total;
      this.said.textContent = [measure.said, measure.hint].filter(Boolean).join(" · ");
      this.copyButton.textContent = measure.copy;
      this.copyButton.hidden = measure.points.length < 2;
      this.leaveButton.title = measure.close;
      this.leaveButton.setAttribute("aria-label", measure.close);
    }
    this.scene.invalidate();
  }

  edit(what) { this.tell("measureEdited", { what }); }

  click(point, { lat, lng }) {
    const last = this.measure.points.at(-1);
    if (last) {
      const { x, y } = this.toScreen(last);
      if (Math.hypot(x - point.x, y - point.y) < SAME_PLACE) return;
    }
    this.tell("measurePointed", { lon: lng, lat, isSet: true });
  }

  // Tells where the pointer is, once a frame at most: the program answers with the line to it.
  follow(event) {
    if (!this.isMeasuring || !this.measure.points.length) return;
    const isWaiting = this.pending !== null;
    this.pending = event.latlng;
    if (!isWaiting) requestAnimationFrame(() => this.tellPointer());
  }

  tellPointer() {
    const at = this.pending;
    this.pending = null;
    if (at && this.isMeasuring) this.tell("measurePointed", { lon: at.lng, lat: at.lat, isSet: false });
  }

  key(event) {
    const what = { Enter: "finish", Backspace: "undo" }[event.key];
    if (what) { event.preventDefault(); this.edit(what); }
    return Boolean(what);
  }

  // The menu of a point

  askMenu(event) {
    event.preventDefault();
    if (this.isForRoom || this.isDrawing() || event.target.closest?.(".panel, .furniture .buttons")) return;
    const { x, y } = this.map.mouseEventToContainerPoint(event);
    const { lat, lng } = this.map.containerPointToLatLng([x, y]);
    this.tell("menuAsked", { lon: lng, lat, x, y });
  }

  // Picture

  toScreen([lon, lat]) {
    const view = this.scene.view();
    return { x: unitsX(lon) * view.scale - view.left, y: unitsY(lat) * view.scale - view.top };
  }

  draw(context, view) {
    if (!this.measure?.points.length && !this.views.length) return;
    useScreenUnits(context, view);
    const { selected, ringHalo } = this.theme();
    for (const each of this.views) this.drawView(context, each, selected, ringHalo);
    if (!this.measure?.points.length) return;
    const { points, line, pointer } = this.measure;
    context.lineJoin = context.lineCap = "round";
    this.stroke(context, line, selected, ringHalo, []);
    if (pointer) this.stroke(context, pointer.line, selected, ringHalo, [6, 5]);
    for (const point of points) this.dot(context, point, selected, ringHalo);
    points.forEach((point, i) => this.write(context, this.lengthAt(context, point, i)));
    if (pointer) this.write(context, this.labelAt(context, pointer.line.at(-1), pointer.text));
  }

  // Where a camera stood: a dot, and a wedge where it looked; the map keeps angles.
  drawView(context, [lon, lat, direction], colour, halo) {
    const { x, y } = this.toScreen([lon, lat]), middle = (direction - 90) * Math.PI / 180;
    if (direction !== null) {
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, 30 * this.scale, middle - 0.35, middle + 0.35);
      context.closePath();
      context.fillStyle = context.strokeStyle = colour;
      context.lineWidth = 1.2 * this.scale;
      context.globalAlpha = 0.3;
      context.fill();
      context.globalAlpha = 1;
      context.stroke();
    }
    this.dot(context, [lon, lat], colour, halo);
  }

  stroke(context, line, colour, halo, dashes) {
    const places = line.map((each) => this.toScreen(each));
    for (const [style, width, dash] of [[halo, 5, []], [colour, 2.2, dashes]]) {
      context.strokeStyle = style;
      context.lineWidth = width * this.scale;
      context.setLineDash(dash.map((each) => each * this.scale));
      context.beginPath();
      places.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.stroke();
    }
    context.setLineDash([]);
  }

  dot(context, point, colour, halo) {
    const { x, y } = this.toScreen(point);
    context.beginPath();
    context.arc(x, y, 4.5 * this.scale, 0, 7);
    context.fillStyle = halo;
    context.strokeStyle = colour;
    context.lineWidth = 2 * this.scale;
    context.fill();
    context.stroke();
  }

  // A length beside its point; the room reads under the last one what kind of line it is.
  lengthAt(context, point, i) {
    const isLast = i === this.measure.points.length - 1;
    return this.labelAt(context, point, this.measure.texts[i], isLast && this.isForRoom ? this.measure.said : "");
  }

  labelAt(context, point, text, note = "") {
    if (!text) return null;
    const { x, y } = this.toScreen(point), { scale } = this;
    const lines = [[text, `600 ${13 * scale}px ${FAMILY}`], ...(note ? [[note, `400 ${10.5 * scale}px ${FAMILY}`]] : [])];
    const widths = lines.map(([words, font]) => { useFont(context, font); return context.measureText(words).width; });
    const width = Math.max(...widths) + 14 * scale, height = (lines.length * 16 + 6) * scale;
    const size = this.map.getSize();
    const left = Math.max(EDGE, Math.min(x + 12 * scale, size.x - width - EDGE));
    const top = Math.max(EDGE, Math.min(y - height / 2, size.y - height - EDGE));
    return { left, top, right: left + width, bottom: top + height, lines };
  }

  write(context, label) {
    if (!label) return;
    const { pill, pillText, pillEdge } = this.theme();
    const { left, top, right, bottom, lines } = label, { scale } = this;
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, 4 * scale);
    context.fillStyle = pill;
    context.fill();
    context.strokeStyle = pillEdge;
    context.lineWidth = 0.8 * scale;
    context.stroke();
    context.fillStyle = pillText;
    context.textBaseline = "middle";
    lines.forEach(([words, font], i) => {
      useFont(context, font);
      context.fillText(words, left + 7 * scale, top + (11 + 16 * i) * scale);
    });
  }

  get isForRoom() { return document.documentElement.dataset.role !== "window"; }

  report() {
    return { views: this.views, mark: this.mark && { ...this.mark, isShown: !this.root.hidden },
             measure: this.measure && { points: this.measure.points, texts: this.measure.texts, total: this.measure.total,
                                        said: this.measure.said, isOpen: this.measure.isOpen, pointer: this.measure.pointer?.text ?? "" } };
  }
}
