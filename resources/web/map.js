// SPDX-License-Identifier: MIT
// The map page: starts the map, and is the only file that communicates with the program.
//
// The program and the page communicate through one QWebChannel object, `map`: its signal `call(name, json)` reaches the
// page, its slot `heard(name, json)` reaches the program. Each json is an object with the values listed here.
//
// Calls from the program (`calls` below, in ui/map/map_calls.py a method each):
//   showAreas {ids, fly}                       outline these areas and dim the rest; none: outline nothing
//   setAreaTexts {id: {name, size}}            the names and sizes of areas
//   setFurniture {...}                         words of legend, stamp, scale, credits, buttons (furniture.js)
//   loadAreas {version}                        fetch the areas of the control layer again: those of another day
//   loadOwnAreas {version}                     fetch the briefing's own areas again; 0: there are none
//   setTheme {name}                            "light" or "dark", "light-high" or "dark-high" with high contrast
//   setPlaceNames {language}                   "en" or "uk"
//   setLayers {towns, rivers, oblasts, band, own_areas}   booleans
//   setMotion {on}                             false: no flights, no gliding
//   setStage {role, scale}                     "window", "audience" (no buttons, hints or keys) or "mirror" (no furniture
//                                              either); names, legend and lines are `scale` times as large
//   showStep {number, areas, camera, fly, free, covered}   outline these areas (ids) and frame them in one of the free
//                                              parts of the screen ([{left, top, width, height}], CSS pixels), or go to
//                                              the camera ({lon, lat, zoom} or null); with neither, the whole region.
//                                              No name is placed in the parts that are covered
//   lookAt {lon, lat, zoom, seconds}           fly there; 0 seconds: at once
//   setView {lon, lat, zoom}                   go there at once
//   goHome {}                                  show the whole region
//   zoomBy {levels}                            zoom in (positive) or out
//   frameBounds {bounds, around}               [west, south, east, north] in degrees: fly there
//   dismiss {}                                 close the chooser
//   startDrawing {kind, geometry, skip}        draw a new "polygon", "line" or "point", or edit the vertices of this GeoJSON
//                                              geometry, which is the area `skip`
//   setDrawing {size, snapping}                the outline's size, whether points snap
//   editDrawing {what}                         "finish", "undo" or "remove" (the chosen vertex)
//   stopDrawing {}                             leave the outline as it is
//   loadPack {provider, slot, version}         fetch /time-SLOT.pack unless this version is there; version 0: drop it
//   showDays {days}                            [{provider, day}]: show a day instead of the shipped control layer, two days
//                                              with a swipe line between them, or none: the shipped layer again
//   showComparison {version, other}            fetch this version of /comparison.json and show its parts; 0: none; with
//                                              another version, those at the right of a swipe line
//   makePicture {token, areas, camera, free, covered, width, height, ratio, scale, theme, texts, marks, atRest, day, bare, form}   answer with
//                                              pictureMade: a step that no screen shows (still.js)
//   makeSymbol {token, code, size}             answer with symbolMade: the picture of a unit symbol (symbols.js)
//   showMark {mark}                            a place {lon, lat, name, detail, close} with a pin; null: none
//   showViews {views}                          where cameras stood, [[lon, lat, direction in degrees from north or null]]
//   showMarks {marks}                          what the briefer drew (drawn_marks.js)
//   showMeasure {measure}                      a distance over points (marks.js); null: none
//   setBackground {version, kind, least, most, bounds, dark, credit}   draw "raster" or "vector" tiles under the data, fetched
//                                              from /background?VERSION/ZOOM/X/Y; version 0: the program's own map
//   setEvents {events}                         what happened at places, [[area, first day, last day]] in days since 1970
//   setEventDay {day}                          the day that places of events are drawn for; null: all days
//   reportDrawn {token}                        answer with drawn once all of this is on the screen
//   ping {token}                               answer with pong
//
// Messages from the page (`tell` below, in ui/map/map_view.py an entry of `_events` each):
//   pageReady {inlineScriptRan}                everything above is received from now on
//   groundDrawn {}                             the ground with its areas and names is on the screen for the first time
//   drawn {token}                              the answer to reportDrawn
//   pong {token}                               the answer to ping
//   pictureMade {token, png, about}            the picture in base64, "" if it could not be made, and what still.js says
//   symbolMade {token, png}                    the picture in base64, "" where no symbol has the code
//   areaClicked {id}                           the smallest area at the point, or the one chosen
//   groundClicked {}                           a click outside all areas
//   pinClicked {}                              the pin beside the stamp was pressed
//   drawingChanged {geometry, points}          null as geometry while it has too few points
//   drawingFinished {geometry}                 the user ended the outline
//   markDismissed {}                           the cross at the mark was pressed
//   measurePointed {lon, lat, isSet}           a click while a distance is measured, or else the pointer
//   measureEdited {what}                       "finish", "undo" (the last point), "copy" or "leave"
//   menuAsked {lon, lat, x, y}                 a right click (degrees, and pixels of the map)
//   viewRested {lon, lat, zoom}                after the view came to rest
//   explored {step, lon, lat, zoom}            the same after the user moved it, with the step's number (0: none)
//   swiped {share}                             the user moved the swipe line, as a share of the map's width
//   pointed {lon, lat, town}                   any click (degrees), and where the named town lies that it hit, or null
//   troubled {text}                            an error in the page
//
// No data is inserted as markup: names are drawn on a canvas or set with textContent. `report()` serves the tests.

import { Areas } from "./areas.js";
import { Background } from "./background.js";
import { Band } from "./band.js";
import { Basemap } from "./basemap.js";
import { DrawnMarks } from "./drawn_marks.js";
import { Cross } from "./cross.js";
import { Drawing } from "./drawing.js";
import { fetchJson } from "./fetching.js";
import { Camera } from "./camera.js";
import { Furniture } from "./furniture.js";
import { Labels } from "./labels.js";
import { Marks } from "./marks.js";
import { Places } from "./places.js";
import { Pointer } from "./pointer.js";
import { Rings } from "./rings.js";
import { Scene } from "./scene.js";
import { Stage } from "./stage.js";
import { Symbols } from "./symbols.js";
import { dress, suiting, themes, TYPEFACE } from "./themes.js";
import { Time } from "./time.js";
import { loadTypeface } from "./typeface.js";
import { calm, idle, sized, sometimes } from "./waiting.js";

const LOOK = new URLSearchParams(location.search);
const REST_MILLISECONDS = 120;
const CLOSE_ZOOM = 6.9;
const ASKING = new Set(["reportDrawn", "ping", "makePicture", "makeSymbol"]);  // calls that change nothing on the map
const CALM_MILLISECONDS = 1000;  // the program fills the rest of its window meanwhile

class MapPage {
  constructor(map) {
    this.map = map;
    this.program = null;
    this.texts = {};
    this.theme = this.ownTheme = themes[LOOK.get("theme")] ?? themes.light;
    dress(document.documentElement, this.theme);
    const theme = () => this.theme;
    this.band = new Band(theme, (isOn) => this.furniture.showEntry("band", isOn));
    this.areas = new Areas(theme, this.band);
    this.background = new Background(map, theme, () => this.backgroundCame());
    this.basemap = new Basemap(theme, this.background);
    this.areas.coverWater = (context, view) => this.basemap.coverWater(context, view);
    this.labels = new Labels(theme, this.areas, (id) => this.texts[id]);
    this.labels.riversAt = (zoom) => this.basemap.riversAt(zoom);
    this.camera = new Camera(map);
    this.rings = this.labels.pills.rings = new Rings(theme, this.areas);
    this.symbols = new Symbols();
    this.places = new Places(map, theme, this.areas, this.symbols);
    this.drawn = new DrawnMarks(theme);
    this.scene = new Scene(map, [this.basemap, this.areas, this.drawn, this.rings, this.places, this.labels]);
    this.drawing = new Drawing(map, theme, this.areas, this.scene, (name, value) => this.tell(name, value));
    this.scene.painters.push(this.drawing);
    this.marks = new Marks(map, theme, this.scene, (name, value) => this.tell(name, value));
    this.scene.painters.push(this.marks);
    this.cross = new Cross(map, theme, this.scene, () => this.drawing.isOn || this.marks.isMeasuring);
    this.scene.painters.push(this.cross);
    this.marks.isDrawing = () => this.drawing.isOn;
    this.time = new Time(map, theme, this.areas, this.scene, (name, value) => this.tell(name, value));
    this.scene.painters.splice(this.scene.painters.indexOf(this.areas), 0, this.time);
    this.furniture = new Furniture(map, {
      zoomBy: (levels) => this.camera.zoomBy(levels),
      goHome: () => this.camera.home(),
      choose: (id) => this.tell("areaClicked", { id }),
      pin: () => this.tell("pinClicked"),
      moved: () => this.scene.invalidate(),
    });
    this.camera.isDrawing = () => this.drawing.isOn || this.marks.isMeasuring;
    map.on("dblclick", () => { if (this.drawing.isOn) this.drawing.finish(); });
    this.camera.coveredAtRight = () => this.furniture.legendWidth;
    this.stage = new Stage(this);
    const { covered } = this.labels, { taken } = this.labels.pills;
    this.labels.covered = () => [...covered(), ...this.marks.boxes, ...this.places.taken, ...this.drawn.boxes(this.scene.view())];
    this.labels.pills.taken = () => [...taken(), ...this.marks.boxes, ...this.places.boxes(this.scene.view()), ...this.drawn.boxes(this.scene.view())];
    this.areas.isInWindow = () => this.stage.isInWindow;
    this.areas.isToCome = (area) => this.places.strengthOf(area) === 0;
    this.stage.set({ role: LOOK.get("role"), scale: LOOK.get("scale") });
    this.pointer = new Pointer(this);
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on("movestart", () => { clearTimeout(this.resting); this.resting = 0; });  // flights are not reported while they last
    map.on("moveend", () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.cameToRest(), REST_MILLISECONDS);
    });
    document.addEventListener("keydown", (event) => this.key(event));
  }

  // Ground

  async loadGround() {
    const [areas, places, regions] = await Promise.all([
      fetchJson("/areas.json"),
      fetchJson("/basemap/cities.json"),
      fetchJson("/basemap/regions.json"),
      this.basemap.load(this.basemap.nameFor(this.map.getZoom())),
      this.typeface,
    ]);
    this.areas.setShipped(areas);
    if (this.wanted) this.showAgain();
    this.labels.addPlaces(places);
    this.labels.regions.setRegions(regions);
    this.scene.open();
  }

  // Loads what only closer views need in idle moments, after the first picture is shown.
  async loadRest() {
    await this.areas.prepare(sometimes(idle));
    await this.band.load();
    await this.labels.measure(sometimes(idle));
    await this.basemap.loadAll(sometimes(idle));
    this.finerGroundCame();
    this.keepGround();
  }

  // Called with each fetch that a call of the program begins, so that `reportDrawn` waits for all of them.
  begin(fetching) {
    this.begun = Promise.all([this.begun, fetching.catch(this.complain)]).then(() => { this.scene.isWhole = false; });
  }

  async loadAreas(version) {
    await this.ground;
    if (await this.areas.loadShipped(version)) this.showAgain();
  }

  async loadOwnAreas(version) {
    if (!await this.areas.loadOwn(version)) return;
    this.showAgain();
    await this.symbols.loadFor(this.areas.places);
    this.scene.invalidate();
  }

  cameToRest() {
    this.resting = 0;
    const { lat, lng } = this.map.getCenter();
    const zoom = this.map.getZoom();
    this.tell("viewRested", { lon: lng, lat, zoom });
    if (this.camera.byHand) this.tell("explored", { step: this.stage.step?.number ?? 0, lon: lng, lat, zoom });
    this.loadDetail();
    requestIdleCallback(() => this.keepGround(), { timeout: 500 });
  }

  // While the view rests, choosing a statement repaints areas and labels over a copy of the ground.
  keepGround() {
    if (this.scene.isOpen && !this.scene.moving) this.basemap.keep(this.scene.view());
  }

  // Names of rivers follow their finer course.
  finerGroundCame() {
    this.basemap.forget();
    this.labels.placed = null;
    this.scene.invalidate();
  }

  loadDetail() {
    const name = this.basemap.nameFor(this.map.getZoom());
    if (!this.basemap.isLoaded(name)) this.basemap.load(name).then(() => this.finerGroundCame(), this.complain);
  }

  complain = (error) => { this.tell("troubled", { text: String(error?.message ?? error) }); };

  // Areas

  showAreas(ids, fly) {
    this.wanted = ids;
    this.areas.select(ids);
    this.spoken?.sayChosen(ids);
    const boxes = ids.map((id) => this.areas.byId.get(id)?.box).filter(Boolean);
    if (fly && boxes.length) this.camera.visit(this.areas.degrees(boxes, this.map));
    this.camera.isAwaiting = fly && boxes.length < ids.length;
    this.scene.invalidate(true);
    this.pointer.offerOthers();
  }

  showStep(step) {
    this.wanted = step.areas;
    if (step.fly && this.camera.animated) this.areas.fadeNext();
    this.areas.select(step.areas);
    this.spoken?.listSoon();
    this.furniture.hide(this.furniture.chooser);
    this.stage.show(step);
    this.scene.invalidate(true);
  }

  // Runs once ground has arrived that was requested before.
  showAgain() {
    this.showAreas(this.wanted ?? [], this.camera.isAwaiting);
    this.stage.again();
  }

  // Look

  showMarks(marks) {
    this.drawn.set(marks);
    this.furniture.showEntry("drawn", marks.length > 0);
    this.labels.placed = null;  // no name under their words
    this.scene.invalidate();
  }

  setTheme(name) {
    const before = this.ownTheme;
    this.ownTheme = themes[name] ?? themes.light;
    if (this.ownTheme !== before) this.suit();  // the page is loaded in its theme
  }

  // Uses the theme that suits what is under the data.
  suit() {
    this.theme = suiting(this.ownTheme, this.background);
    dress(document.documentElement, this.ownTheme, this.theme);
    this.background.forgetPictures();
    this.basemap.forget();
    this.labels.forgetPictures();
    this.scene.invalidate();
  }

  setBackground(what) {
    this.background.set(what);
    this.furniture.creditBackground(what.credit);
    this.labels.setMore([]);
    this.suit();
  }

  // Tiles came: they are part of the kept ground, and may name places.
  backgroundCame() {
    this.basemap.forget();
    if (this.background.what?.kind === "vector") this.labels.setMore(this.background.names());
    this.scene.invalidate();
  }

  setLayers({ towns, rivers, oblasts, band, own_areas: own }) {
    this.areas.ownAlways = own;
    this.labels.shown = towns;
    this.band.shown = band;
    this.basemap.shown = { rivers, oblasts };
    this.basemap.forget();
    this.scene.invalidate();
  }

  key(event) {
    if (this.cross.key(event)) {
      event.preventDefault();
      if (this.drawing.isOn) this.drawing.keyPoint(this.cross.point, event);
      else this.marks.click(this.cross.point, this.cross.latlng);
      return;
    }
    if (this.drawing.isOn && this.drawing.key(event)) return;
    if (this.marks.isMeasuring && this.marks.key(event)) return;
    const step = { ArrowLeft: [-90, 0], ArrowRight: [90, 0], ArrowUp: [0, -90], ArrowDown: [0, 90] }[event.key];
    if (!step || !this.stage.isInWindow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey && this.time.swipeBy(Math.sign(step[0]))) return;
    this.camera.panBy(...step);
  }

  // Program

  // The program's calls, by the names at the top of this file.
  calls() {
    const closeChooser = () => this.furniture.hide(this.furniture.chooser);
    return {
      showAreas: ({ ids, fly }) => this.showAreas(ids, fly),
      setAreaTexts: (texts) => { this.texts = texts; this.furniture.offerAgain(texts); this.spoken?.setTexts(texts); this.scene.invalidate(); },
      setFurniture: (words) => { this.furniture.setWords(words); this.spoken?.setWords(words.spoken, words.stamp); },
      loadAreas: ({ version }) => this.begin(this.loadAreas(version)),
      loadOwnAreas: ({ version }) => this.begin(this.loadOwnAreas(version)),
      setTheme: ({ name }) => this.setTheme(name),
      setPlaceNames: ({ language }) => { this.labels.setLanguage(language); this.spoken?.setLanguage(language); this.scene.invalidate(); },
      setLayers: (layers) => this.setLayers(layers),
      setMotion: ({ on }) => { this.camera.moving = on; },
      setStage: (stage) => this.stage.set(stage),
      showStep: (step) => this.showStep(step),
      lookAt: ({ lon, lat, zoom, seconds }) => this.camera.lookAt(lon, lat, zoom, seconds),
      setView: ({ lon, lat, zoom }) => this.camera.setView(lon, lat, zoom),
      goHome: () => this.camera.home(),
      zoomBy: ({ levels }) => this.camera.zoomBy(levels),
      frameBounds: ({ bounds, around }) => this.camera.visitBox(bounds, around),
      dismiss: closeChooser,
      startDrawing: (wanted) => { closeChooser(); this.drawing.start(wanted); },
      setDrawing: (values) => this.drawing.set(values),
      editDrawing: ({ what }) => this.drawing.edit(what),
      stopDrawing: () => this.drawing.stop(),
      loadPack: ({ provider, slot, version }) => this.begin(this.time.loadPack(provider, slot, version)),
      showDays: ({ days }) => this.time.show(days),
      showComparison: ({ version, other }) => this.begin(this.time.compare(version, other)),
      makePicture: (wanted) => this.makePicture(wanted),
      makeSymbol: (wanted) => this.makeSymbol(wanted),
      showMark: ({ mark }) => this.marks.showMark(mark),
      showViews: ({ views }) => this.marks.showViews(views),
      showMarks: ({ marks }) => this.showMarks(marks),
      showMeasure: ({ measure }) => this.marks.showMeasure(measure),
      setBackground: (what) => this.setBackground(what),
      setEvents: ({ events }) => { this.places.setEvents(events); this.scene.invalidate(); },
      setEventDay: ({ day }) => { this.places.setDay(day); this.scene.invalidate(); },
      reportDrawn: ({ token }) => this.answerDrawn(token),
      ping: ({ token }) => this.tell("pong", { token }),
    };
  }

  tell(name, value = {}) { this.program?.heard(name, JSON.stringify(value)); }

  connect(program) {
    this.program = program;
    const calls = this.calls();
    program.call.connect((name, json) => { this.scene.isWhole &&= ASKING.has(name); calls[name](JSON.parse(json)); });
    this.tell("pageReady", { inlineScriptRan: Boolean(window.inlineScriptRan) });
  }

  // A page without its ground has nothing to show, so it waits; the failure has been reported.
  async answerDrawn(token) {
    await this.ground.catch(() => {});  // what is chosen and where the map is depends on it
    const isClose = this.map.getZoom() >= CLOSE_ZOOM;  // towns and finer ground are part of the picture
    if (isClose) this.calm.now();
    if (isClose || this.areas.selected.size) await (isClose ? this.rest : this.towns).catch(() => {});
    await this.begun;
    if (this.background.isOn) {
      await new Promise((resolve) => this.scene.whenDrawn(resolve));  // what is drawn asks for its tiles
      await this.background.settled();
    }
    this.scene.whenDrawn(() => this.tell("drawn", { token }));
  }

  // What only pictures need is fetched for the first one.
  async makePicture(wanted) {
    let png = "", about = {};
    try {
      const { Stills } = await import("./still.js");
      this.stills ??= new Stills(this);
      const { png: made, view, names } = await this.stills.make(wanted);
      png = made;
      about = { view, ...names };
    } catch (error) {
      this.complain(error);
    }
    this.tell("pictureMade", { token: wanted.token, png, about });
  }

  async makeSymbol({ token, code, size }) {
    const png = await this.symbols.picture(code, size).catch((error) => { this.complain(error); return ""; });
    this.tell("symbolMade", { token, png });
  }

  report() {
    const { lat, lng } = this.map.getCenter();
    const parts = [this.stage, this.drawing, this.cross, this.marks, this.drawn, this.time, this.background, this.places, this.spoken];
    return Object.assign({
      areas: this.areas.report(), selectedBoxes: this.areas.boxesOnScreen(this.scene.view()), hovered: this.areas.hovered, rings: this.rings.report(), band: this.band.isOn, labels: this.labels.pills.shown.map((pill) => pill.id), towns: (this.labels.placed?.labels ?? []).map((label) => label.text),
      credits: this.furniture.credits.textContent, moving: this.scene.moving, resting: !this.scene.moving && !this.resting, centre: [lng, lat], zoom: this.map.getZoom(), frames: this.scene.frames, theme: document.documentElement.dataset.theme }, ...parts.map((part) => part?.report())); }
}

async function start() {
  const element = document.querySelector(".folium-map");
  await sized(element);
  const map = window[element.id];
  map.invalidateSize({ animate: false });
  const page = new MapPage(map);
  page.camera.home(false);
  window.lineOfContact = page;
  page.typeface = loadTypeface(TYPEFACE).then(() => page.labels.warmUp());
  const channel = new Promise((resolve) => {
    new QWebChannel(qt.webChannelTransport, ({ objects }) => resolve(objects.map));
  });
  page.ground = page.loadGround();
  page.towns = page.ground.then(idle).then(() => page.labels.loadTowns(sometimes(idle))).then(() => page.scene.invalidate());
  page.calm = calm(CALM_MILLISECONDS);
  page.rest = page.towns.then(() => page.calm.come).then(() => page.loadRest());
  const program = await channel;
  page.connect(program);
  page.ground.then(() => page.scene.whenDrawn(() => page.tell("groundDrawn")), () => {});  // page.rest tells of a failure
  page.rest.then(() => import("./spoken.js")).then(({ openSpoken }) => openSpoken(page)).catch(page.complain);
}

start();
