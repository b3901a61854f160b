// SPDX-License-Identifier: MIT
// The map's colours and line widths, light and dark. Colours that meet on the map differ in
// more than hue: hatching and line style carry the same meaning.

const light = {
  sea: "#CFDDE3", land: "#ECE9E2", ukraine: "#F8F6F1", lake: "#CFDDE3", river: "#BCD0D9",
  oblast: "#D8D3C8", border: "#C2BBAE", ukraineBorder: "#8C8577", coast: "#B4C3CA",
  occupied: "181,72,47", kursk: "47,109,181", held: "90,110,90", neutral: "110,105,96",
  line: "#7A1F12", dimmedLine: "#B98A7E", selected: "#111111", areaEdge: "#B0654F", kurskEdge: "#2F6DB5", dimmedEdge: "#D3B0A4",
  label: "#2B2A27", halo: "rgba(250,248,243,0.92)", water: "#5F8294",
  pill: "rgba(255,255,255,0.95)", pillText: "#1B1B1A", pillEdge: "#1B1B1A", ringHalo: "#FFFFFF",
  fill: 0.42, dimmed: 0.16,
  unchanged: "rgba(181,72,47,0.20)", gained: "rgba(140,30,12,0.82)", lost: "rgba(23,120,120,0.72)",
  kurskUnchanged: "rgba(47,109,181,0.30)", kurskGained: "rgba(22,72,150,0.85)", kurskLost: "rgba(110,105,96,0.55)", disputed: "rgba(122,79,150,0.66)",
  own: { grey: "110,105,96", ochre: "154,116,19", green: "79,122,69", teal: "31,127,131", violet: "122,79,150" },
};

const dark = {
  sea: "#0E1A21", land: "#1B262D", ukraine: "#24323A", lake: "#0E1A21", river: "#16262F",
  oblast: "#32424B", border: "#465861", ukraineBorder: "#8FA3AD", coast: "#33474F",
  occupied: "209,104,74", kursk: "84,146,219", held: "130,160,130", neutral: "150,160,165",
  line: "#FFB9A0", dimmedLine: "#8F6A5C", selected: "#FFFFFF", areaEdge: "#A9604A", kurskEdge: "#6FA8E8", dimmedEdge: "#5C4339",
  label: "#E9EEF0", halo: "rgba(16,26,32,0.88)", water: "#6C95A8",
  pill: "rgba(11,17,22,0.92)", pillText: "#FFFFFF", pillEdge: "#FFFFFF", ringHalo: "#0B1116",
  fill: 0.45, dimmed: 0.2,
  unchanged: "rgba(209,104,74,0.24)", gained: "rgba(255,150,110,0.88)", lost: "rgba(80,190,190,0.78)",
  kurskUnchanged: "rgba(84,146,219,0.34)", kurskGained: "rgba(130,185,250,0.88)", kurskLost: "rgba(150,160,165,0.6)", disputed: "rgba(190,147,218,0.72)",
  own: { grey: "150,160,165", ochre: "216,176,74", green: "140,191,126", teal: "95,194,196", violet: "190,147,218" },
};

export const themes = { light, dark };

export const widths = {
  line: 2.6, selected: 3.4, hovered: 1.8, areaEdge: 0.9, oblast: 0.8, border: 1.1, ukraineBorder: 1.6,
  coast: 0.8,
};

// System fonts, each with full Cyrillic.
export const FAMILY = '"Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif';
