/** The ways of selected points through the epochs, like stars on a long exposure. */

import { toScreen, type Camera } from "./camera";
import { colorOf, type Look } from "./marks";
import type { FrameData } from "./message";

/** The ways of more points than these nobody can follow: then there is the mean way of each class … */
export const FEW = 12;
/** … and of each point no more than how it came here, over so many epochs … */
export const RECENT = 3;
/** … unless there are so many that nobody would see it. */
const MANY = 500;
/** How far back ways go, in half sides of what is shown: where points are tossed about, longer ones would be a tangle. */
export const LONGEST = 2;
/** Ages that are told apart by opacity and width. */
export const AGES = 6;

/** Of one point among few, of one among many, or the mean of a class's points. */
type Kind = "single" | "faint" | "mean";

const LOOKS: Record<Kind, { width: number; opacity: number }> = {
  single: { width: 2.25, opacity: 0.9 },
  faint: { width: 1.5, opacity: 0.5 },
  mean: { width: 4, opacity: 1 },
};

/** Stretches of one kind, of one class and about one age. */
export interface Trail {
  kind: Kind;
  label: number;
  /** 0 (the latest) to `AGES` − 1 */
  age: number;
  /** Start, two control points and end of each stretch's Bézier curve, x and y in layout units: eight numbers. */
  curves: number[];
}

/**
 * @param frames - those up to the one shown, which is the last
 * @param now - where the points are at this moment, on their way to the last frame
 * @param reach - how far back the ways go, in layout units
 * @returns the trails, later ones to be drawn over earlier ones
 */
export function trailsOf(
  frames: readonly FrameData[],
  now: Float32Array,
  points: readonly number[],
  labels: Uint16Array,
  reach: number,
): Trail[] {
  const last = frames.length - 1;
  const places = frames.map((frame, i) => (i === last ? now : frame.points));
  const ages = agesOf(places, points, reach);
  if (points.length <= FEW) return stretches("single", places, points, labels, ages);
  const classes = [...new Set(points.map((point) => labels[point]!))];
  // What leads to the oldest stretch gives it its bend.
  const means = places.slice(-ages.length - 2).map((each) => meansOf(each, points, labels, classes));
  return [
    ...(points.length > MANY ? [] : stretches("faint", places, points, labels, ages.slice(0, RECENT))),
    ...stretches("mean", means, [...classes.keys()], classes, ages),
  ];
}

/** Return the age of each stretch, the latest first, by how far the points have come since; as many as there is reach for. */
function agesOf(places: readonly Float32Array[], points: readonly number[], reach: number): number[] {
  const ways: number[] = [];
  let way = 0;
  for (let i = places.length - 1; i > 0 && way < reach; i--) {
    ways.push(way);
    way += meanStep(places[i - 1]!, places[i]!, points);
  }
  return ways.map((since) => Math.floor((AGES * since) / (way || 1)));
}

function meanStep(from: Float32Array, to: Float32Array, points: readonly number[]): number {
  const step = (point: number) =>
    Math.sqrt((to[2 * point]! - from[2 * point]!) ** 2 + (to[2 * point + 1]! - from[2 * point + 1]!) ** 2);
  return points.reduce((sum, point) => sum + step(point), 0) / points.length;
}

/** Return the mean place of each class's points: x0, y0, x1, y1, … */
function meansOf(places: Float32Array, points: readonly number[], labels: Uint16Array, classes: readonly number[]): Float32Array {
  const at = new Map(classes.map((label, i) => [label, i]));
  const means = new Float32Array(2 * classes.length);
  const counts = new Uint32Array(classes.length);
  for (const point of points) {
    const i = at.get(labels[point]!)!;
    means[2 * i]! += places[2 * point]!;
    means[2 * i + 1]! += places[2 * point + 1]!;
    counts[i]! += 1;
  }
  return means.map((sum, i) => sum / counts[i >> 1]!);
}

/** @param ages - of the stretches, the latest first */
function stretches(
  kind: Kind,
  places: readonly Float32Array[],
  points: readonly number[],
  labels: ArrayLike<number>,
  ages: readonly number[],
): Trail[] {
  const last = places.length - 1;
  const trails = new Map<string, Trail>();
  for (let back = ages.length - 1; back >= 0; back--) {
    const start = last - 1 - back;
    const around = [start - 1, start, start + 1, start + 2].map((i) => places[Math.min(last, Math.max(0, i))]!);
    const age = ages[back]!;
    for (const point of points) {
      const label = labels[point]!;
      const key = `${age} ${label}`;
      const trail = trails.get(key) ?? { kind, label, age, curves: [] };
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
export function drawTrails(plane: CanvasRenderingContext2D, trails: readonly Trail[], camera: Camera, points: number, look: Look): void {
  for (const { kind, label, age, curves } of trails) {
    const at = toScreen(Float32Array.from(curves), camera);
    plane.beginPath();
    for (let i = 0; i < at.length; i += 8) {
      plane.moveTo(at[i]!, at[i + 1]!);
      plane.bezierCurveTo(at[i + 2]!, at[i + 3]!, at[i + 4]!, at[i + 5]!, at[i + 6]!, at[i + 7]!);
    }
    const youth = 1 - age / AGES;
    const { width, opacity } = LOOKS[kind];
    plane.lineWidth = width * (0.4 + 0.6 * youth);
    plane.globalAlpha = opacity * youth * (kind === "faint" ? Math.sqrt(FEW / points) : 1);
    if (kind === "mean") outline(plane, look.ground);
    plane.strokeStyle = colorOf(look.classes[label]!, look.dark);
    plane.stroke();
  }
  plane.globalAlpha = 1;
}

/** Set the path apart from what it leads across. */
function outline(plane: CanvasRenderingContext2D, ground: string): void {
  plane.strokeStyle = ground;
  plane.lineWidth += 2.5;
  plane.stroke();
  plane.lineWidth -= 2.5;
}
