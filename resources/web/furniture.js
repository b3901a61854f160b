// SPDX-License-Identifier: MIT
// The furniture on the map: legend, stamp, scale, credits, buttons, tooltip, chooser.
// Every word comes from the program and is set with textContent.

import { overlap } from "./pills.js";

const SCALE_PIXELS = 110;

function element(name, className, parent, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  parent.append(made);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

// A drawing pin, filled by the style sheet where it is pressed.
function pinSign() {
  const sign = document.createElementNS(SVG, "svg");
  sign.setAttribute("viewBox", "0 0 16 16");
  sign.setAttribute("aria-hidden", "true");
  for (const [name, d] of [["head", "M5.5 1.5h5v1l-1 .8v3.4l2.5 2v1.3h-8V8.7l2.5-2V3.3l-1-.8z"], ["needle", "M8 10v5"]]) {
    const part = document.createElementNS(SVG, "path");
    part.setAttribute("class", name);
    part.setAttribute("d", d);
    sign.append(part);
  }
  return sign;
}

export class Furniture {
  constructor(map, { zoomBy, goHome, choose, pin, moved }) {
    this.map = map;
    this.choose = choose;
    this.sometimes = new Map([["band", false], ["drawn", false]]);  // entries of the legend that are not always on show
    this.boxes = [];  // the boxes of its panels on the map, in CSS pixels
    this.barLength = SCALE_PIXELS;
    const root = element("div", "furniture", map.getContainer());
    this.root = root;
    L.DomEvent.disableClickPropagation(root);
    this.stamp = element("div", "panel stamp", root);
    this.stampText = element("span", "text", this.stamp);
    this.pin = element("button", "pin", this.stamp);
    this.pin.type = "button";
    this.pin.append(pinSign());
    this.pin.addEventListener("click", pin);
    this.legend = element("div", "panel legend", root);
    this.scale = element("div", "panel scale", root);
    this.scaleBar = element("span", "bar", this.scale);
    this.scaleText = element("span", "text", this.scale);
    const corner = element("div", "corner", root);
    this.buttons = element("div", "panel buttons", corner);
    this.credits = element("div", "panel credits", corner);
    this.tooltip = element("div", "tooltip", map.getContainer());
    this.tooltip.setAttribute("aria-hidden", "true");  // the list of areas says as much
    this.chooser = element("div", "panel chooser", root);
    this.chooser.setAttribute("role", "group");
    this.button("in", "+", () => zoomBy(1));
    this.button("out", "−", () => zoomBy(-1));
    this.button("home", "⌂", goHome);
    this.hide(this.tooltip);
    this.hide(this.chooser);
    this.frameFocus(root);
    new ResizeObserver(() => root.style.setProperty("--stamp", `${this.stamp.offsetHeight}px`)).observe(this.stamp);
    const panels = [this.stamp, this.legend, this.scale, this.buttons, this.credits];
    const placed = new ResizeObserver(() => { this.boxes = panels.map(boxOf).filter(Boolean); moved(); });
    for (const part of [root, ...panels]) placed.observe(part);
    map.on("move resize", () => this.updateScale());
    map.on("movestart", () => this.hide(this.tooltip));
  }

  button(name, sign, act) {
    const button = element("button", `button ${name}`, this.buttons, sign);
    button.type = "button";
    button.tabIndex = -1;   // its key does the same, and the focus of the map stays with the map
    button.addEventListener("click", act);
    L.DomEvent.disableClickPropagation(button);
    this[`${name}Button`] = button;
  }

  // A frame says that the keys go to the map, unless a press of the pointer brought the focus here.
  frameFocus(root) {
    const frame = element("div", "focus-frame", root);
    const show = (on) => { frame.hidden = !on; };
    show(false);
    window.addEventListener("focus", () => show(true));
    window.addEventListener("blur", () => show(false));
    window.addEventListener("pointerdown", () => show(false), true);
  }

  hide(part) { part.hidden = true; }

  // words: {stamp, pin: {state, text}, legend: {title, entries: [{swatch, text}]}, credits, kilometres, metres, here,
  //         zoomIn, zoomOut, home}
  setWords(words) {
    this.words = words;
    this.stampText.textContent = words.stamp;
    this.setPin(words.pin);
    this.legend.replaceChildren();
    element("div", "title", this.legend, words.legend.title);
    this.legend.setAttribute("role", "group");
    this.legend.setAttribute("aria-label", words.legend.title);
    for (const { swatch, text } of words.legend.entries) {
      const row = element("div", `entry of-${swatch}`, this.legend);
      row.hidden = this.sometimes.get(swatch) === false;
      element("span", `swatch ${swatch}`, row);
      element("span", "text", row, text);
    }
    this.writeCredits();
    for (const [name, text] of [["in", words.zoomIn], ["out", words.zoomOut], ["home", words.home]]) {
      this[`${name}Button`].title = text;
      this[`${name}Button`].setAttribute("aria-label", text);
    }
    this.updateScale();
  }

  // The credit of a background comes before those of the map's data.
  creditBackground(text) {
    this.backgroundCredit = text;
    this.writeCredits();
  }

  writeCredits() {
    this.credits.textContent = [this.backgroundCredit, this.words?.credits].filter(Boolean).join(" · ");
  }

  // state: "pinned" where the file shows the day on the map, "other" where it shows another one, "" for no pin.
  setPin({ state, text }) {
    this.pin.hidden = !state;
    this.pin.title = text;
    this.pin.setAttribute("aria-label", text);
    this.pin.setAttribute("aria-pressed", String(state === "pinned"));
  }

  // Shows or hides an entry of the legend.
  showEntry(swatch, isOn) {
    this.sometimes.set(swatch, isOn);
    for (const row of this.legend.querySelectorAll(`.of-${swatch}`)) row.hidden = !isOn;
  }

  setScale(scale) {
    this.barLength = SCALE_PIXELS * scale;
    this.updateScale();
  }

  updateScale() {
    if (!this.words) return;
    const size = this.map.getSize();
    const y = size.y / 2;
    const metres = this.map.distance(this.map.containerPointToLatLng([0, y]), this.map.containerPointToLatLng([this.barLength, y]));
    const round = roundBelow(metres);
    this.scaleBar.style.width = `${Math.round(this.barLength * round / metres)}px`;
    const text = round >= 1000 ? `${round / 1000} ${this.words.kilometres}` : `${round} ${this.words.metres}`;
    if (this.scaleText.textContent !== text) this.scaleText.textContent = text;
  }

  showTooltip(point, { name, size }) {
    this.tooltip.hidden = false;
    this.tooltip.replaceChildren();
    element("b", "", this.tooltip, name);
    if (size) element("span", "", this.tooltip, size);
    const area = this.map.getSize();
    const left = Math.min(point.x + 14, area.x - this.tooltip.offsetWidth - 8);
    const top = point.y + 18 + this.tooltip.offsetHeight > area.y ? point.y - this.tooltip.offsetHeight - 10 : point.y + 18;
    this.tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  // Offers the other areas at a clicked point; the smallest is already chosen.
  // `covered` are boxes it should not hide: the chosen area's label.
  offer(point, entries, covered = []) {
    this.hide(this.chooser);
    if (!entries.length) return;
    this.chooser.replaceChildren();
    element("div", "title", this.chooser, this.words?.here ?? "");
    this.chooser.setAttribute("aria-label", this.words?.here ?? "");
    for (const { id, name, size } of entries) {
      const row = element("button", "choice", this.chooser);
      row.type = "button";
      row.dataset.area = id;
      element("span", "", row, name);
      element("small", "", row, size);
      row.addEventListener("click", () => { this.hide(this.chooser); this.choose(id); });
    }
    this.chooser.hidden = false;
    const { left, top } = this.spotFor(this.chooser.offsetWidth, this.chooser.offsetHeight, point, covered);
    this.chooser.style.left = `${left}px`;
    this.chooser.style.top = `${top}px`;
  }

  // Says the names and sizes that the offered areas have now; closes where one of them is gone.
  offerAgain(texts) {
    for (const row of this.chooser.querySelectorAll(".choice")) {
      const text = texts[row.dataset.area];
      if (!text) { this.hide(this.chooser); return; }
      row.firstChild.textContent = text.name;
      row.lastChild.textContent = text.size;
    }
  }

  // Returns the nearest position at which it hides neither what is `covered` nor, if possible, furniture.
  spotFor(width, height, { x, y }, covered) {
    const { x: right, y: bottom } = this.map.getSize();
    const within = (left, top) => ({ left: Math.max(8, Math.min(left, right - width - 8)), top: Math.max(8, Math.min(top, bottom - height - 8)) });
    const around = (box) => [box.left - width - 12, (box.left + box.right - width) / 2, box.right + 12].flatMap((left) =>
      [box.top - height - 12, (box.top + box.bottom - height) / 2, box.bottom + 12].map((top) => within(left, top)));
    const hidden = ({ left, top }, boxes) => boxes.filter((box) => overlap({ left, top, right: left + width, bottom: top + height }, box)).length;
    const point = { left: x, right: x, top: y, bottom: y };
    const spots = [point, ...covered, ...this.boxes].flatMap(around).filter((spot) => !hidden(spot, [point]));
    const cost = (spot) => 1e6 * hidden(spot, covered) + 1e5 * hidden(spot, this.boxes)
      + Math.hypot(spot.left + width / 2 - x, spot.top + height / 2 - y);
    return spots.reduce((best, spot) => (cost(spot) < cost(best) ? spot : best), spots[0] ?? within(x + 12, y + 12));
  }

  // The width that the legend takes at the map's right side, if it is beside the ground.
  get legendWidth() {
    const wide = this.map.getSize().x > 760;
    return wide ? this.legend.offsetWidth + 28 : 0;  // its margin and some space
  }
}

// A part's box on the map; null if it is not shown. The furniture covers the map, the map the page.
function boxOf(part) {
  const { left, top, right, bottom } = part.getBoundingClientRect();
  return right > left ? { left, top, right, bottom } : null;
}

function roundBelow(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  const lead = metres / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}
