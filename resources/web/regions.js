// SPDX-License-Identifier: MIT
// Names of countries and oblasts in spaced capitals, each in the part of its ground that is in view.

import { REFERENCE_ZOOM, unitsX, unitsY } from "./geometry.js";
import { overlap } from "./pills.js";
import { FAMILY, useFont } from "./themes.js";

// Between which zooms a rank appears, its letter size and the space between letters, in pixels, and how wide its
// ground has to be around the place, as a share of the name's half width.
const RANKS = {
  country: { from: 0, to: 9.6, size: 13, space: 5, weight: 600, room: 0.8 },
  oblast: { from: 5.9, to: 10.6, size: 10.5, space: 2.2, weight: 400, room: 0.45 },
};
const EDGE = 10;            // pixels, at scale 1, from a name to the edge of the map and to what is on it
const KEPT = 24;            // pixels, at scale 1, by which another place has to be better, so that names do not wander
const UNITS_PER_DEGREE = 256 * 2 ** REFERENCE_ZOOM / 360;

export class Regions {
  constructor(theme) {
    this.theme = theme;
    this.regions = [];
    this.shown = [];
    this.isKept = () => true;  // whether a name stays where it was if no other place is much better
  }

  setRegions({ regions }) {
    this.regions = regions.map(({ en, uk, kind, spots }) => ({
      en, uk, rank: RANKS[kind], kind, spot: null,
      spots: Array.from({ length: spots.length / 3 }, (_, i) => ({
        x: unitsX(spots[3 * i]), y: unitsY(spots[3 * i + 1]), room: spots[3 * i + 2] * UNITS_PER_DEGREE })),
    }));
  }

  // Places the names that fit, countries first, clear of the boxes in `taken`; what is
  // `chosen` has its name already. While the map moves they keep their places.
  layOut(view, labels, taken, chosen = []) {
    const found = [];
    const others = [...taken];
    const detail = view.zoom - Math.log2(labels.scale);
    for (const region of this.regions) {
      const { from, to } = region.rank;
      const isNamed = chosen.some((name) => name.startsWith(region.en) || name.startsWith(region.uk));
      if (detail < from || detail > to || isNamed) { region.spot = null; continue; }
      const name = this.nameFor(region, labels);
      const spot = view.moving ? this.still(region, name, view, others) : this.best(region, name, view, others, labels.scale);
      if (!view.moving) region.spot = spot?.at ?? null;
      if (!spot) continue;
      others.push(spot.box);
      found.push({ region, name, box: spot.box });
    }
    this.shown = found;
    return found;
  }

  nameFor(region, labels) {
    const { en, uk, rank, name } = region;
    if (name?.language === labels.language && name.scale === labels.scale) return name;
    const text = (labels.language === "uk" ? uk : en).toLocaleUpperCase(labels.language);
    const size = rank.size * labels.scale;
    const space = rank.space * labels.scale;
    const font = `${rank.weight} ${size}px ${FAMILY}`;
    region.name = { text, font, space, width: labels.widthOf(text, font) + space * (text.length - 1), height: size * 1.3,
                    language: labels.language, scale: labels.scale };
    return region.name;
  }

  still({ spot }, name, view, others) {
    if (!spot) return null;
    const box = boxAt(spot, name, view);
    return isWhole(box, view, name.scale) && others.every((other) => !overlap(box, other)) ? { at: spot, box } : null;
  }

  best(region, name, view, others, scale) {
    let best = null, most = -Infinity;
    for (const spot of region.spots) {
      const box = boxAt(spot, name, view);
      if (!isWhole(box, view, scale)) continue;
      const room = spot.room * view.scale;
      if (room < name.height || room < (region.rank.room * name.width) / 2) continue;
      const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
      // As far as possible from the ground's border and from the edge of the map.
      const worth = Math.min(room, x, view.width - x, y, view.height - y) + (spot === region.spot && this.isKept() ? KEPT * scale : 0);
      if (worth > most && others.every((other) => !overlap(around(box, scale), other))) { most = worth; best = { at: spot, box }; }
    }
    return best;
  }

  // The names as pictures from the labels' sheet.
  pictures(labels) {
    const { scale } = labels;
    return this.shown.map(({ region, name, box }) => ({
      picture: labels.pictureOf(`r|${name.font}|${name.text}`, name.width + 8 * scale, name.height + 6 * scale,
        (pen) => this.paint(pen, region, name)),
      left: box.left - 4 * scale, top: box.top - 3 * scale }));
  }

  paint(pen, region, name) {
    const theme = this.theme();
    useFont(pen, name.font);
    pen.letterSpacing = `${name.space}px`;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 2.5 * name.scale;
    pen.strokeStyle = theme.regionHalo;
    pen.strokeText(name.text, 4 * name.scale, name.height / 2 + 3 * name.scale);
    pen.fillStyle = region.kind === "country" ? theme.country : theme.oblastName;
    pen.fillText(name.text, 4 * name.scale, name.height / 2 + 3 * name.scale);
    pen.letterSpacing = "0px";
  }

  report() { return this.shown.map(({ name, box }) => ({ text: name.text, ...box })); }
}

function boxAt({ x, y }, { width, height }, view) {
  const left = x * view.scale - view.left - width / 2, top = y * view.scale - view.top - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function isWhole({ left, top, right, bottom }, view, scale) {
  const edge = EDGE * scale;
  return left >= edge && top >= edge && right <= view.width - edge && bottom <= view.height - edge;
}

function around({ left, top, right, bottom }, scale) {
  return { left: left - 4 * scale, top: top - 2 * scale, right: right + 4 * scale, bottom: bottom + 2 * scale };
}
