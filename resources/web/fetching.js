// SPDX-License-Identifier: MIT
// Fetches data files of the site.

// The body of a refused request never ends, so it must not be waited for.
export async function fetchJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path.split("/").pop()} cannot be read`);
  return response.json();
}
