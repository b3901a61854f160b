// SPDX-License-Identifier: MIT
// One sheet for many small pictures: a separate canvas for each would take a millisecond.

const SIDE = 1024;  // CSS pixels; grows with the screen's pixel ratio and with the pictures' scale

export class Atlas {
  constructor() {
    this.scale = 1;
    this.clear(1);
  }

  // Drops every picture; new ones are painted for this pixel ratio. A sheet of the same size is used again: a dropped
  // one keeps its memory until the browser collects it.
  clear(ratio) {
    this.ratio = ratio;
    if (this.canvas && this.canvas.width === this.pixels) {
      this.canvas.width = this.canvas.width;  // empties it
      this.pen.scale(ratio, ratio);
    } else {
      this.canvas = null;
    }
    this.kept = new Map();
    this.shelf = { top: 0, height: 0, right: 0 };
  }

  get(key) { return this.kept.get(key); }

  // Paints a picture of this size in CSS pixels with its upper left corner at the pen's origin.
  // A full sheet is cleared: pictures that are still needed are painted again on request.
  add(key, width, height, paint) {
    const room = { width: Math.ceil(width) + 1, height: Math.ceil(height) + 1 };
    if (!this.canvas) this.begin();
    let spot = this.placeFor(room);
    if (!spot) {
      this.clear(this.ratio);
      if (!this.canvas) this.begin();
      spot = this.placeFor(room) ?? { left: 0, top: 0 };
    }
    this.pen.save();
    this.pen.translate(spot.left, spot.top);
    paint(this.pen);
    this.pen.restore();
    const picture = { ...spot, width: room.width, height: room.height };
    this.kept.set(key, picture);
    return picture;
  }

  // The sheet's side in device pixels.
  get pixels() { return Math.min(4096, Math.ceil(SIDE * this.ratio * Math.max(1, this.scale))); }

  begin() {
    const side = this.pixels;
    this.side = side / this.ratio;
    this.canvas = new OffscreenCanvas(side, side);
    this.pen = this.canvas.getContext("2d");
    this.pen.scale(this.ratio, this.ratio);
  }

  // Pictures are placed on shelves from left to right, one shelf below the other.
  placeFor({ width, height }) {
    const { shelf } = this;
    if (shelf.right + width > this.side || height > shelf.height) {
      const next = { top: shelf.top + shelf.height, height: Math.max(height, 22), right: 0 };
      if (shelf.right + width > this.side || shelf.height > 0 || shelf.right > 0 || height > shelf.height) this.shelf = next;
    }
    if (this.shelf.top + this.shelf.height > this.side || width > this.side) return null;
    const spot = { left: this.shelf.right, top: this.shelf.top };
    this.shelf.right += width;
    return spot;
  }

  // Copies a picture to whole device pixels; otherwise letters would blur. With an angle it is turned around its middle.
  draw(context, picture, left, top, angle = 0) {
    const { ratio } = this;
    if (angle) {
      const { width, height } = picture;
      context.save();
      context.translate(left + width / 2, top + height / 2);
      context.rotate(angle);
      context.imageSmoothingEnabled = true;
      context.drawImage(this.canvas, Math.round(picture.left * ratio), Math.round(picture.top * ratio),
        Math.round(width * ratio), Math.round(height * ratio), -width / 2, -height / 2, width, height);
      context.restore();
      return;
    }
    context.drawImage(this.canvas, Math.round(picture.left * ratio), Math.round(picture.top * ratio),
      Math.round(picture.width * ratio), Math.round(picture.height * ratio),
      Math.round(left * ratio) / ratio, Math.round(top * ratio) / ratio, picture.width, picture.height);
  }
}
