// SPDX-License-Identifier: MIT
// The band along the shipped line of contact that is as wide as the two observers behind it are apart.

import { fetchJson } from "./fetching.js";
import { boundsOf, boxesMeet, pathOf, projectRing } from "./geometry.js";
import { detail } from "./scene.js";

const FROM_ZOOM = 7;  // farther away the line itself is wider than the band
const STRENGTH = 0.5;

export class Band {
  constructor(theme, turned) {
    this.theme = theme;
    this.turned = turned;  // called when it comes into view or goes
    this.shown = true;
    this.isOn = false;
    this.path = null;
  }

  async load() {
    const { features: [{ geometry: { type, coordinates } }] } = await fetchJson("/band.json");
    const rings = (type === "Polygon" ? coordinates : coordinates.flat()).map(projectRing);
    this.box = boundsOf(rings);
    this.path = pathOf(rings, true);
  }

  // Over the fills and under the line, in map units; not while another day covers the shipped line.
  draw(context, view, isCovered) {
    const isOn = this.shown && !isCovered && this.path !== null && detail(view) >= FROM_ZOOM && boxesMeet(this.box, view.box);
    if (isOn !== this.isOn) {
      this.isOn = isOn;
      this.turned(isOn);
    }
    if (!isOn) return;
    context.fillStyle = `rgba(${this.theme().neutral},${STRENGTH})`;
    context.fill(this.path, "evenodd");
  }
}
