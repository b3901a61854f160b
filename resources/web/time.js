// SPDX-License-Identifier: MIT
// Control data of other days and other observers: one day instead of the shipped layer, two days with a swipe line
// between them, or the differences between them in three fills.

import { fetchJson } from "./fetching.js";
import { pathOf, projectRing } from "./geometry.js";
import { Pack } from "./pack.js";
import { strokeLine, useMapUnits, useScreenUnits } from "./scene.js";
import { widths } from "./themes.js";

const GRIP = 14;          // pixels from the swipe line within which the pointer grabs it
const COVERED = new Set(["occupied", "occupied-2014", "kursk", "line"]);  // the kinds that a shown day replaces

export class Time {
  constructor(map, theme, areas, scene, tell) {
    Object.assign(this, { map, theme, areas, scene, tell });
    this.packs = new Map();   // by provider
    this.asked = new Map();   // by provider, the address its pack was asked from last
    this.shown = [];          // {provider, day}: one, or two to swipe between
    this.share = 0.5;         // the swipe line's position as a share of the map's width
    this.parts = null;        // the differences, by part
    this.held = false;
    this.wasHeld = false;     // until the click that ends a drag of the line has passed
    const container = map.getContainer();
    container.addEventListener("mousedown", (event) => this.press(event), true);
    window.addEventListener("mousemove", (event) => this.move(event), true);
    window.addEventListener("mouseup", () => { this.wasHeld = this.held; this.held = false; }, true);
    container.addEventListener("click", (event) => { if (this.wasHeld) { this.wasHeld = false; event.stopImmediatePropagation(); } }, true);
    window.addEventListener("keydown", () => { this.wasHeld = false; }, true);
  }

  get isOn() { return this.shown.length > 0 || this.parts !== null; }

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

  async compare(version) {
    const comparison = version ? await fetchJson(`/comparison.json?${version}`) : null;
    this.parts = comparison && new Map(comparison.features.map(({ properties, geometry }) => [properties.part, partPath(geometry)]));
    this.cover();
  }

  cover() {
    this.areas.covered = this.isOn ? COVERED : null;
    this.areas.hasPartsBelow = this.parts !== null;
    this.scene.invalidate(true);
  }

  get isSwiping() { return this.shown.length === 2 && !this.parts; }

  draw(context, view) {
    if (!this.isOn) return;
    if (this.parts) this.drawParts(context, view);
    else if (this.isSwiping) this.drawBoth(context, view);
    else this.drawDay(context, view, this.shown[0]);
  }

  drawBoth(context, view) {
    const at = Math.round(this.share * view.width);
    const sides = [[0, at], [at, view.width - at]];
    this.shown.forEach((day, side) => {
      context.save();
      useScreenUnits(context, view);
      context.beginPath();
      context.rect(sides[side][0], 0, sides[side][1], view.height);
      context.clip();
      this.drawDay(context, view, day);
      context.restore();
    });
    useScreenUnits(context, view);
    const { ringHalo, selected } = this.theme();
    for (const [colour, width] of [[ringHalo, 5], [selected, 2]]) {
      context.fillStyle = colour;
      context.fillRect(at - width / 2, 0, width, view.height);
    }
    context.beginPath();
    context.arc(at, view.height / 2, GRIP, 0, 7);
    context.fillStyle = ringHalo;
    context.fill();
    context.strokeStyle = selected;
    context.lineWidth = 2;
    context.stroke();
    context.beginPath();
    for (const way of [-1, 1]) { context.moveTo(at + way * 3, view.height / 2 - 5); context.lineTo(at + way * 8, view.height / 2); context.lineTo(at + way * 3, view.height / 2 + 5); }
    context.stroke();
  }

  drawDay(context, view, { provider, day }) {
    const pack = this.packs.get(provider);
    const row = pack?.row(day);
    if (row === undefined) return;
    const theme = this.theme();
    const ground = pack.ground(row, view.box);
    useMapUnits(context, view);
    context.lineJoin = "round";
    for (const [kind, path] of Object.entries(ground)) {
      if (kind === "occupied-2014") { this.areas.hatch(context, view, path, theme.fill); continue; }
      context.fillStyle = `rgba(${kind === "kursk" ? theme.kursk : kind === "unknown" ? theme.neutral : theme.occupied},${kind === "unknown" ? theme.dimmed : theme.fill})`;
      context.fill(path, "evenodd");
    }
    for (const [kind, path] of Object.entries(ground)) {
      if (theme.isOverPicture) {
        context.strokeStyle = theme.casing;
        strokeLine(context, view, path, widths.edgeCasing * view.lines);
      }
      context.strokeStyle = kind === "kursk" ? theme.kurskEdge : kind === "unknown" ? theme.border : theme.areaEdge;
      strokeLine(context, view, path, widths.areaEdge * view.lines);
    }
  }

  drawParts(context, view) {
    const theme = this.theme();
    useMapUnits(context, view);
    const fills = { unchanged: theme.unchanged, gained: theme.gained, lost: theme.lost,
                    disputed: theme.disputed, "kursk-unchanged": theme.kurskUnchanged, "kursk-gained": theme.kurskGained, "kursk-lost": theme.kurskLost };
    for (const [part, path] of this.parts) {
      context.fillStyle = fills[part] ?? theme.unchanged;
      context.fill(path, "evenodd");
    }
    for (const [part, path] of this.parts) {
      if (part.endsWith("unchanged")) continue;
      context.strokeStyle = theme.selected;
      strokeLine(context, view, path, 1 * view.lines);
    }
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

  setShare(share) {
    this.share = Math.min(0.98, Math.max(0.02, share));
    this.scene.invalidate(true);
  }

  report() {
    return { time: { shown: this.shown, share: this.share, swiping: this.isSwiping, parts: this.parts ? [...this.parts.keys()] : null,
                     packs: [...this.packs].map(([provider, pack]) => ({ provider, days: pack.dayNumber.length })) } };
  }
}

function partPath({ type, coordinates }) {
  const polygons = type === "MultiPolygon" ? coordinates : type === "Polygon" ? [coordinates] : [];
  return pathOf(polygons.flat().map(projectRing), true);
}
