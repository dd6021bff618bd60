/** What is drawn over the points, on a plain canvas of its own: the same whatever draws the points. */

import type { Camera } from "./camera";
import { drawCentres, type Centre } from "./centres";
import type { Rgb } from "./colors";
import { drawGhosts, type ShownGhosts } from "./ghosts";
import { colorOf, type Look } from "./marks";
import { drawTrails, type Trail } from "./trails";

const FULL_TURN = 2 * Math.PI;
/** Around as many selected points there is a ring; past it, that the others are dimmed says enough. */
const MOST_RINGS = 40;
/** Opacity of the ghosts while points are selected: they belong to the others then. */
const FAINT = 0.2;

export interface Overlay {
  camera: Camera;
  look: Look;
  /** What the colours of the ghosts are mixed with. */
  ground: Rgb;
  /** Places of the points, in CSS pixels. */
  screen: Float32Array;
  /** Of a point's mark, in CSS pixels. */
  diameter: number;
  trails: readonly Trail[];
  centres: readonly Centre[];
  ghosts: ShownGhosts | null;
  /** Points taken for another class, and the class whose colour their ring has; null for the colour of the words. */
  wrong: readonly { point: number; label: number | null }[];
  selected: readonly number[];
  /** What the pointer is at, a point or a ghost, and points that it is made of. */
  pointed: { x: number; y: number; parents: readonly number[] } | null;
  /** The line that is being drawn around points: x0, y0, x1, y1, … */
  lasso: readonly number[];
}

export function drawOverlay(plane: CanvasRenderingContext2D, overlay: Overlay): void {
  const { camera, look, trails, centres, ghosts, wrong, selected, pointed, lasso } = overlay;
  const ratio = plane.canvas.width / camera.width;
  clearOverlay(plane);
  plane.setTransform(ratio, 0, 0, ratio, 0, 0);
  plane.lineJoin = plane.lineCap = "round";
  if (trails.length) drawTrails(plane, trails, camera, selected.length, look);
  if (ghosts) drawGhosts(plane, ghosts, selected.length ? FAINT : 1, look, overlay.ground);
  if (wrong.length || selected.length) drawRings(plane, overlay, ratio);
  if (centres.length) drawCentres(plane, centres, camera, look);
  if (pointed) drawPointed(plane, pointed, overlay, ratio);
  if (lasso.length >= 4) drawLasso(plane, lasso, look.ink);
}

export function clearOverlay(plane: CanvasRenderingContext2D): void {
  plane.setTransform(1, 0, 0, 1, 0, 0);
  plane.clearRect(0, 0, plane.canvas.width, plane.canvas.height);
}

/** Whether there is anything to draw. */
export function isEmpty({ trails, centres, ghosts, wrong, selected, pointed, lasso }: Overlay): boolean {
  return !trails.length && !centres.length && !ghosts && !wrong.length && !selected.length && !pointed && !lasso.length;
}

function drawRings(plane: CanvasRenderingContext2D, { look, wrong, selected, screen, diameter }: Overlay, ratio: number): void {
  const radius = 0.5 * diameter;
  const byColor = new Map<string, number[]>();
  for (const { point, label } of wrong) {
    const mark = label === null ? undefined : look.classes[label];
    const color = mark ? colorOf(mark, look.dark) : look.ink;
    const points = byColor.get(color);
    if (points) points.push(point);
    else byColor.set(color, [point]);
  }
  for (const [color, points] of byColor) stamp(plane, ringStamp(ratio, radius + 2, 1.75, color, look.ground), points, screen, ratio);
  if (selected.length > MOST_RINGS) return;
  stamp(plane, ringStamp(ratio, radius + 1.5, 1.25, look.ink, look.ground), selected, screen, ratio);
}

/** What the pointer is at stands out; lines lead from there to what it is made of. */
function drawPointed(plane: CanvasRenderingContext2D, { x, y, parents }: NonNullable<Overlay["pointed"]>, overlay: Overlay, ratio: number): void {
  const { screen, diameter, look } = overlay;
  const ring = ringStamp(ratio, 0.5 * diameter + 3.5, 2, look.ink, look.ground);
  plane.strokeStyle = look.ink;
  plane.lineWidth = 1;
  plane.globalAlpha = 0.7;
  plane.beginPath();
  for (const point of parents) {
    plane.moveTo(x, y);
    plane.lineTo(screen[2 * point]!, screen[2 * point + 1]!);
  }
  plane.stroke();
  plane.globalAlpha = 1;
  stamp(plane, ring, parents, screen, ratio);
  stamp(plane, ring, [0], Float32Array.of(x, y), ratio);
}

type Stamp = HTMLCanvasElement;

/** Those made lately: a frame that moves asks for the same ones over and over. */
const stamps = new Map<string, Stamp>();
const MOST_STAMPS = 64;

/**
 * Return a ring with a rim in the colour of the ground around it. Drawn once and stamped from then on: thousands of
 * circles as one path take many times as long.
 */
function ringStamp(ratio: number, radius: number, width: number, color: string, ground: string): Stamp {
  const key = [ratio, radius, width, color, ground].join(" ");
  const known = stamps.get(key);
  if (known) return known;
  if (stamps.size >= MOST_STAMPS) stamps.clear();
  const side = Math.ceil(2 * (radius + width + 1) * ratio);
  const made = Object.assign(document.createElement("canvas"), { width: side, height: side });
  stamps.set(key, made);
  const plane = made.getContext("2d");
  if (!plane) return made;
  plane.arc(side / 2, side / 2, radius * ratio, 0, FULL_TURN);
  plane.strokeStyle = ground;
  plane.lineWidth = (width + 1.5) * ratio;
  plane.stroke();
  plane.strokeStyle = color;
  plane.lineWidth = width * ratio;
  plane.stroke();
  return made;
}

function stamp(plane: CanvasRenderingContext2D, made: Stamp, points: readonly number[], screen: Float32Array, ratio: number): void {
  plane.save();
  plane.setTransform(1, 0, 0, 1, 0, 0);
  for (const point of points) {
    // On whole pixels, where a stamp is a mere copy.
    const [x, y] = [screen[2 * point]! * ratio - made.width / 2, screen[2 * point + 1]! * ratio - made.height / 2];
    plane.drawImage(made, Math.round(x), Math.round(y));
  }
  plane.restore();
}

function drawLasso(plane: CanvasRenderingContext2D, lasso: readonly number[], ink: string): void {
  plane.beginPath();
  plane.moveTo(lasso[0]!, lasso[1]!);
  for (let i = 2; i < lasso.length; i += 2) plane.lineTo(lasso[i]!, lasso[i + 1]!);
  plane.closePath();
  plane.fillStyle = plane.strokeStyle = ink;
  plane.globalAlpha = 0.08;
  plane.fill();
  plane.globalAlpha = 1;
  plane.lineWidth = 1.25;
  plane.setLineDash([4, 3]);
  plane.stroke();
  plane.setLineDash([]);
}
