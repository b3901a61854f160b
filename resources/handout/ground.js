// SPDX-License-Identifier: MIT
// The ground of the handout's map: decoded, and drawn on a canvas. All coordinates are units: tenths of a pixel at
// zoom 10 of web maps, from 30° east, 50° north, to the right and down.

const UNIT_ZOOM = 10;
const UNITS_PER_PIXEL = 10;
const WORLD = 256 * 2 ** UNIT_ZOOM * UNITS_PER_PIXEL;
const RIVERS_FROM = [0, 5.8, 7.4];
const RIVER_WIDTHS = [1, 0.8, 0.6];
const LINE_REACH = 8;  // pixels from a line within which it is hit
const UNDATED = new Set(["country", "oblast", "own"]);  // areas that no observer's day changes, nor takes the place of
const DRAWN = new Set(["occupied", "occupied-2014", "kursk", "line", "own"]);

function scaleAt(zoom) { return 2 ** (zoom - UNIT_ZOOM) / UNITS_PER_PIXEL; }

// Flat [x0, y0, dx1, dy1, …] → flat positions.
function decoded(deltas) {
  const ring = new Float64Array(deltas.length);
  let x = 0, y = 0;
  for (let i = 0; i < deltas.length; i += 2) {
    x += deltas[i];
    y += deltas[i + 1];
    ring[i] = x;
    ring[i + 1] = y;
  }
  return ring;
}

function boxOf(rings) {
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box.west = Math.min(box.west, ring[i]);
      box.east = Math.max(box.east, ring[i]);
      box.north = Math.min(box.north, ring[i + 1]);
      box.south = Math.max(box.south, ring[i + 1]);
    }
  }
  return box;
}

function joined(boxes) {
  return boxes.reduce((a, b) => ({ west: Math.min(a.west, b.west), north: Math.min(a.north, b.north),
                                   east: Math.max(a.east, b.east), south: Math.max(a.south, b.south) }));
}

function meet(a, b) { return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south; }

function pathOf(rings, isClosed) {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0], ring[1]);
    for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
    if (isClosed) path.closePath();
  }
  return path;
}

function isInside(x, y, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      if ((ring[i + 1] > y) !== (ring[j + 1] > y)
          && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

function distanceTo(x, y, lines) {
  let least = Infinity;
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      const dx = line[i] - line[i - 2], dy = line[i + 1] - line[i - 1];
      const length = dx * dx + dy * dy;
      const t = length ? Math.max(0, Math.min(1, ((x - line[i - 2]) * dx + (y - line[i - 1]) * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(x - line[i - 2] - t * dx, y - line[i - 1] - t * dy));
    }
  }
  return least;
}

class Level {
  constructor(layers) {
    const surface = (rings) => { const found = rings.map(decoded); return found.map((ring) => ({ box: boxOf([ring]), ring })); };
    const lines = (all) => all.map((line) => { const ring = decoded(line); return { box: boxOf([ring]), path: pathOf([ring], false) }; });
    this.surfaces = {};
    for (const name of ["land", "ukraine", "lakes"]) {
      this.surfaces[name] = pathOf(surface(layers[name]).map(({ ring }) => ring), true);
    }
    this.rivers = layers.rivers.map(lines);
    this.oblasts = lines(layers.oblasts);
    this.borders = lines(layers.borders);
    this.ukraineBorders = lines(layers.ukraineBorders);
  }
}

class Ground {
  // The levels of detail are decoded when they are first needed.
  constructor(levels) { this.levels = levels.map(({ upTo, layers }) => ({ upTo, layers, made: null })); }

  at(zoom) {
    const level = this.levels.find(({ upTo }) => zoom <= upTo) ?? this.levels.at(-1);
    level.made ??= new Level(level.layers);
    return level.made;
  }

  draw(pen, view, theme) {
    const level = this.at(view.zoom);
    const { surfaces } = level;
    for (const [name, colour] of [["land", theme.map.land], ["ukraine", theme.map.ukraine], ["lakes", theme.map.lake]]) {
      pen.fillStyle = colour;
      pen.fill(surfaces[name], "evenodd");
    }
    const strokes = (lines, colour, width) => {
      pen.strokeStyle = colour;
      pen.lineWidth = width / view.scale;
      for (const line of lines) if (meet(line.box, view.box)) pen.stroke(line.path);
    };
    level.rivers.forEach((lines, rank) => { if (view.zoom >= RIVERS_FROM[rank]) strokes(lines, theme.map.river, RIVER_WIDTHS[rank]); });
    strokes(level.oblasts, theme.map.oblast, 0.8);
    pen.strokeStyle = theme.map.coast;
    pen.lineWidth = 0.8 / view.scale;
    pen.stroke(surfaces.land);
    strokes(level.borders, theme.map.border, 1.1);
    strokes(level.ukraineBorders, theme.map.ukraineBorder, 1.6);
  }

  coverWater(pen, view, theme) {
    pen.fillStyle = theme.map.lake;
    pen.fill(this.at(view.zoom).surfaces.lakes, "evenodd");
  }
}

class Areas {
  constructor(listed) {
    this.all = listed.map((area) => {
      const rings = area.rings.map(decoded);
      return { ...area, rings, box: boxOf(rings), path: pathOf(rings, !area.isLine),
               isDrawn: DRAWN.has(area.kind) && area.parts.length === 0 };
    });
    this.byId = new Map(this.all.map((area) => [area.id, area]));
    this.chosen = new Set();
    this.lit = new Set();
    this.day = null;  // an observer's day shown in place of the areas of control
  }

  choose(ids) {
    this.chosen = new Set(ids.filter((id) => this.byId.has(id)));
    const withParts = (id) => [id, ...(this.byId.get(id)?.parts ?? []).flatMap(withParts)];
    this.lit = new Set([...this.chosen].flatMap(withParts));
  }

  isLit(area) {
    if (!this.chosen.size || this.lit.has(area.id)) return true;
    for (let each = area, left = 20; each && left > 0; each = this.byId.get(each.within), left -= 1) {
      if (this.chosen.has(each.id)) return true;
    }
    return false;
  }

  // Whether no day is shown in place of the area.
  isShown(area) { return !this.day || UNDATED.has(area.kind); }

  // Ids of the areas at a point, lines and the smallest first.
  at(x, y, unitsPerPixel) {
    return this.all.filter((area) => this.isShown(area) && (area.isLine ? distanceTo(x, y, area.rings) <= LINE_REACH * unitsPerPixel
      : x >= area.box.west && x <= area.box.east && y >= area.box.north && y <= area.box.south && isInside(x, y, area.rings)))
      .sort((a, b) => a.size - b.size).map(({ id }) => id);
  }

  boxOf(ids) {
    const boxes = ids.map((id) => this.byId.get(id)?.box).filter(Boolean);
    return boxes.length ? joined(boxes) : null;
  }

  hue(area, theme) {
    if (area.kind === "own") return Object.hasOwn(theme.ground.own, area.colour) ? theme.ground.own[area.colour] : theme.ground.own.grey;
    if (area.kind.startsWith("occupied")) return theme.ground.occupied;
    return area.kind === "kursk" ? theme.ground.kursk : area.kind === "line" ? theme.ground.line : theme.ground.neutral;
  }

  draw(pen, view, theme, ground) {
    const seen = this.all.filter(({ box }) => meet(box, view.box));
    const rest = seen.filter((area) => area.isDrawn && this.isShown(area));
    const fill = (area) => {
      if (area.isLine) return;
      pen.globalAlpha = this.isLit(area) ? theme.map.fill : theme.map.dimmed;
      if (area.kind === "occupied-2014") this.hatch(pen, view, area, theme);
      else { pen.fillStyle = this.hue(area, theme); pen.fill(area.path, "evenodd"); }
      pen.globalAlpha = 1;
    };
    for (const area of rest) if (area.kind !== "own") fill(area);
    this.day?.draw(pen, view, theme, this);
    ground.coverWater(pen, view, theme);
    for (const area of rest) if (area.kind === "own") fill(area);
    for (const area of rest) this.edge(pen, view, area, theme);
    for (const area of seen) if (this.chosen.has(area.id)) this.outline(pen, view, area, theme);
  }

  edge(pen, view, area, theme) {
    const isLit = this.isLit(area);
    const colour = area.kind === "line" ? (isLit ? theme.ground.line : theme.map.dimmedLine)
      : !isLit ? theme.map.dimmedEdge : area.kind === "kursk" ? theme.map.kurskEdge
        : area.kind === "own" ? this.hue(area, theme) : theme.map.areaEdge;
    pen.strokeStyle = colour;
    pen.lineWidth = (area.kind === "line" ? 2.6 : 0.9) / view.scale;
    pen.stroke(area.path);
  }

  outline(pen, view, area, theme) {
    const width = area.isLine ? 3.2 : 2.2;
    const colour = area.kind === "kursk" ? theme.map.selectedKursk
      : area.kind.startsWith("occupied") || area.kind === "line" ? theme.map.selectedOccupied : theme.map.selected;
    for (const [stroke, pixels] of [[theme.map.casing, width + 2.6], [colour, width]]) {
      pen.strokeStyle = stroke;
      pen.lineWidth = pixels / view.scale;
      pen.stroke(area.path);
    }
  }

  // Slanted lines, eight pixels apart, that stay with the ground.
  hatch(pen, view, area, theme) {
    const strength = pen.globalAlpha;
    const box = { west: Math.max(area.box.west, view.box.west), east: Math.min(area.box.east, view.box.east),
                  north: Math.max(area.box.north, view.box.north), south: Math.min(area.box.south, view.box.south) };
    pen.save();
    pen.clip(area.path, "evenodd");
    pen.globalAlpha = strength * 0.5;
    pen.fillStyle = pen.strokeStyle = theme.ground.occupied;
    pen.fillRect(box.west, box.north, box.east - box.west, box.south - box.north);
    pen.globalAlpha = Math.min(1, strength * 1.7);
    pen.lineWidth = 1.4 / view.scale;
    const step = 11 / view.scale, high = box.south - box.north;
    pen.beginPath();
    for (let x = Math.floor((box.west + box.north) / step) * step; x < box.east + box.south; x += step) {
      pen.moveTo(x - box.north, box.north);
      pen.lineTo(x - box.north - high, box.south);
    }
    pen.stroke();
    pen.restore();
  }
}
