/** From the layout's plane to the screen, and what several views of different sizes can look at together. */

import type { Scale } from "./scale";

/** In CSS pixels: a point of the unzoomed view goes to k times its place, plus (x, y). */
export interface Zoom {
  x: number;
  y: number;
  k: number;
}

export interface Camera {
  scale: Scale;
  zoom: Zoom;
  /** CSS pixels */
  width: number;
  height: number;
  /** Of the height, how much is kept free for words, at the top and at the bottom. */
  head: number;
  foot: number;
}

/** CSS pixels to one unit of the layout. */
export function pixelsPerUnit({ scale, zoom, width, height, head, foot }: Camera): number {
  return 0.5 * Math.min(width / scale.halfWidth, (height - head - foot) / scale.halfHeight) * zoom.k;
}

/** How a place of the layout becomes one of the screen, in CSS pixels: (left + factor · x, top − factor · y). */
export interface Placement {
  left: number;
  top: number;
  factor: number;
}

export function placementOf(camera: Camera): Placement {
  const { scale, zoom, width, height, head, foot } = camera;
  const factor = pixelsPerUnit(camera);
  return {
    left: 0.5 * width * zoom.k + zoom.x - scale.x * factor,
    top: 0.5 * (height + head - foot) * zoom.k + zoom.y + scale.y * factor,
    factor,
  };
}

/** Return where points of the layout are on the screen, in CSS pixels: x0, y0, x1, y1, … */
export function toScreen(points: Float32Array, camera: Camera): Float32Array {
  const { left, top, factor } = placementOf(camera);
  const screen = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    screen[i] = left + points[i]! * factor;
    screen[i + 1] = top - points[i + 1]! * factor;
  }
  return screen;
}

/** What stands in the middle of a view, in units of half its shorter side, and how near it is. */
export interface Gaze {
  x: number;
  y: number;
  k: number;
}

export function gazeOf({ x, y, k }: Zoom, width: number, height: number): Gaze {
  const half = 0.5 * Math.min(width, height);
  return { x: ((0.5 * width - x) / k - 0.5 * width) / half, y: ((0.5 * height - y) / k - 0.5 * height) / half, k };
}

/** The inverse of `gazeOf`, for a view of any size. */
export function zoomOf({ x, y, k }: Gaze, width: number, height: number): Zoom {
  const half = 0.5 * Math.min(width, height);
  return { x: 0.5 * width - k * (x * half + 0.5 * width), y: 0.5 * height - k * (y * half + 0.5 * height), k };
}
