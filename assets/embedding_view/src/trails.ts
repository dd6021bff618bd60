/** The ways of selected points through the epochs, like stars on a long exposure. */

import { toScreen, type Camera } from "./camera";
import { colorOf, type Look } from "./marks";
import type { FrameData } from "./message";

/** More stretches than this are not drawn: the earliest epochs go first. */
const MOST = 24_000;
/** Ages that are told apart by opacity and width. */
export const AGES = 6;
/** From as many points on, each trail is fainter: together they would hide the points. */
const MANY = 40;

/** Stretches of one class and about one age. */
export interface Trail {
  label: number;
  /** 0 (the latest) to `AGES` − 1 */
  age: number;
  /** Start, two control points and end of each stretch's Bézier curve, x and y in layout units: eight numbers. */
  curves: number[];
}

/**
 * @param frames - those up to the one shown, which is the last
 * @param now - where the points are at this moment, on their way to the last frame
 */
export function trailsOf(
  frames: readonly FrameData[],
  now: Float32Array,
  points: readonly number[],
  labels: Uint16Array,
): Trail[] {
  const steps = Math.min(frames.length - 1, Math.floor(MOST / Math.max(1, points.length)));
  const last = frames.length - 1;
  const placesAt = (frame: number) => (frame >= last ? now : frames[Math.max(0, frame)]!.points);
  const trails = new Map<string, Trail>();
  for (let back = 0; back < steps; back++) {
    const start = last - 1 - back;
    const around = [start - 1, start, start + 1, start + 2].map(placesAt);
    const age = Math.min(AGES - 1, Math.floor((AGES * back) / steps));
    for (const point of points) {
      const label = labels[point]!;
      const key = `${label} ${age}`;
      const trail = trails.get(key) ?? { label, age, curves: [] };
      trails.set(key, trail);
      bend(trail.curves, around, point);
    }
  }
  return [...trails.values()];
}

/** Append the stretch between the middle two of four places, so bent that it joins its neighbours smoothly (Catmull and Rom). */
function bend(curves: number[], [before, start, end, after]: Float32Array[], point: number): void {
  const [x, y] = [2 * point, 2 * point + 1];
  // Thousands of them at each frame: nothing is built that is thrown away.
  curves.push(
    start![x]!, start![y]!,
    start![x]! + (end![x]! - before![x]!) / 6, start![y]! + (end![y]! - before![y]!) / 6,
    end![x]! - (after![x]! - start![x]!) / 6, end![y]! - (after![y]! - start![y]!) / 6,
    end![x]!, end![y]!,
  );
}

/** @param points - how many have a trail */
export function drawTrails(plane: CanvasRenderingContext2D, trails: readonly Trail[], camera: Camera, points: number, { classes, dark }: Look): void {
  const strength = 0.8 * Math.min(1, Math.max(0.25, MANY / points));
  for (const { label, age, curves } of trails) {
    const at = toScreen(Float32Array.from(curves), camera);
    plane.beginPath();
    for (let i = 0; i < at.length; i += 8) {
      plane.moveTo(at[i]!, at[i + 1]!);
      plane.bezierCurveTo(at[i + 2]!, at[i + 3]!, at[i + 4]!, at[i + 5]!, at[i + 6]!, at[i + 7]!);
    }
    const youth = 1 - age / AGES;
    plane.strokeStyle = colorOf(classes[label]!, dark);
    plane.lineWidth = 0.75 + 1.25 * youth;
    plane.globalAlpha = strength * youth;
    plane.stroke();
  }
  plane.globalAlpha = 1;
}
