// SPDX-License-Identifier: MIT
// The map page: starts the map, and the only place where it and the program talk.
//
// The program and the page talk through one QWebChannel object, `map`.
//
// Calls from the program (signals of `map`, heard here):
//   showAreas(ids: string[], fly: boolean)     outline these areas and dim the rest; none: back to rest
//   setAreaTexts(json: string)                 {id: {name, size}}: what an area is called and how big it is
//   setFurniture(json: string)                 words of legend, stamp, scale, credits, buttons (furniture.js)
//   loadOwnAreas(version: number)              fetch the briefing's own areas anew; 0: there are none
//   setTheme(name: string)                     "light" or "dark"
//   setPlaceNames(language: string)            "en" or "uk"
//   setLayers(json: string)                    {towns, rivers, oblasts}: booleans
//   setMotion(on: boolean)                     false: no flights, no gliding
//   setStage(json: string)                     {role: "desk" | "audience" | "mirror", scale}: what the page is for; the
//                                              room's has no buttons, hints or keys, its mirror no furniture; names,
//                                              legend and lines of areas are `scale` times as large
//   showStep(json: string)                     {number, areas: ids, camera: {lon, lat, zoom} | null, fly, free: [{left,
//                                              top, width, height}]}: outline these areas and frame them in one of the
//                                              free parts of the screen (CSS pixels), or go to the camera; with neither,
//                                              the whole region
//   lookAt(lon: number, lat: number, zoom: number, seconds: number)   fly there; 0 seconds: at once
//   setView(lon: number, lat: number, zoom: number), goHome(), zoomBy(levels: number)
//   dismiss()                                  close the chooser
//   startDrawing(json: string)                 {kind: "polygon" | "line", geometry: GeoJSON | null, skip: id | null}: draw
//                                              a new outline, or change the vertices of this one, which is the area `skip`
//   setDrawing(json: string)                   {size, snapping}: what the outline measures, whether points snap
//   editDrawing(what: string)                  "finish", "undo" or "remove" (the chosen vertex)
//   stopDrawing()                              leave the outline as it is
//   loadPack(json: string)                     {provider, slot, version}: fetch /time-SLOT.pack anew; version 0: drop it
//   showDays(json: string)                     [{provider, day}]: a day in place of the shipped control layer, two days with
//                                              a swipe line between them, or none: the shipped layer again
//   showComparison(version: number)            fetch /comparison.json anew and show its parts; 0: none
//   setSwipe(share: number)                    where the swipe line stands, as a share of the map's width
//   frameBounds(json: string)                  [west, south, east, north] in degrees: fly there
//   askDrawn(token: number)                    answer with drawn(token) once all of this is on the screen
//   ping(token: number)                        answer with pong(token)
//
// Calls to the program (slots of `map`):
//   pageReady(json: string)                    {inlineScriptRan: boolean}: everything above is now heard
//   drawn(token: number), pong(token: number)
//   areaHovered(id: string)                    "" when the pointer left every area
//   areaClicked(id: string)                    the smallest area at the point, or the one chosen
//   groundClicked()                            a click where no area is
//   drawingChanged(json: string)               {geometry: GeoJSON | null while it has too few points, points: number}
//   drawingFinished(json: string)              {geometry}: the user ended the outline
//   viewChanged(lon: number, lat: number, zoom: number)   after the view came to rest
//   explored(step: number, lon: number, lat: number, zoom: number)   the same, where the user's hand moved it, with
//                                              the number of the step on show (0: none)
//   swiped(share: number)                      the user moved the swipe line
//   pointed(lon: number, lat: number)          a click of the user's, wherever it is (degrees)
//   trouble(text: string)                      something of the page's own failed
//
// Nothing that arrives is ever put into the page as markup: names are drawn on a canvas or set with
// textContent. `window.lineOfContact.report()` tells what is shown, for the tests.

import { Areas } from "./areas.js";
import { Basemap } from "./basemap.js";
import { Drawing } from "./drawing.js";
import { fetchJson } from "./fetching.js";
import { Camera } from "./camera.js";
import { Furniture } from "./furniture.js";
import { ORIGIN_X, ORIGIN_Y, REFERENCE_ZOOM } from "./geometry.js";
import { Labels } from "./labels.js";
import { Rings } from "./rings.js";
import { Scene } from "./scene.js";
import { Stage } from "./stage.js";
import { themes } from "./themes.js";
import { Time } from "./time.js";
import { idle, sized, sometimes } from "./waiting.js";

const LOOK = new URLSearchParams(location.search);
const REST_MILLISECONDS = 120;
const CLOSE_ZOOM = 6.9;

class MapPage {
  constructor(map) {
    this.map = map;
    this.program = null;
    this.texts = {};
    this.theme = themes[LOOK.get("theme")] ?? themes.light;
    document.documentElement.dataset.theme = this.theme === themes.dark ? "dark" : "light";
    const theme = () => this.theme;
    this.areas = new Areas(theme);
    this.basemap = new Basemap(theme);
    this.labels = new Labels(theme, this.areas, (id) => this.texts[id]);
    this.camera = new Camera(map);
    this.rings = this.labels.pills.rings = new Rings(theme, this.areas);
    this.scene = new Scene(map, [this.basemap, this.areas, this.rings, this.labels]);
    this.drawing = new Drawing(map, theme, this.areas, this.scene, (call, what) => this.program?.[call](JSON.stringify(what)));
    this.scene.painters.push(this.drawing);
    this.time = new Time(map, theme, this.areas, this.scene, (call, what) => this.program?.[call](what));
    this.scene.painters.splice(this.scene.painters.indexOf(this.areas), 0, this.time);
    this.furniture = new Furniture(map, {
      zoomBy: (levels) => this.camera.zoomBy(levels),
      goHome: () => this.camera.home(),
      choose: (id) => this.program?.areaClicked(id),
      moved: () => this.scene.invalidate(),
    });
    this.camera.isDrawing = () => this.drawing.isOn;
    map.on("dblclick", () => { if (this.drawing.isOn) this.drawing.finish(); });
    this.camera.besides = () => this.furniture.legendWidth;
    this.stage = new Stage(this);
    this.stage.set({ role: LOOK.get("role"), scale: LOOK.get("scale") });
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on("mousemove", (event) => this.hover(event));
    map.on("mouseout", () => this.hover(null));
    map.on("click", (event) => this.click(event));
    map.on("movestart", () => { clearTimeout(this.resting); this.resting = 0; });  // no flight is told of on its way
    map.on("moveend", () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.cameToRest(), REST_MILLISECONDS);
    });
    document.addEventListener("keydown", (event) => this.key(event));
  }

  // Ground

  async loadGround() {
    const [areas, places] = await Promise.all([
      fetchJson("/areas.json"),
      fetchJson("/basemap/cities.json"),
      this.basemap.load(this.basemap.nameFor(this.map.getZoom())),
    ]);
    this.areas.setShipped(areas);
    if (this.wanted) this.showAgain();
    this.labels.addPlaces(places);
    this.scene.open();
  }

  // What only a closer view needs comes once the first picture stands, in idle moments.
  async loadRest() {
    await idle();
    await this.labels.prepare(sometimes(idle));
    this.labels.addPlaces(await fetchJson("/basemap/towns.json"));
    await this.labels.measure(sometimes(idle));
    await this.basemap.loadAll(sometimes(idle));
    this.basemap.forget();
    this.scene.invalidate();
    this.keepGround();
  }

  async loadOwnAreas(version) {
    if (await this.areas.loadOwn(version)) this.showAgain();
  }

  cameToRest() {
    this.resting = 0;
    const { lat, lng } = this.map.getCenter();
    const zoom = this.map.getZoom();
    this.program?.viewChanged(lng, lat, zoom);
    if (this.camera.byHand) this.program?.explored(this.stage.step?.number ?? 0, lng, lat, zoom);
    this.loadDetail();
    requestIdleCallback(() => this.keepGround(), { timeout: 500 });
  }

  // While the view rests, choosing a statement repaints areas and labels over a copy of the ground.
  keepGround() {
    if (!this.scene.moving) this.basemap.keep(this.scene.view());
  }

  loadDetail() {
    const name = this.basemap.nameFor(this.map.getZoom());
    if (!this.basemap.isLoaded(name)) this.basemap.load(name).then(() => { this.basemap.forget(); this.scene.invalidate(); }, this.complain);
  }

  complain = (error) => { this.program?.trouble(String(error?.message ?? error)); };

  // Areas

  areasAt(point) {
    const zoom = this.map.getZoom();
    const scale = 2 ** (zoom - REFERENCE_ZOOM);
    const world = this.map.project(this.map.containerPointToLatLng(point), zoom);
    return this.areas.at(world.x / scale - ORIGIN_X, world.y / scale - ORIGIN_Y, 1 / scale);
  }

  hover(event) {
    if (!this.stage.isDesk) return;
    const onMap = event && !this.drawing.isOn && !event.originalEvent.target.closest?.(".panel");
    const id = onMap && !this.map.dragging.moving() ? this.areasAt(event.containerPoint)[0] ?? null : null;
    if (id && this.texts[id]) this.furniture.showTooltip(event.containerPoint, this.texts[id]);
    else this.furniture.hide(this.furniture.tooltip);
    if (id === this.areas.hovered) return;
    this.areas.hovered = id;
    this.scene.invalidate();
    this.program?.areaHovered(id ?? "");
  }

  click(event) {
    this.program?.pointed(event.latlng.lng, event.latlng.lat);
    if (this.drawing.isOn) { this.drawing.click(event.containerPoint, event.originalEvent); return; }
    const [smallest, ...others] = this.areasAt(event.containerPoint);
    this.furniture.hide(this.furniture.tooltip);
    this.offered = smallest && this.stage.isDesk ? { at: event.containerPoint, ids: others } : null;
    this.furniture.hide(this.furniture.chooser);
    if (smallest) this.program?.areaClicked(smallest);
    else this.program?.groundClicked();
  }

  showAreas(ids, fly) {
    this.wanted = ids;
    this.areas.select(ids);
    this.furniture.say(ids.map((id) => this.texts[id]?.name ?? "").join(", "));
    const boxes = ids.map((id) => this.areas.byId.get(id)?.box).filter(Boolean);
    if (fly && boxes.length) this.camera.visit(this.areas.degrees(boxes, this.map));
    this.scene.invalidate(true);
    this.offerOthers();
  }

  // The other areas at the clicked point, once the chosen one's label has its place.
  offerOthers() {
    const { offered } = this;
    this.offered = null;
    if (!offered) return;
    const covered = this.labels.pills.layOut(this.scene.view(), this.labels);
    this.furniture.offer(offered.at, offered.ids.map((id) => ({ id, ...this.texts[id] })), covered);
  }

  showStep(step) {
    this.wanted = step.areas;
    this.areas.select(step.areas);
    this.furniture.hide(this.furniture.chooser);
    this.stage.show(step);
    this.scene.invalidate(true);
  }

  // Once there is ground that was not there when it was asked for.
  showAgain() {
    this.showAreas(this.wanted ?? [], false);
    this.stage.again();
  }

  // Look

  setTheme(name) {
    this.theme = themes[name] ?? themes.light;
    document.documentElement.dataset.theme = name;
    this.basemap.forget();
    this.labels.forgetPictures();
    this.scene.invalidate();
  }

  setLayers({ towns, rivers, oblasts }) {
    this.labels.shown = towns;
    this.basemap.shown = { rivers, oblasts };
    this.basemap.forget();
    this.scene.invalidate();
  }

  key(event) {
    if (this.drawing.isOn && this.drawing.key(event)) return;
    const step = { ArrowLeft: [-90, 0], ArrowRight: [90, 0], ArrowUp: [0, -90], ArrowDown: [0, 90] }[event.key];
    if (!step || !this.stage.isDesk || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.camera.panBy(...step);
  }

  // Program

  connect(program) {
    this.program = program;
    program.showAreas.connect((ids, fly) => this.showAreas(ids, fly));
    program.setAreaTexts.connect((json) => { this.texts = JSON.parse(json); this.scene.invalidate(); });
    program.setFurniture.connect((json) => this.furniture.setWords(JSON.parse(json)));
    program.loadOwnAreas.connect((version) => { this.own = this.loadOwnAreas(version).catch(this.complain); });
    program.setTheme.connect((name) => this.setTheme(name));
    program.setPlaceNames.connect((language) => { this.labels.setLanguage(language); this.scene.invalidate(); });
    program.setLayers.connect((json) => this.setLayers(JSON.parse(json)));
    program.setMotion.connect((on) => { this.camera.moving = on; });
    program.setStage.connect((json) => this.stage.set(JSON.parse(json)));
    program.showStep.connect((json) => this.showStep(JSON.parse(json)));
    program.lookAt.connect((lon, lat, zoom, seconds) => this.camera.lookAt(lon, lat, zoom, seconds));
    program.setView.connect((lon, lat, zoom) => this.camera.setView(lon, lat, zoom));
    program.goHome.connect(() => this.camera.home());
    program.zoomBy.connect((levels) => this.camera.zoomBy(levels));
    program.dismiss.connect(() => this.furniture.hide(this.furniture.chooser));
    this.drawing.connect(program, () => this.furniture.hide(this.furniture.chooser));
    this.time.connect(program, this.complain);
    program.frameBounds.connect((json) => this.camera.visitBox(JSON.parse(json)));
    program.askDrawn.connect((token) => this.answerDrawn(token));
    program.ping.connect((token) => program.pong(token));
    program.pageReady(JSON.stringify({ inlineScriptRan: Boolean(window.inlineScriptRan) }));
  }

  // A page without its ground has nothing to show, so it waits; that it failed was told already.
  async answerDrawn(token) {
    const isClose = this.map.getZoom() >= CLOSE_ZOOM;  // where towns and finer ground belong to the picture
    await (isClose ? this.rest : this.ground).catch(() => {});
    await Promise.all([this.own, this.time.loading]);
    this.scene.whenDrawn(() => this.program.drawn(token));
  }

  report() {
    const { lat, lng } = this.map.getCenter();
    const hovered = this.areas.hovered;
    return {
      areas: this.areas.report(), selectedBoxes: this.areas.boxesOnScreen(this.scene.view()),
      ...this.stage.report(), ...this.drawing.report(), ...this.time.report(), rings: this.rings.report(), moving: this.scene.moving, resting: !this.scene.moving && !this.resting, hovered, labels: this.labels.pills.shown.map((pill) => pill.id),
      towns: (this.labels.placed?.labels ?? []).map((label) => label.text),
      centre: [lng, lat], zoom: this.map.getZoom(), frames: this.scene.frames,
      theme: document.documentElement.dataset.theme,
    };
  }
}

async function start() {
  const element = document.querySelector(".folium-map");
  await sized(element);
  const map = window[element.id];
  map.invalidateSize({ animate: false });
  const page = new MapPage(map);
  page.camera.home(false);
  window.lineOfContact = page;
  const channel = new Promise((heard) => {
    new QWebChannel(qt.webChannelTransport, ({ objects }) => heard(objects.map));
  });
  page.ground = page.loadGround();
  page.rest = page.ground.then(() => page.loadRest());
  page.labels.warmUp();
  const program = await channel;
  page.connect(program);
  page.rest.catch(page.complain);
}

start();
