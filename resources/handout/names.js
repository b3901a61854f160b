// SPDX-License-Identifier: MIT
// Names on the handout's map: of chosen areas, countries, towns, waters and oblasts, as many as fit.

const TOWNS = { 1: { from: 0, size: 15, weight: 600, dot: 3 }, 2: { from: 5.2, size: 13, weight: 400, dot: 2.5 },
                3: { from: 7.1, size: 12, weight: 400, dot: 2.1 } };
const WATERS = { sea: { from: [0, 6.4, 7, 8], size: 13 }, lake: { from: [6.8, 7.6, 8.4, 9], size: 11 } };
const REGIONS = { country: { from: 0, to: 9.6, size: 13, space: 5, weight: 600, room: 0.8 },
                  oblast: { from: 5.9, to: 10.6, size: 10.5, space: 2.2, weight: 400, room: 0.45 } };

class Names {
  constructor({ towns, waters, regions }, areas, language, family) {
    Object.assign(this, { towns, waters, regions, areas, language, family });
    this.widths = new Map();
  }

  widthOf(pen, text, font) {
    const key = `${font}|${text}`;
    if (!this.widths.has(key)) {
      pen.font = font;
      this.widths.set(key, pen.measureText(text).width);
    }
    return this.widths.get(key);
  }

  // In pixels of the screen; `covered` are boxes that names stay clear of.
  draw(pen, view, theme, covered) {
    const taken = [...covered];
    const free = (left, top, right, bottom) => {
      if (left < 2 || top < 2 || right > view.width - 2 || bottom > view.height - 2) return false;
      if (taken.some((box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top)) return false;
      taken.push({ left, top, right, bottom });
      return true;
    };
    const pills = this.pills(pen, view, free);
    this.drawRegions(pen, view, theme, free, "country");
    this.drawTowns(pen, view, theme, free);
    this.drawWaters(pen, view, theme, free);
    this.drawRegions(pen, view, theme, free, "oblast");
    for (const pill of pills) this.drawPill(pen, pill, theme);
    return pills.map(({ lines }) => lines.join(" "));
  }

  pills(pen, view, free) {
    const found = [];
    for (const id of this.areas.chosen) {
      const area = this.areas.byId.get(id);
      const lines = area.lines.filter(Boolean);
      const fonts = [`600 13px ${this.family}`, `400 12px ${this.family}`];
      const width = Math.max(...lines.map((line, i) => this.widthOf(pen, line, fonts[i]))) + 16;
      const height = lines.length * 17 + 8;
      const x = (area.anchor[0] - view.left) * view.scale, y = (area.anchor[1] - view.top) * view.scale;
      for (const [dx, dy] of [[0, 0], [0, -height], [0, height], [width * 0.7, 0], [-width * 0.7, 0], [width * 0.6, -height], [-width * 0.6, height]]) {
        const left = x + dx - width / 2, top = y + dy - height / 2;
        if (free(left, top, left + width, top + height)) { found.push({ lines, fonts, left, top, width, height }); break; }
      }
    }
    return found;
  }

  drawPill(pen, { lines, fonts, left, top, width, height }, theme) {
    pen.fillStyle = theme.map.pill;
    pen.strokeStyle = theme.map.pillEdge;
    pen.lineWidth = 0.8;
    pen.beginPath();
    pen.roundRect(left, top, width, height, 3);
    pen.fill();
    pen.stroke();
    pen.fillStyle = theme.map.pillText;
    pen.textAlign = "center";
    lines.forEach((line, i) => { pen.font = fonts[i]; pen.fillText(line, left + width / 2, top + 17 + i * 17); });
    pen.textAlign = "left";
  }

  halo(pen, text, x, y, colour, halo) {
    pen.lineWidth = 3;
    pen.strokeStyle = halo;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }

  drawTowns(pen, view, theme, free) {
    for (const [text, ux, uy, rank] of this.towns) {
      const style = TOWNS[rank];
      if (view.zoom < style.from) continue;
      const x = (ux - view.left) * view.scale, y = (uy - view.top) * view.scale;
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const font = `${style.weight} ${style.size}px ${this.family}`;
      const width = this.widthOf(pen, text, font), height = style.size * 1.25, gap = style.dot + 4;
      for (const [left, top] of [[x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height], [x - width / 2, y + gap]]) {
        if (!free(Math.min(left, x - gap) - 2, Math.min(top, y - gap), Math.max(left + width, x + gap) + 2, Math.max(top + height, y + gap))) continue;
        pen.font = font;
        this.halo(pen, text, left, top + height * 0.76, theme.map.label, theme.map.halo);
        pen.fillStyle = theme.map.label;
        pen.beginPath();
        pen.arc(x, y, style.dot, 0, 7);
        pen.fill();
        break;
      }
    }
  }

  drawWaters(pen, view, theme, free) {
    for (const [text, ux, uy, kind, rank] of this.waters) {
      const style = WATERS[kind];
      if (view.zoom < style.from[rank - 1]) continue;
      const font = `italic 400 ${style.size}px ${this.family}`;
      const width = this.widthOf(pen, text, font), height = style.size * 1.25;
      const left = (ux - view.left) * view.scale - width / 2, top = (uy - view.top) * view.scale - height / 2;
      if (!free(left - 3, top, left + width + 3, top + height)) continue;
      pen.font = font;
      this.halo(pen, text, left, top + height * 0.76, theme.map.water, theme.map.regionHalo);
    }
  }

  drawRegions(pen, view, theme, free, kind) {
    const style = REGIONS[kind];
    if (view.zoom < style.from || view.zoom > style.to) return;
    const font = `${style.weight} ${style.size}px ${this.family}`;
    pen.letterSpacing = `${style.space}px`;
    for (const { text, spots } of this.regions[kind]) {
      const width = this.widthOf(pen, text, font) + style.space * text.length, height = style.size * 1.3;
      let best = null;
      for (let i = 0; i < spots.length; i += 3) {
        const room = spots[i + 2] * view.scale;
        const left = (spots[i] - view.left) * view.scale - width / 2, top = (spots[i + 1] - view.top) * view.scale - height / 2;
        if (room < height || room < style.room * width / 2 || left < 8 || top < 8
            || left + width > view.width - 8 || top + height > view.height - 8) continue;
        if (!best || room > best.room) best = { room, left, top };
      }
      if (!best || !free(best.left - 4, best.top - 2, best.left + width + 4, best.top + height + 2)) continue;
      pen.font = font;
      this.halo(pen, text, best.left, best.top + height * 0.76, kind === "country" ? theme.map.country : theme.map.oblastName, theme.map.regionHalo);
    }
    pen.letterSpacing = "0px";
  }
}
