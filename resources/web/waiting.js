// SPDX-License-Identifier: MIT
// What the page waits for: idle moments, and a size.

export function idle() {
  return new Promise((free) => { requestIdleCallback(free, { timeout: 2000 }); });
}

// Waits only once so much time has passed since the last wait.
export function sometimes(pause, milliseconds = 5) {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < milliseconds) return;
    await pause();
    begun = performance.now();
  };
}

// The web view can load its page before the window gave it a size, and nothing can be framed in none.
export async function sized(element) {
  while (element.clientWidth === 0 || element.clientHeight === 0) {
    await new Promise((grown) => {
      const observer = new ResizeObserver(() => { observer.disconnect(); grown(); });
      observer.observe(element);
      if (element.clientWidth && element.clientHeight) grown();
    });
  }
}
