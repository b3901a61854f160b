// SPDX-License-Identifier: MIT
// The pointer on the map: what it hovers and clicks, and what else lies there.

import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM } from "./geometry.js";

const CLOSEST_TO_PLACES = 13;  // zoom at which places that share a dot are in one spot
const MOST_NAMED = 5;          // places in the tooltip of a dot

export class Pointer {
  constructor(page) {
    const { map, areas, places, camera, scene, stage, furniture, labels, drawing, marks } = page;
    Object.assign(this, { page, map, areas, places, camera, scene, stage, furniture, labels, drawing, marks });
    map.on("mousemove", (event) => this.hover(event));
    map.on("mouseout", () => this.hover(null));
    map.on("click", (event) => this.click(event));
    map.on("move", () => furniture.hide(furniture.chooser));  // it belongs to the point that was clicked
  }

  areasAt(point) {
    const zoom = this.map.getZoom();
    const scale = 2 ** (zoom - REFERENCE_ZOOM);
    const world = this.map.project(this.map.containerPointToLatLng(point), zoom);
    return this.areas.at(world.x / scale - ORIGIN_X, world.y / scale - ORIGIN_Y, 1 / scale);
  }

  // Where the town lies whose dot or name is at a point: [lon, lat], or null.
  townAt(point) {
    const town = this.labels.townAt(point, this.scene.view());
    if (!town) return null;
    const { lat, lng } = this.map.unproject([town.x + ORIGIN_X, town.y + ORIGIN_Y], REFERENCE_ZOOM);
    return [lng, lat];
  }

  hover(event) {
    if (!this.stage.isInWindow) return;
    const onMap = event && !this.drawing.isOn && !this.marks.isMeasuring && !event.originalEvent.target.closest?.(".panel");
    const isOver = onMap && !this.map.dragging.moving();
    const at = isOver ? this.places.at(event.containerPoint, this.scene.view()) : null;
    const id = at?.place?.id ?? (isOver && !at ? this.areasAt(event.containerPoint)[0] ?? null : null);
    if (at?.dot) this.furniture.showTooltip(event.containerPoint, this.textOfDot(at.dot));
    else if (id && this.page.texts[id]) this.furniture.showTooltip(event.containerPoint, this.page.texts[id]);
    else this.furniture.hide(this.furniture.tooltip);
    if (id === this.areas.hovered) return;
    this.areas.hovered = id;
    this.scene.invalidate();
  }

  // The names of the first places that a dot stands for, and how many more there are.
  textOfDot({ places }) {
    const names = places.slice(0, MOST_NAMED).map(({ id }) => this.page.texts[id]?.name ?? "");
    return { name: names.join(" · "), size: places.length > MOST_NAMED ? `+${places.length - MOST_NAMED}` : "" };
  }

  // Comes so close that the dot's places part; those in one spot fan out.
  openDot(dot) {
    const { camera, map, places } = this;
    if (places.partsAt(dot, CLOSEST_TO_PLACES)) {
      camera.frame(this.areas.degrees([places.boxOf(dot)], map), { maxZoom: CLOSEST_TO_PLACES, beside: camera.coveredAtRight });
    } else {
      places.open(dot);
    }
    this.scene.invalidate();
  }

  click(event) {
    this.page.tell("pointed", { lon: event.latlng.lng, lat: event.latlng.lat, town: this.townAt(event.containerPoint) });
    if (this.drawing.isOn) { this.drawing.click(event.containerPoint, event.originalEvent); return; }
    if (this.marks.isMeasuring) { this.marks.click(event.containerPoint, event.latlng); return; }
    const at = this.stage.isInWindow ? this.places.at(event.containerPoint, this.scene.view()) : null;
    this.places.open(null);
    if (at?.dot) { this.furniture.hide(this.furniture.tooltip); this.openDot(at.dot); return; }
    const [smallest, ...others] = [...(at ? [at.place.id] : []), ...this.areasAt(event.containerPoint)];
    this.furniture.hide(this.furniture.tooltip);
    this.offered = smallest && this.stage.isInWindow ? { at: event.containerPoint, ids: others } : null;
    this.furniture.hide(this.furniture.chooser);
    if (smallest) this.page.tell("areaClicked", { id: smallest });
    else this.page.tell("groundClicked");
  }

  // Offers the other areas at the clicked point, once the chosen one's label is placed.
  offerOthers() {
    const { offered } = this;
    this.offered = null;
    if (!offered) return;
    const covered = this.labels.pills.layOut(this.scene.view(), this.labels);
    this.furniture.offer(offered.at, offered.ids.map((id) => ({ id, ...this.page.texts[id] })), covered);
  }
}
