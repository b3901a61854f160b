// SPDX-License-Identifier: MIT
// Unit symbols of MIL-STD-2525 and APP-6 for places that have the code of one. The library that draws them (milsymbol)
// is fetched when the first is needed.

const CODE = /^(\d{20}|[A-Z][A-Z0-9*-]{14})$/;
const LIBRARY = "/symbols/milsymbol.js";

export class Symbols {
  constructor() {
    this.library = null;
    this.loading = null;
    this.known = new Map();
  }

  // Whether a place names a symbol that can be drawn; what is no code is no symbol.
  has(code) { return this.library !== null && this.knows(code); }

  load() {
    this.loading ??= quietly(() => import(LIBRARY)).then(() => { this.library = globalThis.ms; });
    return this.loading;
  }

  // Fetches the library if one of these places names a symbol.
  async loadFor(places) { if (places.some(({ symbol }) => isCode(symbol))) await this.load(); }

  knows(code) {
    if (!isCode(code)) return false;
    if (!this.known.has(code)) this.known.set(code, new this.library.Symbol(code).isValid());
    return this.known.get(code);
  }

  // A canvas with the symbol, `size` pixels large, whose middle is the place. `outline` is the colour around it.
  paint(code, size, ratio, outline, width) {
    const symbol = new this.library.Symbol(code, { size: size * ratio, outlineColor: outline, outlineWidth: 100 * width / size });
    const drawn = symbol.asCanvas(), middle = symbol.getOctagonAnchor();
    const half = Math.ceil(Math.max(middle.x, middle.y, drawn.width - middle.x, drawn.height - middle.y));
    const canvas = new OffscreenCanvas(2 * half, 2 * half);
    canvas.getContext("2d").drawImage(drawn, half - middle.x, half - middle.y);
    return canvas;
  }

  // The symbol as a PNG in base64; "" where no symbol has this code.
  async picture(code, size) {
    await this.load();
    if (!this.knows(code)) return "";
    const url = new this.library.Symbol(code, { size, outlineColor: "#FFFFFF", outlineWidth: 6 }).asCanvas().toDataURL("image/png");
    return url.slice(url.indexOf(",") + 1);
  }
}

// The library greets on the console, where the program looks for troubles.
async function quietly(load) {
  const { info } = console;
  console.info = () => {};
  try { await load(); } finally { console.info = info; }
}

export function isCode(code) { return typeof code === "string" && CODE.test(code); }
