/** The ways of selected points through the epochs, like stars on a long exposure. */

import type { FrameData } from "./message";

/** More stretches than this are not drawn: the earliest epochs go first. */
const MOST = 24_000;
/** Ages that are told apart by opacity. */
export const AGES = 6;

/** Stretches of one class and about one age. */
export interface Trail {
  label: number;
  /** 0 (the latest) to `AGES` − 1 */
  age: number;
  /** x0, y0, x1, y1 of each stretch, in layout units */
  lines: number[];
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
  const trails = new Map<string, Trail>();
  for (let back = 0; back < steps; back++) {
    const end = back === 0 ? now : frames[frames.length - 1 - back]!.points;
    const start = frames[frames.length - 2 - back]!.points;
    const age = Math.min(AGES - 1, Math.floor((AGES * back) / steps));
    for (const point of points) {
      const label = labels[point]!;
      const key = `${label} ${age}`;
      const trail = trails.get(key) ?? { label, age, lines: [] };
      trails.set(key, trail);
      trail.lines.push(start[2 * point]!, start[2 * point + 1]!, end[2 * point]!, end[2 * point + 1]!);
    }
  }
  return [...trails.values()];
}
