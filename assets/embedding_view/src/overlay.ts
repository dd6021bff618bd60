/** What is drawn over the points, on a plain canvas of its own: the same whatever draws the points. */

import { pixelsPerUnit, toScreen, type Camera } from "./camera";
import type { Centre } from "./centres";
import { FORCES } from "./colors";
import { PATHS } from "./marks";
import type { ClassMark, Ghosts } from "./message";
import { AGES, type Trail } from "./trails";

const FULL_TURN = 2 * Math.PI;
/** Around as many selected points there is a ring; past it, that the others are dimmed says enough. */
const MOST_RINGS = 40;
/** Names are written at the centres of as many classes. */
const MOST_NAMES = 20;

export interface Overlay {
  camera: Camera;
  /** Places of the points, in CSS pixels. */
  screen: Float32Array;
  /** Of a point's mark, in CSS pixels. */
  diameter: number;
  classes: ClassMark[];
  dark: boolean;
  ink: string;
  ground: string;
  trails: Trail[];
  centres: Centre[];
  /** `byClass`: those made inside a class have its colour, as the points have. */
  ghosts: { screen: Float32Array; part: Ghosts; isShown(ghost: number): boolean; byClass: boolean } | null;
  /** Points with a ring: those taken for another class. */
  wrong: readonly number[];
  selected: readonly number[];
  /** The line that is being drawn around points: x0, y0, x1, y1, … */
  lasso: readonly number[];
}

export function drawOverlay(plane: CanvasRenderingContext2D, overlay: Overlay): void {
  const ratio = plane.canvas.width / overlay.camera.width;
  plane.setTransform(1, 0, 0, 1, 0, 0);
  plane.clearRect(0, 0, plane.canvas.width, plane.canvas.height);
  plane.setTransform(ratio, 0, 0, ratio, 0, 0);
  plane.lineJoin = plane.lineCap = "round";
  drawTrails(plane, overlay);
  drawGhosts(plane, overlay);
  drawCentres(plane, overlay);
  drawRings(plane, overlay, overlay.wrong, 0.5 * overlay.diameter + 2, 1.5);
  if (overlay.selected.length <= MOST_RINGS) drawRings(plane, overlay, overlay.selected, 0.5 * overlay.diameter + 1, 1);
  drawLasso(plane, overlay);
}

/** Whether there is anything to draw. */
export function isEmpty({ trails, centres, ghosts, wrong, selected, lasso }: Overlay): boolean {
  return !trails.length && !centres.length && !ghosts && !wrong.length && !selected.length && !lasso.length;
}

function drawTrails(plane: CanvasRenderingContext2D, { trails, camera, classes, dark, selected }: Overlay): void {
  // The more there are, the fainter each: together they would hide the points.
  const strength = 0.75 * Math.min(1, Math.max(0.25, MOST_RINGS / selected.length));
  plane.lineWidth = 1.25;
  for (const { label, age, lines } of trails) {
    const screen = toScreen(Float32Array.from(lines), camera);
    plane.beginPath();
    for (let i = 0; i < screen.length; i += 4) {
      plane.moveTo(screen[i]!, screen[i + 1]!);
      plane.lineTo(screen[i + 2]!, screen[i + 3]!);
    }
    plane.strokeStyle = colorOf(classes[label]!, dark);
    plane.globalAlpha = strength * (1 - age / AGES);
    plane.stroke();
  }
  plane.globalAlpha = 1;
}

function drawCentres(plane: CanvasRenderingContext2D, { centres, camera, classes, dark, ink, ground }: Overlay): void {
  const unit = pixelsPerUnit(camera);
  const places = toScreen(Float32Array.from(centres.flatMap(({ x, y }) => [x, y])), camera);
  plane.font = "600 12px system-ui, sans-serif";
  plane.textAlign = "center";
  centres.forEach(({ label, spread }, i) => {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    plane.beginPath();
    plane.arc(x, y, spread * unit, 0, FULL_TURN);
    plane.strokeStyle = colorOf(classes[label]!, dark);
    plane.lineWidth = 1.5;
    plane.stroke();
    // A cross, first broad in the colour of the ground, so that it stands out from the points below.
    plane.beginPath();
    plane.moveTo(x - 5, y);
    plane.lineTo(x + 5, y);
    plane.moveTo(x, y - 5);
    plane.lineTo(x, y + 5);
    plane.strokeStyle = ground;
    plane.lineWidth = 5;
    plane.stroke();
    plane.strokeStyle = ink;
    plane.lineWidth = 2;
    plane.stroke();
    if (centres.length > MOST_NAMES) return;
    plane.strokeStyle = ground;
    plane.lineWidth = 4;
    plane.strokeText(classes[label]!.name, x, y - 9);
    plane.fillStyle = ink;
    plane.fillText(classes[label]!.name, x, y - 9);
  });
}

function drawRings(
  plane: CanvasRenderingContext2D,
  { screen, ink, camera }: Overlay,
  points: readonly number[],
  radius: number,
  width: number,
): void {
  if (!points.length) return;
  // Drawn once and stamped from then on: thousands of circles as one path take many times as long.
  const ratio = plane.canvas.width / camera.width;
  const side = Math.ceil(2 * (radius + width) * ratio);
  const stamp = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const ring = stamp.getContext("2d");
  if (!ring) return;
  ring.arc(side / 2, side / 2, radius * ratio, 0, FULL_TURN);
  ring.strokeStyle = ink;
  ring.lineWidth = width * ratio;
  ring.stroke();
  plane.save();
  plane.setTransform(1, 0, 0, 1, 0, 0);
  for (const point of points) {
    // On whole pixels, where a stamp is a mere copy.
    plane.drawImage(stamp, Math.round(screen[2 * point]! * ratio - side / 2), Math.round(screen[2 * point + 1]! * ratio - side / 2));
  }
  plane.restore();
}

function drawGhosts(plane: CanvasRenderingContext2D, { ghosts, classes, dark, ground, selected }: Overlay): void {
  if (!ghosts) return;
  const strength = selected.length ? 0.2 : 1;
  const { screen, part, isShown, byClass } = ghosts;
  const theme = dark ? "dark" : "light";
  drawChords(plane, screen, part, isShown, FORCES.inter[theme]);
  for (let ghost = 0; ghost < part.kind.length; ghost++) {
    if (!isShown(ghost)) continue;
    const [x, y] = [screen[2 * ghost]!, screen[2 * ghost + 1]!];
    plane.beginPath();
    ghostPath(plane, part.kind[ghost]!, x, y);
    plane.globalAlpha = strength;
    // Apart from the points around it, by a rim in the colour of the ground.
    plane.strokeStyle = ground;
    plane.lineWidth = 3.5;
    plane.stroke();
    plane.fillStyle = byClass && part.kind[ghost] === 0 ? colorOf(classes[part.classA[ghost]!]!, dark) : ground;
    plane.fill();
    plane.strokeStyle = (part.kind[ghost] === 0 ? FORCES.intra : FORCES.inter)[theme];
    plane.lineWidth = 1.25;
    plane.stroke();
  }
  plane.globalAlpha = 1;
}

/** Trace a ghost's mark: a star inside a class, a small square or circle between two. */
export function ghostPath(plane: Pick<Path2D, "moveTo" | "lineTo" | "arc" | "closePath">, kind: number, x: number, y: number): void {
  if (kind === 0) {
    for (let tip = 0; tip < 8; tip++) {
      const reach = tip % 2 ? 1.6 : 4.8;
      const [px, py] = [x + reach * Math.sin((tip * Math.PI) / 4), y - reach * Math.cos((tip * Math.PI) / 4)];
      if (tip === 0) plane.moveTo(px, py);
      else plane.lineTo(px, py);
    }
  } else if (kind === 1) {
    plane.moveTo(x - 2.6, y - 2.6);
    plane.lineTo(x + 2.6, y - 2.6);
    plane.lineTo(x + 2.6, y + 2.6);
    plane.lineTo(x - 2.6, y + 2.6);
  } else {
    plane.moveTo(x + 2.8, y);
    plane.arc(x, y, 2.8, 0, FULL_TURN);
  }
  plane.closePath();
}

/** Join the mixed ghosts of one pair of images, in the order in which they come. */
function drawChords(
  plane: CanvasRenderingContext2D,
  screen: Float32Array,
  { kind, first, second }: Ghosts,
  isShown: (ghost: number) => boolean,
  color: string,
): void {
  plane.strokeStyle = color;
  plane.lineWidth = 1;
  plane.globalAlpha = 0.5;
  // Mixed through features the way is straight in the feature space; through pixels it may be any.
  for (const [each, dashes] of [[1, []], [2, [3, 3]]] as const) {
    plane.beginPath();
    plane.setLineDash(dashes as unknown as number[]);
    for (let i = 1; i < kind.length; i++) {
      const joined = kind[i] === each && kind[i - 1] === each && first[i] === first[i - 1] && second[i] === second[i - 1];
      if (!joined || !isShown(i)) continue;
      plane.moveTo(screen[2 * i - 2]!, screen[2 * i - 1]!);
      plane.lineTo(screen[2 * i]!, screen[2 * i + 1]!);
    }
    plane.stroke();
  }
  plane.setLineDash([]);
  plane.globalAlpha = 1;
}

function drawLasso(plane: CanvasRenderingContext2D, { lasso, ink }: Overlay): void {
  if (lasso.length < 4) return;
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

/** Draw a class's mark centred at (x, y), as the legend has it. */
export function drawMark(plane: CanvasRenderingContext2D, mark: ClassMark, dark: boolean, x: number, y: number): void {
  plane.save();
  plane.translate(x - 7, y - 7);
  plane.scale(14 / 16, 14 / 16);
  plane.fillStyle = colorOf(mark, dark);
  plane.fill(new Path2D(PATHS[mark.shape]));
  plane.restore();
}

function colorOf(mark: ClassMark, dark: boolean): string {
  return dark ? mark.dark : mark.light;
}
