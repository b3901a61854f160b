// SPDX-License-Identifier: MIT
// Control data of other days and other observers: fetches them, and moves the swipe line between two days, or between
// what two terms would mean.

import { Days, GRIP } from "./days.js";
import { fetchJson } from "./fetching.js";
import { pathOf, projectRing } from "./geometry.js";
import { Pack } from "./pack.js";

export const COVERED = new Set(["occupied", "occupied-2014", "kursk", "line"]);  // the kinds that a shown day replaces

const PARTS_KEPT = 4;

export class Time extends Days {
  constructor(map, theme, areas, scene, tell) {
    super(theme, areas);
    Object.assign(this, { map, scene, tell });
    this.wanted = "";         // the versions of what differs that was asked for last
    this.fetched = new Map();  // what differs, by version
    this.asked = new Map();   // by provider, the address its pack was asked from last
    this.held = false;
    this.wasHeld = false;     // until the click that ends a drag of the line has passed
    const container = map.getContainer();
    container.addEventListener("mousedown", (event) => this.press(event), true);
    window.addEventListener("mousemove", (event) => this.move(event), true);
    window.addEventListener("mouseup", () => { this.wasHeld = this.held; this.held = false; }, true);
    container.addEventListener("click", (event) => { if (this.wasHeld) { this.wasHeld = false; event.stopImmediatePropagation(); } }, true);
    window.addEventListener("keydown", () => { this.wasHeld = false; }, true);
  }

  async loadPack(provider, slot, version) {
    const address = version ? `/time-${slot}.pack?${version}` : undefined;
    if (!address) this.packs.delete(provider);
    if (this.asked.get(provider) === address) return;  // every step names the pack that it needs
    this.asked.set(provider, address);
    if (!address) return;
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`the days of ${provider} cannot be read`);
      const pack = new Pack(await answer.arrayBuffer());
      if (this.asked.get(provider) !== address) return;  // another was asked for meanwhile, or none
      this.packs.set(provider, pack);
      this.scene.invalidate();
    } catch (error) {
      if (this.asked.get(provider) === address) this.asked.delete(provider);
      throw error;
    }
  }

  show(days) {
    this.shown = days;
    this.cover();
  }

  async compare(version, other) {
    const wanted = this.wanted = `${version} ${other}`;
    const both = await Promise.all([this.partsOf(version), this.partsOf(other)]);
    if (this.wanted !== wanted) return;  // another was asked for meanwhile
    [this.parts, this.otherParts] = both;
    this.cover();
  }

  // What differs, by part; those fetched last are kept, as pictures of the same ground come in rows.
  async partsOf(version) {
    if (!version) return null;
    if (!this.fetched.has(version)) {
      const { features } = await fetchJson(`/comparison.json?${version}`);
      this.fetched.set(version, new Map(features.map(({ properties, geometry }) => [properties.part, partPath(geometry)])));
      for (const oldest of [...this.fetched.keys()].slice(0, -PARTS_KEPT)) this.fetched.delete(oldest);
    }
    return this.fetched.get(version);
  }

  cover() {
    this.areas.covered = this.isOn ? COVERED : null;
    this.areas.hasPartsBelow = this.parts !== null;
    this.scene.invalidate(true);
  }

  // Dragging the swipe line

  near(event) {
    const { x } = this.map.mouseEventToContainerPoint(event);
    return Math.abs(x - this.share * this.map.getSize().x) < GRIP;
  }

  press(event) {
    this.wasHeld = false;
    if (!this.isSwiping || event.button !== 0 || !this.near(event)) return;
    event.stopPropagation();
    event.preventDefault();
    this.held = true;
  }

  move(event) {
    if (!this.held) {
      this.map.getContainer().classList.toggle("swiping", this.isSwiping && this.near(event));
      return;
    }
    event.stopPropagation();
    const { x } = this.map.mouseEventToContainerPoint(event);
    this.setShare(x / this.map.getSize().x);
    this.tell("swiped", { share: this.share });
  }

  // A key moves the line as a hand does, by a fiftieth of the map's width; false where there is none.
  swipeBy(direction) {
    if (!this.isSwiping || !direction) return false;
    this.setShare(this.share + direction * 0.02);
    this.tell("swiped", { share: this.share });
    return true;
  }

  setShare(share) {
    this.share = Math.min(0.98, Math.max(0.02, share));
    this.scene.invalidate(true);
  }

  report() {
    return { time: { shown: this.shown, share: this.share, swiping: this.isSwiping, parts: this.parts ? [...this.parts.keys()] : null,
                     otherParts: this.otherParts ? [...this.otherParts.keys()] : null,
                     packs: [...this.packs].map(([provider, pack]) => ({ provider, days: pack.dayNumber.length })) } };
  }
}

function partPath({ type, coordinates }) {
  const polygons = type === "MultiPolygon" ? coordinates : type === "Polygon" ? [coordinates] : [];
  return pathOf(polygons.flat().map(projectRing), true);
}
