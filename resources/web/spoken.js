// SPDX-License-Identifier: MIT
// What screen readers are given of the map: its areas as a list, largest first, and what changes, said once.
//
// The list is not seen; its buttons choose an area as a click on the ground does. Keys come to the map as a whole, so Tab
// passes over them: a reader's own keys walk the list.

import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM, distanceToLines, thin } from "./geometry.js";

const SAID_AFTER = 700;     // milliseconds of rest, so that days that play are not all said
const LISTED_AFTER = 250;   // several calls change the list together
const CELL = 8;             // map units, about 3 km: outlines that share as many of them as `SHARED` meet
const SHARED = 2;
const TOLERANCE = 1.5;      // map units
const MOST_LISTED = 300;    // areas; a briefing may bring tens of thousands
const MOST_POINTS = 120;    // of an outline, from which the distance to the line is taken
const GROUND = new Set(["occupied", "occupied-2014", "held", "kursk"]);

export function openSpoken(page) {
  page.spoken = new Spoken(page, (id) => page.tell("areaClicked", { id }));
  if (!page.stage.step) page.spoken.sayChosen(page.wanted ?? []);  // chosen before it came
}

class Spoken {
  constructor({ map, areas, furniture, texts, labels }, choose) {
    Object.assign(this, { map, areas, choose });
    this.words = null;
    this.texts = texts;
    this.language = labels.language;
    this.around = new WeakMap();  // by area, what lies around it; areas that come anew are other objects
    this.heading = document.createElement("h1");  // readers go from heading to heading
    this.heading.className = "spoken";
    this.list = document.createElement("ol");
    this.list.className = "spoken";
    this.status = document.createElement("div");
    this.status.className = "spoken";
    this.status.setAttribute("role", "status");
    this.status.setAttribute("aria-live", "polite");
    furniture.root.append(this.heading, this.list, this.status);
    if (furniture.words) this.setWords(furniture.words.spoken, furniture.words.stamp);
  }

  // words: {areas, picture, line: {touches, away}, neighbours, chosen, holders: {kind: text}}, with gaps in {}.
  setWords(words, stamp) {
    this.words = words;
    this.list.setAttribute("aria-label", words.areas);
    this.heading.textContent = words.picture.replace("{stamp}", stamp);
    if (this.stamp && stamp !== this.stamp) this.saySoon(stamp);
    this.stamp = stamp;
    this.listSoon();
  }

  setTexts(texts) {
    this.texts = texts;
    this.listSoon();
  }

  setLanguage(language) {
    this.language = language;
    this.listSoon();
  }

  // Says what is chosen now, unless that was said last.
  sayChosen(ids) {
    const names = ids.map((id) => [this.texts[id]?.name, this.texts[id]?.size].filter(Boolean).join(", ")).filter(Boolean);
    const text = names.join("; ");
    if (text !== this.chosenSaid) this.say(text);
    this.chosenSaid = text;
    this.listSoon();
  }

  saySoon(text) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.say(text), SAID_AFTER);
  }

  say(text) { this.status.textContent = text; }

  listSoon() {
    clearTimeout(this.listing);
    this.listing = setTimeout(() => requestIdleCallback(() => this.show(), { timeout: 1000 }), LISTED_AFTER);
  }

  // Keeps the elements of the areas that stay, on which a reader may stand.
  show() {
    if (!this.words) return;
    const named = this.areas.all.filter(({ id }) => this.texts[id]?.name);
    const isChosen = ({ id }) => this.areas.selected.has(id);
    const largest = [...named].sort((one, other) => other.size - one.size);
    const sorted = largest.filter((area, at) => at < MOST_LISTED || isChosen(area));
    const rows = new Map([...this.list.children].map((row) => [row.dataset.area, row]));
    const wanted = sorted.map((area) => this.fill(rows.get(area.id) ?? this.row(area.id), area));
    if (wanted.length !== this.list.children.length || wanted.some((row, at) => row !== this.list.children[at])) {
      this.list.replaceChildren(...wanted);
    }
    const chosen = named.filter(isChosen).map(({ id }) => this.texts[id].name);
    this.picture(this.words.picture.replace("{stamp}", this.stamp ?? ""), chosen);
  }

  picture(text, chosen) {
    const canvas = this.map.getContainer().querySelector("canvas.scene");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", [text, chosen.length ? `${this.words.chosen}: ${chosen.join("; ")}` : ""].filter(Boolean).join(". "));
  }

  row(id) {
    const row = document.createElement("li");
    row.dataset.area = id;
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.append(document.createElement("span"), document.createElement("span"));
    button.addEventListener("click", () => this.choose(id));
    row.append(button);
    return row;
  }

  fill(row, area) {
    const button = row.firstChild, [name, more] = button.children;
    const isChosen = this.areas.selected.has(area.id);
    button.setAttribute("aria-pressed", String(isChosen));
    name.lang = this.language;
    name.textContent = this.texts[area.id].name;
    const said = [this.texts[area.id].size, this.words.holders[area.kind], this.textAround(area)].filter(Boolean);
    more.textContent = said.length ? `, ${said.join(", ")}` : "";
    return row;
  }

  textAround(area) {
    const { neighbours, kilometres } = this.aroundOf(area);
    const names = neighbours.map((id) => this.texts[id]?.name).filter(Boolean);
    const { line } = this.words;
    const far = kilometres === null ? "" : kilometres < 3 ? line.touches : line.away.replace("{km}", String(kilometres));
    return [far, names.length ? this.words.neighbours.replace("{names}", names.join("; ")) : ""].filter(Boolean).join(", ");
  }

  // Once for each area, and only while the list is made: {neighbours: ids, kilometres: to the line of contact or null}.
  aroundOf(area) {
    let found = this.around.get(area);
    if (!found) {
      found = { neighbours: this.neighbours(area), kilometres: this.kilometresToLine(area) };
      this.around.set(area, found);
    }
    return found;
  }

  // Areas of the same rank whose outline runs along this one's.
  neighbours(area) {
    const rank = rankOf(area);
    if (!rank) return [];
    const cells = cellsOf(area);
    return this.areas.all.filter((other) => other !== area && rankOf(other) === rank && other.within !== area.id && area.within !== other.id
      && sharedOf(cells, cellsOf(other)) >= SHARED).map(({ id }) => id);
  }

  kilometresToLine(area) {
    const line = this.areas.byId.get("line-of-contact");
    if (!line || area.isLine || area.kind === "country" || area.parts.length > 1 || !line.rings.length) return null;
    const course = line.rings.map((ring) => thin(ring, TOLERANCE));
    const all = area.isDot ? [[area.point.x, area.point.y]] : pointsOf(area);
    const points = all.filter((_point, at) => at % Math.ceil(all.length / MOST_POINTS) === 0);
    let least = Infinity, nearest = null;
    for (const [x, y] of points) {
      const away = distanceToLines(x, y, course);
      if (away < least) { least = away; nearest = [x, y]; }
    }
    if (!nearest) return null;
    const at = (x, y) => this.map.unproject([x + ORIGIN_X, y + ORIGIN_Y], REFERENCE_ZOOM);
    return Math.round(this.map.distance(at(...nearest), at(nearest[0] + least, nearest[1])) / 1000);
  }

  // What is read, for the tests.
  report() {
    return { spoken: [...this.list.children].map((row) => row.textContent), said: this.status.textContent };
  }
}

// Only areas of one rank are neighbours: oblasts of oblasts, ground of ground that is no sum of other ground.
function rankOf({ kind, parts, isLine, isDot }) {
  if (isLine || isDot) return "";
  if (kind === "oblast") return "oblast";
  return GROUND.has(kind) && parts.length === 0 ? "ground" : "";
}

function pointsOf(area) {
  return area.rough.flatMap((ring) => {
    const points = [];
    for (let at = 0; at < ring.length; at += 2) points.push([ring[at], ring[at + 1]]);
    return points;
  });
}

function cellsOf(area) {
  area.cells ??= new Set(pointsOf(area).map(([x, y]) => `${Math.round(x / CELL)},${Math.round(y / CELL)}`));
  return area.cells;
}

function sharedOf(cells, others) {
  let shared = 0;
  for (const cell of cells) if (others.has(cell)) shared += 1;
  return shared;
}
