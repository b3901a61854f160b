// SPDX-License-Identifier: MIT
// A cross in the middle of the map, for whoever draws or measures by keys: the arrows move the map under it, Space
// sets a point where it is. It shows with the first of these keys, and goes when the pointer moves.

import { useScreenUnits } from "./scene.js";

const ARM = 14;  // pixels from the middle
const MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "=", " "]);

export class Cross {
  constructor(map, theme, scene, isWanted) {
    Object.assign(this, { map, theme, scene, isWanted });
    this.isOn = false;
    window.addEventListener("mousemove", ({ movementX, movementY }) => { if (movementX || movementY) this.show(false); }, true);
  }

  show(on) {
    if (on === this.isOn) return;
    this.isOn = on;
    this.scene.invalidate();
  }

  // Shows the cross where a key is one of those that move it; returns whether the key sets a point.
  key(event) {
    if (!this.isWanted()) { this.show(false); return false; }
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (isPlain && MOVES.has(event.key)) this.show(true);
    return isPlain && event.key === " ";
  }

  // Its place on the map's container.
  get point() {
    const { x, y } = this.map.getSize();
    return L.point(Math.round(x / 2), Math.round(y / 2));
  }

  get latlng() { return this.map.containerPointToLatLng(this.point); }

  draw(context, view) {
    if (!this.isOn || !this.isWanted()) return;
    useScreenUnits(context, view);
    const { x, y } = this.point, { selected, ringHalo } = this.theme();
    for (const [colour, width] of [[ringHalo, 5], [selected, 2]]) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        context.moveTo(x + 4 * dx, y + 4 * dy);
        context.lineTo(x + ARM * dx, y + ARM * dy);
      }
      context.stroke();
    }
  }

  report() { return { cross: this.isOn && this.isWanted() }; }
}
