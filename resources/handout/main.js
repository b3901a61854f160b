// SPDX-License-Identifier: MIT
// Joins the handout's map, steps and statements. `lineOfContact.report()` tells what they show, for the tests.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const { words } = data;
const dark = matchMedia("(prefers-color-scheme: dark)");
const isWide = () => matchMedia("(min-width: 700px)").matches;  // the list scrolls beside the map, not under it
const said = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

let theme = data.colours[dark.matches ? "dark" : "light"];
const ground = new Ground(data.levels);
const areas = new Areas(data.areas);
data.onMap = areas.byId;
const mentioned = new Set(data.statements.flatMap((statement) => statement.areas.map(([id]) => id)));
const repaints = [];
const chosen = { statement: null, area: null, step: null, proposal: null };

const viewer = new Viewer($("map"), {
  ground, areas, names: new Names(data.names, areas, data.language, data.family),
  region: data.region, extent: data.extent, themeOf: () => theme,
  coveredBy: () => [...document.querySelectorAll(".over")].filter((each) => each.offsetParent).map((each) => {
    const box = each.getBoundingClientRect(), map = $("map").getBoundingClientRect();
    return { left: box.left - map.left - 2, right: box.right - map.left + 2, top: box.top - map.top - 2, bottom: box.bottom - map.top + 2 };
  }),
  besideLegend: () => (isWide() && $("legend").open ? $("legend").offsetWidth + 12 : 0),
  moved: showScale, picked: (ids) => pickOf(ids),
});

const list = new StatementList($("list"), data, {
  choose: (statement) => chooseStatement(chosen.statement === statement && !chosen.area ? null : statement),
  pick: (id) => { chooseArea(id); outline([id]); },
  swatch: (mark, id) => {
    const area = areas.byId.get(id);
    if (!area) { mark.hidden = true; return; }
    mark.dataset.kind = area.kind;
    const paint = () => { mark.style.background = areas.hue(area, theme); };
    paint();
    repaints.push(paint);
  },
});

// Days

const ownStamp = $("stamp").textContent;
const player = data.time && new DayPlayer(data.time, words, {
  box: $("days"), play: $("days-play"), range: $("days-range"), day: $("days-day"), own: $("days-own"),
}, (day) => {
  if (day && (chosen.statement || chosen.area || chosen.step !== null)) clear();  // no outline of another day
  areas.day = day;
  $("stamp").textContent = day ? day.stamp : ownStamp;
  viewer.wantDrawn();
});

// The ground of a step as it would be; null shows again what the player shows.
function standIn(wouldBe) {
  if (!wouldBe && !(areas.day instanceof WouldBe)) return;
  if (wouldBe) player?.leave();
  areas.day = wouldBe ? new WouldBe(wouldBe) : null;
  $("stamp").textContent = wouldBe ? wouldBe.stamp : ownStamp;
  if (wouldBe) showLegend(wouldBe.legend, "part");
  else showLegend(data.legend, "what");
  viewer.wantDrawn();
}

// What is chosen

function outline(ids, isFraming = true) {
  if (ids.some((id) => !UNDATED.has(areas.byId.get(id)?.kind))) player?.leave();
  areas.choose(ids);
  const box = areas.boxOf(ids);
  if (isFraming && box) viewer.frame(box);
  viewer.wantDrawn();
}

// The ground as it would be under a term; again, the ground as it is.
function showProposal(proposal) {
  const isShown = chosen.proposal === proposal.number;
  clear();
  if (isShown) return;
  chosen.proposal = proposal.number;
  markProposal($("proposals-list"), proposal.number);
  standIn(proposal.wouldBe);
  outline(proposal.areas);
  if (!proposal.areas.length) viewer.goHome();
}

function goToStatement(number) {
  const statement = data.statements.find((each) => each.number === number);
  if (!statement) return;
  $("search").value = $("kind").value = $("speaker").value = "";
  chooseStatement(statement);
  list.mark([statement.id], true);
}

function chooseStatement(statement) {
  Object.assign(chosen, { statement, area: null, step: null });
  showStep(null);
  outline(statement ? statement.areas.map(([id]) => id) : []);
  list.mark(statement ? [statement.id] : [], false);
  showArea([]);
}

function chooseArea(id, others = []) {
  Object.assign(chosen, { area: id, statement: null, step: null });
  showStep(null);
  outline(id ? [id] : [], false);
  list.mark([], false);
  showArea(others);
}

// A press on the map: the smallest area that a statement is about; again at the same place, the next one.
function pickOf(ids) {
  if (!ids.length) { clear(); return; }
  const offered = [...ids.filter((id) => mentioned.has(id)), ...ids.filter((id) => !mentioned.has(id))];
  const again = offered.indexOf(chosen.area);
  const next = offered[(again + 1) % offered.length];
  chooseArea(next, offered.filter((id) => id !== next));
}

function clear() {
  if (chosen.step !== null || chosen.proposal !== null) showStep(null);
  chooseArea(null);
}

function showArea(others) {
  const bar = $("area");
  bar.replaceChildren();
  bar.hidden = !chosen.area;
  if (chosen.area) {
    const [name, size] = areas.byId.get(chosen.area).lines;
    bar.append(make("strong", "", size ? `${name}: ${size}` : name), button(words.clear, clear, "clear"));
    if (others.length) {
      bar.append(make("span", "quiet", `${words.also_here}: `));
      for (const id of others.slice(0, 6)) {
        bar.append(button(areas.byId.get(id).lines[0], () => chooseArea(id, [chosen.area, ...others].filter((each) => each !== id)), "chip"));
      }
    }
  }
  filter();
  if (chosen.area && isWide()) $("side").scrollTop = 0;
}

function filter() {
  const count = list.filter({ text: $("search").value, kind: $("kind").value, speaker: $("speaker").value, area: chosen.area });
  $("count").textContent = count ? said(words.shown, { count, total: data.statements.length }) : words.none_match;
}

// Steps

function showStep(index) {
  chosen.step = index;
  const step = index === null ? null : data.steps[index];
  chosen.proposal = null;
  markProposal($("proposals-list"), null);
  standIn(step?.wouldBe ?? null);
  $("back").disabled = !data.steps.length || index === null || index === 0;
  $("next").disabled = !data.steps.length || index === data.steps.length - 1;
  $("position").textContent = step ? said(words.step_of, { number: index + 1, total: data.steps.length }) : "";
  $("by").textContent = step?.by ?? "";
  $("words").textContent = step ? (step.shows === "term" ? step.alt.split("\n").slice(1).join("\n") : step.words || step.alt) : words.steps_hint;
  $("step-note").textContent = step?.note ?? "";
}

function goToStep(index) {
  if (index < 0 || index >= data.steps.length) return;
  const step = data.steps[index];
  Object.assign(chosen, { statement: data.statements.find(({ id }) => id === step.statement) ?? null, area: null });
  showArea([]);
  showStep(index);
  outline(step.areas, !step.camera);
  if (step.camera) {
    viewer.framed = null;
    viewer.fly(step.camera.x, step.camera.y, step.camera.zoom + Math.log2(viewer.width / step.camera.width));
  } else if (!areas.chosen.size) viewer.goHome();
  list.mark(chosen.statement ? [chosen.statement.id] : [], isWide());
}

// The page

function showScale(viewer) {
  const lat = Math.atan(Math.sinh(-viewer.y / WORLD * 2 * Math.PI + Math.asinh(Math.tan(50 * Math.PI / 180))));
  const kilometres = 40075.017 * Math.cos(lat) / (256 * 2 ** viewer.zoom);
  let length = 0.1;
  for (let power = -1; power < 4; power += 1) for (const nice of [1, 2, 5]) if (nice * 10 ** power / kilometres <= 120) length = nice * 10 ** power;
  $("scale-bar").style.width = `${length / kilometres}px`;
  $("scale-text").textContent = `${length} ${words.km}`;
}

function repaint() {
  theme = data.colours[dark.matches ? "dark" : "light"];
  for (const paint of repaints) paint();
  paintLegend();
  viewer.draw();
}

const HUES = { occupied: "occupied", crimea: "occupied", kursk: "kursk", line: "line" };

function paintLegend() {
  for (const mark of document.querySelectorAll("#legend .swatch")) {
    const { what, part } = mark.dataset;
    mark.style.setProperty("--hue", part ? colourOfPart(part, theme) : theme.ground[HUES[what]] ?? theme.ground.neutral);
  }
}

// Lists what is drawn: kinds of ground, or the parts of a term.
function showLegend(entries, key) {
  $("legend-list").replaceChildren(...entries.map(([name, text]) => {
    const item = make("li"), mark = make("span", "swatch");
    mark.dataset[key] = name;
    item.append(mark, make("span", "", text));
    return item;
  }));
  $("legend").hidden = !entries.length;
  paintLegend();
}

function fillSelect(select, label, values) {
  select.append(new Option(`${label}: ${words.all}`, ""), ...[...new Set(values.filter(Boolean))].map((value) => new Option(value, value)));
  select.addEventListener("change", filter);
}

function begin() {
  fillSelect($("kind"), words.kind, data.statements.map(({ kind }) => kind));
  fillSelect($("speaker"), words.speaker, data.statements.map(({ speaker }) => speaker));
  $("search").addEventListener("input", filter);
  listProposals($("proposals-list"), data, { show: showProposal, go: goToStatement });
  $("proposals-basis").textContent = data.proposals.find(({ basis }) => basis)?.basis ?? "";
  listQuestions($("questions-list"), data, goToStatement);
  listSources($("sources-list"), data);
  for (const each of data.terms) $("terms-list").append(make("li", "", [each.observer, each.credit, each.terms].filter(Boolean).join(" · ")));
  for (const line of data.leftOut) $("left-list").append(make("li", "", line));
  for (const [id, lines] of [["terms", data.terms], ["left", data.leftOut], ["sources", data.sources], ["proposals", data.proposals], ["questions", data.questions]]) $(id).hidden = !lines.length;
  showLegend(data.legend, "what");
  $("legend").open = isWide();
  $("legend").addEventListener("toggle", () => viewer.wantDrawn());
  $("zoom-in").addEventListener("click", () => viewer.zoomBy(0.7, undefined, true));
  $("zoom-out").addEventListener("click", () => viewer.zoomBy(-0.7, undefined, true));
  $("home").addEventListener("click", () => viewer.goHome());
  $("back").addEventListener("click", () => goToStep((chosen.step ?? 0) - 1));
  $("next").addEventListener("click", () => goToStep((chosen.step ?? -1) + 1));
  $("steps").hidden = !data.steps.length;
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) { $("search").value = ""; clear(); } });
  dark.addEventListener("change", repaint);
  addEventListener("beforeprint", () => { theme = data.colours.light; viewer.draw(); });
  addEventListener("afterprint", repaint);
  document.fonts?.ready.then(() => { viewer.names.widths.clear(); viewer.wantDrawn(); });
  showStep(null);
  filter();
  viewer.frame(data.region, false);
  repaint();
}

window.lineOfContact = Object.freeze({
  report: () => ({
    outlined: [...areas.chosen], dimmed: areas.all.filter((area) => area.isDrawn && !areas.isLit(area)).map(({ id }) => id),
    statement: chosen.statement?.id ?? null, area: chosen.area, step: chosen.step, proposal: chosen.proposal, shown: list.shown,
    caption: $("words").textContent, view: { x: viewer.x, y: viewer.y, zoom: viewer.zoom, width: viewer.width, height: viewer.height },
    day: player?.now ?? null, isPlaying: Boolean(player?.timer), stamp: $("stamp").textContent,
    pills: viewer.pills, isAtRest: !viewer.isWaiting && !viewer.isFlying,
    boxes: Object.fromEntries([...areas.chosen].map((id) => {
      const { box } = areas.byId.get(id), { left, top, scale } = viewer.view;
      return [id, [(box.west - left) * scale, (box.north - top) * scale, (box.east - left) * scale, (box.south - top) * scale]];
    })),
    anchors: Object.fromEntries(areas.all.map(({ id, anchor }) => {
      const { left, top, scale } = viewer.view;
      return [id, [(anchor[0] - left) * scale, (anchor[1] - top) * scale]];
    })),
  }),
});

begin();
