// SPDX-License-Identifier: MIT
// Encodes a film: fetches the plan and the steps' pictures, draws every frame, and keeps what the encoder makes until
// the program takes it. The page's title says how far it is: "N of M", "end", or "failed: …".
"use strict";

const MOST_WAITING = 6;  // frames that the encoder has not made yet
const SLICE = 0x8000;    // bytes that one call turns into text

const made = [];         // [milliseconds, whether it needs no other frame, base64]

window.film = { take: () => JSON.stringify(made.splice(0)) };

const base64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
};

const take = (chunk) => {
  const bytes = new Uint8Array(chunk.byteLength);
  chunk.copyTo(bytes);
  made.push([Math.round(chunk.timestamp / 1000), chunk.type === "key", base64(bytes)]);
};

const bitmapOf = async (path) => createImageBitmap(await (await fetch(path)).blob());

// A step's picture, and what is over it, if that is a picture of its own.
const pictureOf = async (step, hasOver) =>
  [await bitmapOf(`/step-${step}`), ...(hasOver ? [await bitmapOf(`/over-${step}`)] : [])];

const hasRoom = async (encoder) => {
  while (encoder.encodeQueueSize >= MOST_WAITING)
    await new Promise((go) => encoder.addEventListener("dequeue", go, { once: true }));
};

const encode = async () => {
  const plan = await (await fetch("/plan")).json();
  const canvas = new OffscreenCanvas(plan.width, plan.height);
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  let fault = null;
  const encoder = new VideoEncoder({ output: take, error: (error) => { fault = error; } });
  encoder.configure({
    codec: plan.codec, width: plan.width, height: plan.height, framerate: plan.rate, latencyMode: plan.latency,
    bitrateMode: "quantizer",
  });
  const pictures = new Map();
  for (const [number, frame] of plan.frames.entries()) {
    for (const step of frame.share ? [frame.of, frame.to] : [frame.of])
      if (!pictures.has(step)) pictures.set(step, await pictureOf(step, plan.over));
    for (const step of pictures.keys())
      if (step < frame.of) {
        for (const picture of pictures.get(step)) picture.close();
        pictures.delete(step);
      }
    const draw = (step, share) => {
      context.globalAlpha = share;
      for (const picture of pictures.get(step)) context.drawImage(picture, 0, 0, plan.width, plan.height);
    };
    draw(frame.of, 1);
    if (frame.share) draw(frame.to, frame.share);
    await hasRoom(encoder);
    if (fault) throw fault;
    const picture = new VideoFrame(canvas, { timestamp: frame.at * 1000, duration: frame.milliseconds * 1000 });
    encoder.encode(picture, { keyFrame: frame.is_key, vp9: { quantizer: frame.share ? plan.rough : plan.fine } });
    picture.close();
    document.title = `${number + 1} of ${plan.frames.length}`;
  }
  await encoder.flush();
  if (fault) throw fault;
  encoder.close();
};

encode().then(() => { document.title = "end"; }, (error) => { document.title = `failed: ${error}`; });
