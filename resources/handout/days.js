// SPDX-License-Identifier: MIT
// Days of control data in the handout: one of them is shown in place of the areas of control, and they are played.

const EACH_MILLISECONDS = 120;  // how long a played day is shown

class Day {
  constructor({ ground, stamp, text }, rings) {
    Object.assign(this, { stamp, text });
    this.kinds = Object.entries(ground).map(([kind, numbers]) => {
      const own = numbers.map((number) => rings[number]);
      return { kind, box: boxOf(own), path: pathOf(own, true) };
    });
  }

  draw(pen, view, theme, areas) {
    const hues = { kursk: theme.ground.kursk, unknown: theme.ground.neutral };
    for (const { kind, box, path } of this.kinds) {
      pen.globalAlpha = kind === "unknown" ? theme.map.dimmed : theme.map.fill;
      if (kind === "occupied-2014") areas.hatch(pen, view, { box, path }, theme);
      else { pen.fillStyle = hues[kind] ?? theme.ground.occupied; pen.fill(path, "evenodd"); }
      pen.globalAlpha = 1;
      pen.strokeStyle = kind === "kursk" ? theme.map.kurskEdge : theme.map.areaEdge;
      pen.lineWidth = 0.9 / view.scale;
      pen.stroke(path);
    }
  }
}

const PART_KEYS = { "kursk-unchanged": "kurskUnchanged", "kursk-gained": "kurskGained", "kursk-lost": "kurskLost" };

function colourOfPart(part, theme) { return theme.map[PART_KEYS[part] ?? part] ?? theme.map.unchanged; }

// The ground as it would be under a term, in place of the areas of control.
class WouldBe {
  constructor({ stamp, text, rings }) {
    Object.assign(this, { stamp, text });
    this.parts = Object.entries(rings).map(([part, flat]) => ({ part, path: pathOf(flat.map(decoded), true) }));
  }

  draw(pen, view, theme) {
    for (const { part, path } of this.parts) {
      pen.fillStyle = colourOfPart(part, theme);
      pen.fill(path, "evenodd");
      if (part.endsWith("unchanged")) continue;
      pen.strokeStyle = theme.map.selected;
      pen.lineWidth = 0.9 / view.scale;
      pen.stroke(path);
    }
  }
}

class DayPlayer {
  // `shown` is called with a day, or null for the briefing's own.
  constructor(data, words, { box, play, range, day, own }, shown) {
    Object.assign(this, { data, words, play, range, output: day, own, shown, now: null, timer: 0 });
    this.rings = null;  // decoded when they are first needed
    box.hidden = false;
    range.max = data.days.length - 1;
    range.value = range.max;
    range.addEventListener("input", () => { this.pause(); this.show(Number(range.value)); });
    play.addEventListener("click", () => (this.timer ? this.pause() : this.begin()));
    own.addEventListener("click", () => this.leave());
    this.say("");
  }

  say(text) {
    this.output.textContent = text;
    this.range.setAttribute("aria-valuetext", text);
    this.own.hidden = this.now === null;
  }

  show(index) {
    this.rings ??= this.data.rings.map(decoded);
    const day = new Day(this.data.days[index], this.rings);
    this.now = index;
    this.range.value = index;
    this.say(day.text);
    this.shown(day);
  }

  begin() {
    this.show(this.now === null || this.now === this.data.days.length - 1 ? 0 : this.now);
    this.timer = setInterval(() => {
      if (this.now + 1 < this.data.days.length) this.show(this.now + 1);
      if (this.now + 1 === this.data.days.length) this.pause();
    }, EACH_MILLISECONDS);
    this.sayPlaying();
  }

  pause() {
    clearInterval(this.timer);
    this.timer = 0;
    this.sayPlaying();
  }

  sayPlaying() {
    this.play.textContent = this.timer ? this.words.pause : this.words.play;
    this.play.setAttribute("aria-pressed", String(Boolean(this.timer)));
  }

  // The briefing's own day again.
  leave() {
    this.pause();
    if (this.now === null) return;
    this.now = null;
    this.range.value = this.range.max;
    this.say("");
    this.shown(null);
  }
}
