// SPDX-License-Identifier: MIT
// The map's colours and line widths, light and dark, from colours.json, which the window reads too. Colours
// that meet on the map differ in more than hue: hatching and line style carry the same meaning.

import colours from "./colours.js";

// "181,72,47" for "#B5482F": a colour that takes an alpha where it is used.
const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(",");

function themeOf(name, isHigh = false) {
  const { ground } = colours[name], map = { ...colours[name].map, ...(isHigh ? colours.highContrast[name].map : {}) };
  return {
    ...map, isHigh, isDark: name === "dark", sea: ground.sea, line: ground.line, held: channels(map.held),
    occupied: channels(ground.occupied), kursk: channels(ground.kursk), neutral: channels(ground.neutral),
    own: Object.fromEntries(Object.entries(ground.own).map(([name, hex]) => [name, channels(hex)])),
  };
}

export const themes = {
  light: themeOf("light"), dark: themeOf("dark"), "light-high": themeOf("light", true), "dark-high": themeOf("dark", true),
};

// The theme that suits what is under the data: over a picture of the whole region, light or dark as that is.
export function suiting(own, { isPicture, isAllOver, what }) {
  const base = isPicture && isAllOver ? themes[(what.dark ? "dark" : "light") + (own.isHigh ? "-high" : "")] : own;
  return isPicture ? overPicture(base) : base;
}

// The same theme over pictures, whose own colours may be any: names in the strongest colour, each with a full halo, and
// lines with a casing.
function overPicture(theme) {
  const name = theme.label;
  return { ...theme, isOverPicture: true, regionHalo: theme.halo, waterHalo: theme.halo, country: name, oblastName: name,
           quietLabel: name, oblastOverPicture: theme.regionHalo };
}

// The colours of the furniture (map.css), which has no script of its own; those of ground are the map's.
export function dress(element, theme, map = theme) {
  element.dataset.theme = theme.isDark ? "dark" : "light";
  element.dataset.contrast = theme.isHigh ? "high" : "";
  const { occupied, kursk, neutral, line, sea, fill, unchanged, gained, lost, disputed, kurskUnchanged, kurskGained, kurskLost } = map;
  const values = { occupied, kursk, neutral, line, page: sea, fill, unchanged, gained, lost, disputed,
                   "kursk-unchanged": kurskUnchanged, "kursk-gained": kurskGained, "kursk-lost": kurskLost, family: FAMILY };
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
}

export const widths = {
  line: 2.6, selected: 2, casing: 2.6, hovered: 1.8, overParts: 1.2, areaEdge: 0.9, oblast: 0.8, border: 1.1, ukraineBorder: 1.6,
  coast: 0.8, lineCasing: 2,
  edgeCasing: 2,  // the widest that is drawn as fine lines (strokeLine)
};

// The program's own typeface first; then the systems', each with full Cyrillic.
export const TYPEFACE = colours.families[0];
export const FAMILY = colours.families.map((name) => (name === "sans-serif" ? name : `"${name}"`)).join(", ");

// Letters as wide in every size and on every system: a system's hinting rounds their widths to whole pixels.
export function useFont(pen, font) {
  pen.textRendering = "geometricPrecision";
  pen.font = font;
}
