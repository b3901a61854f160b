// SPDX-License-Identifier: MIT
// Draws days of control data: one instead of the shipped layer, two with a swipe line between them, or the
// differences between them.

import { strokeFine, strokeLine, useMapUnits, useScreenUnits } from "./scene.js";
import { widths } from "./themes.js";

export const GRIP = 14;   // pixels from the swipe line within which the pointer grabs it

export class Days {
  constructor(theme, areas) {
    Object.assign(this, { theme, areas });
    this.packs = new Map();   // by provider
    this.shown = [];          // {provider, day}: one, or two to swipe between
    this.share = 0.5;         // the swipe line's position as a share of the map's width
    this.parts = null;        // the differences, by part
    this.otherParts = null;   // others at the right of the swipe line, where two are swiped between
  }

  get isOn() { return this.shown.length > 0 || this.parts !== null; }

  get isSwiping() { return this.parts ? this.otherParts !== null : this.shown.length === 2; }

  draw(context, view) {
    if (!this.isOn) return;
    if (this.isSwiping && this.parts) this.drawBoth(context, view, [this.parts, this.otherParts], (parts) => this.drawParts(context, view, parts));
    else if (this.parts) this.drawParts(context, view, this.parts);
    else if (this.isSwiping) this.drawBoth(context, view, this.shown, (day) => this.drawDay(context, view, day));
    else this.drawDay(context, view, this.shown[0]);
  }

  // Draws one of two at each side of the line.
  drawBoth(context, view, both, draw) {
    const at = Math.round(this.share * view.width);
    const sides = [[0, at], [at, view.width - at]];
    both.forEach((each, side) => {
      context.save();
      useScreenUnits(context, view);
      context.beginPath();
      context.rect(sides[side][0], 0, sides[side][1], view.height);
      context.clip();
      draw(each);
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
    for (const [kind, outline] of Object.entries(ground)) {
      if (kind === "occupied-2014") { this.areas.hatch(context, view, outline.path, theme.fill); continue; }
      context.fillStyle = `rgba(${kind === "kursk" ? theme.kursk : kind === "unknown" ? theme.neutral : theme.occupied},${kind === "unknown" ? theme.dimmed : theme.fill})`;
      outline.fill(context);
    }
    for (const [kind, outline] of Object.entries(ground)) {
      const stroke = () => outline.stroke(context);
      if (theme.isOverPicture) {
        context.strokeStyle = theme.casing;
        strokeFine(context, view, stroke, widths.edgeCasing * view.lines);
      }
      context.strokeStyle = kind === "kursk" ? theme.kurskEdge : kind === "unknown" ? theme.border : theme.areaEdge;
      strokeFine(context, view, stroke, widths.areaEdge * view.lines);
    }
  }

  drawParts(context, view, parts) {
    const theme = this.theme();
    useMapUnits(context, view);
    const fills = { unchanged: theme.unchanged, gained: theme.gained, lost: theme.lost,
                    disputed: theme.disputed, "kursk-unchanged": theme.kurskUnchanged, "kursk-gained": theme.kurskGained, "kursk-lost": theme.kurskLost };
    for (const [part, path] of parts) {
      context.fillStyle = fills[part] ?? theme.unchanged;
      context.fill(path, "evenodd");
    }
    for (const [part, path] of parts) {
      if (part.endsWith("unchanged")) continue;
      context.strokeStyle = theme.selected;
      strokeLine(context, view, path, 1 * view.lines);
    }
  }
}
