// SPDX-License-Identifier: MIT
// Waits for idle moments, and for the page to have a size.

export function idle() {
  return new Promise((free) => { requestIdleCallback(free, { timeout: 2000 }); });
}

// Waits only if enough time has passed since the last wait.
export function sometimes(pause, milliseconds = 5) {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < milliseconds) return;
    await pause();
    begun = performance.now();
  };
}

// A while without work of one's own: `come` is kept after it, or at once when `now` is called.
export function calm(milliseconds) {
  let now;
  const come = new Promise((resolve) => { now = resolve; });
  come.then(() => clearTimeout(timer));
  const timer = setTimeout(now, milliseconds);
  return { come, now };
}

// The web view can load its page before the window has given it a size, and nothing can be framed without one.
export async function sized(element) {
  while (element.clientWidth === 0 || element.clientHeight === 0) {
    await new Promise((grown) => {
      const observer = new ResizeObserver(() => { observer.disconnect(); grown(); });
      observer.observe(element);
      if (element.clientWidth && element.clientHeight) grown();
    });
  }
}
