// SPDX-License-Identifier: MIT
// The statements of the handout and its sources, as elements whose texts are set with textContent and nothing else.

function make(name, className = "", text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) { element.textContent = text; element.dir = "auto"; }
  return element;
}

function button(text, pressed, className = "") {
  const made = make("button", className, text);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

function isWebAddress(url) {
  try { return ["http:", "https:"].includes(new URL(url).protocol); } catch { return false; }
}

function folded(text) { return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(); }

class StatementList {
  // `choose` receives a statement, `pick` the id of an area, `swatch` colours an area's mark.
  constructor(element, data, { choose, pick, swatch }) {
    Object.assign(this, { element, data, choose, pick, swatch });
    this.cards = data.statements.map((statement) => this.card(statement));
    element.append(...this.cards.map(({ item }) => item));
  }

  card(statement) {
    const { words } = this.data;
    const item = make("li", "card");
    const heading = make("h3");
    const head = button(statement.speaker || words.statement_number.replace("{number}", statement.number), () => this.choose(statement), "pick");
    head.setAttribute("aria-pressed", "false");
    heading.append(head);
    item.append(heading, make("p", "text", statement.text));
    const text = item.lastChild;
    text.id = `text-${statement.number}`;
    head.setAttribute("aria-describedby", text.id);
    item.append(this.areasOf(statement));
    if (statement.checks.length) item.append(this.checkOf(statement.checks));
    for (const [kind, lines] of [["relation", statement.relations], ["unknown", statement.unknown]]) {
      for (const line of lines) item.append(make("p", `line ${kind}`, line));
    }
    if (statement.assessment) item.append(make("p", "line", `${words.assessment}: ${statement.assessment}`));
    if (statement.note) {
      const note = make("p", "line note");
      note.append(make("strong", "", `${words.notes}: `), make("span", "", statement.note));
      item.append(note);
    }
    item.append(this.facts(statement));
    const found = [statement.speaker, statement.text, statement.chain, statement.theme, statement.kind,
                   ...statement.areas.map(([, label]) => label), ...statement.checks].join("\n");
    return { statement, item, head, searched: folded(found) };
  }

  // The check; how it was reckoned opens under it.
  checkOf([verdict, ...reckoning]) {
    const said = `${this.data.words.check}: ${verdict}`;
    if (!reckoning.length) return make("p", "line check", said);
    const whole = make("details", "reckoning");
    whole.append(make("summary", "line check", said), ...reckoning.map((line) => make("p", "line", line)));
    return whole;
  }

  areasOf({ areas }) {
    const list = make("ul", "areas");
    list.setAttribute("aria-label", this.data.words.areas);
    for (const [id, label] of areas) {
      const item = make("li");
      const mark = make("span", "swatch");
      this.swatch(mark, id);
      if (this.data.onMap.has(id)) {
        const chip = button("", () => this.pick(id), "chip");
        chip.append(mark, make("span", "", label));
        item.append(chip);
      } else item.append(make("span", "chip", label));
      list.append(item);
    }
    return list;
  }

  facts({ kind, chain, date, sources }) {
    const line = make("p", "facts");
    line.append(make("span", "kind", kind));
    for (const each of [chain, date]) if (each) line.append(make("span", "", each));
    const links = make("span", "numbers");
    for (const number of sources) {
      const link = make("a", "number", `[${number}]`);
      link.href = `#source-${number}`;
      links.append(link, " ");
    }
    line.append(links);
    return line;
  }

  // Shows the statements that match; returns how many.
  filter({ text, kind, speaker, area }) {
    const words = folded(text).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { statement, item, searched } of this.cards) {
      const isShown = words.every((word) => searched.includes(word)) && (!kind || statement.kind === kind)
        && (!speaker || statement.speaker === speaker) && (!area || statement.areas.some(([id]) => id === area));
      item.hidden = !isShown;
      if (isShown) count += 1;
    }
    return count;
  }

  mark(ids, isScrolling) {
    for (const { statement, item, head } of this.cards) {
      const isMarked = ids.includes(statement.id);
      item.classList.toggle("chosen", isMarked);
      head.setAttribute("aria-pressed", String(isMarked));
      if (isMarked && isScrolling && !item.hidden) bringIntoView(item);
    }
  }

  get shown() { return this.cards.filter(({ item }) => !item.hidden).map(({ statement }) => statement.id); }
}

// Cards get their heights when they come into view, and push away what was scrolled to: until it stays.
function bringIntoView(item, triesLeft = 8, before = null) {
  item.scrollIntoView({ block: item.offsetHeight > innerHeight / 2 ? "start" : "nearest" });  // a long one from its beginning
  const { top } = item.getBoundingClientRect();
  if (top !== before && triesLeft) requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(item, triesLeft - 1, top)));
}

// The citation, with its address as a link where it is in it.
function cited({ citation, url }) {
  if (!isWebAddress(url)) return [make("span", "", citation)];
  const link = make("a", "address", url);
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  const at = citation.indexOf(url);
  if (at < 0) return [make("span", "", citation), " ", link];
  return [make("span", "", citation.slice(0, at)), link, make("span", "", citation.slice(at + url.length))];
}

function listSources(element, { sources, words }) {
  for (const source of sources) {
    const item = make("li");
    item.id = `source-${source.number}`;
    item.value = source.number;
    item.append(...cited(source));
    if (source.sha256) item.append(make("div", "hash", `${words.saved_copy} ${source.taken} · SHA-256 ${source.sha256}`));
    element.append(item);
  }
}
