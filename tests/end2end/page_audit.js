// SPDX-License-Identifier: MIT
// The rules of page_audit.py; LEAST is the contrast that texts need. Its value is a list of faults.

(() => {
  const found = [];
  const path = ({ localName, id, className }) => localName + (id ? `#${id}` : "")
    + (typeof className === "string" && className ? `.${className}` : "");
  const fault = (rule, each, more = "") => found.push(`${rule}: ${path(each)} ${more}`.trim());
  const isHidden = (each) => Boolean(each.closest("[hidden], [aria-hidden=true], noscript, template"))
    || (getComputedStyle(each).display !== "contents" && !each.checkVisibility({ visibilityProperty: true }));
  const byIds = (ids) => (ids ?? "").split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const nameOf = (each) => (byIds(each.getAttribute("aria-labelledby")) || each.getAttribute("aria-label")
    || each.labels?.[0]?.textContent || (each.localName === "img" ? each.alt : "")
    || (/^(button|a|summary|option|h\d|li)$/.test(each.localName) ? each.textContent : "") || each.title || "").trim();
  const all = [...document.body.querySelectorAll("*")].filter((each) => !isHidden(each));
  const sound = new Set(("application button group img list listitem main navigation region search status alert note "
    + "presentation none banner contentinfo slider").split(" "));
  const controls = "button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex='-1']), [role=button], "
    + "[role=slider]";
  const parts = "main, nav, header, footer, [role=search], section[aria-label], section[aria-labelledby], [role=region]";

  if (!document.documentElement.lang) fault("no language", document.documentElement);
  if (!document.title.trim()) fault("no title", document.documentElement);

  for (const each of all) {
    const role = each.getAttribute("role");
    if (role && !sound.has(role)) fault("unknown role", each, role);
    for (const { name, value } of each.attributes) {
      if (!name.startsWith("aria-")) continue;
      const isState = /^aria-(pressed|expanded|checked|selected)$/.test(name);
      if (isState && !/^(true|false|mixed)$/.test(value)) fault("wrong state", each, `${name}=${value}`);
      const isPointer = /^aria-(labelledby|describedby|controls)$/.test(name);
      if (isPointer && !value.split(/\s+/).every((id) => document.getElementById(id))) fault("points nowhere", each, value);
    }
    const isControl = each.matches(controls);
    const isNamed = isControl || each.matches("img, [role=img], [role=group], [role=application]");
    if (isNamed && !nameOf(each)) fault("no name", each);
    if (each.matches("ul, ol") && [...each.children].some((inner) => !inner.matches("li, script, template"))) {
      fault("a list of other things", each);
    }
    if (each.localName === "li" && !each.parentElement.matches("ul, ol, menu")) fault("an item of no list", each);
    if (each.matches("[aria-hidden=true] *") && isControl) fault("focus in what is hidden", each);
    if (Number(each.getAttribute("tabindex")) > 0) fault("an order of its own", each);
    if (isControl && !each.matches("a, .spoken *, [tabindex='0']")) {  // links in text may be as high as it
      const isSpread = getComputedStyle(each, "::after").position === "absolute";  // over all of what it is in
      const { width, height } = (isSpread ? each.offsetParent.closest("li") ?? each : each).getBoundingClientRect();
      if (Math.min(width, height) < 23.5) fault("too small", each, `${Math.round(width)} × ${Math.round(height)}`);
    }
  }

  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`id twice: ${id}`);

  let before = 0;
  for (const each of all.filter(({ localName }) => /^h[1-6]$/.test(localName))) {
    const level = Number(each.localName[1]);
    if (level > before + 1) fault("heading out of order", each, `after h${before}`);
    if (!each.textContent.trim()) fault("empty heading", each);
    before = level;
  }

  const landmarks = all.filter((each) => each.matches(parts));
  const named = landmarks.filter((each) => each.matches("section, [role=region]")).map(nameOf);
  for (const name of new Set(named)) {
    if (named.indexOf(name) !== named.lastIndexOf(name)) found.push(`landmarks of one name: ${name}`);
  }
  for (const each of landmarks) if (each.matches("section") && !nameOf(each)) fault("no name", each);
  if (document.querySelectorAll("main, [role=main]").length !== 1) found.push("not one main part");

  const numbers = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (text) => {
    if (/^rgb/.test(text)) return numbers(text);
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const ground = (each) => {
    if (!each) return [255, 255, 255];
    const own = rgba(getComputedStyle(each).backgroundColor);
    return (own[3] ?? 1) === 1 ? own : over(own, ground(each.parentElement));
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const each of all) {
    const text = [...each.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join("");
    if (!text || each.matches("option, :disabled, .spoken, .spoken *")) continue;
    const isFree = each.matches(".skip, [role=status], [role=status] *");
    if (!isFree && !landmarks.some((landmark) => landmark.contains(each))) fault("outside the landmarks", each, text.slice(0, 40));
    const style = getComputedStyle(each), below = ground(each), above = over(rgba(style.color), below);
    const [low, high] = [luminance(above), luminance(below)].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < LEAST && !(isLarge && ratio >= 3)) fault("contrast", each, `${ratio.toFixed(2)} ${text.slice(0, 30)}`);
  }
  return [...new Set(found)];
})();
