// SPDX-License-Identifier: MIT
// The program's own typeface, from its own files, so that every computer shows the same letters.

const FACES = { regular: { weight: "400" }, semibold: { weight: "600" }, italic: { weight: "400", style: "italic" } };

// Loads the faces; where one cannot be read, the system's take its place.
export async function loadTypeface(family) {
  const faces = Object.entries(FACES).map(([name, about]) => new FontFace(family, `url(/fonts/inter-${name}.ttf)`, about));
  await Promise.all(faces.map(async (face) => {
    document.fonts.add(face);
    try {
      await face.load();
    } catch (error) {
      console.warn(`a face of ${family} cannot be read: ${error.message}`);
    }
  }));
}
