/** The middle of each class and how widely it spreads, of the points as they are drawn. */

import { pixelsPerUnit, toScreen, type Camera } from "./camera";
import { colorOf, type Look } from "./marks";

/** Names are written at the centres of as many classes; where there are more, their rings are fainter. */
const MOST_NAMES = 20;
const FULL_TURN = 2 * Math.PI;

export interface Centre {
  label: number;
  x: number;
  y: number;
  /** Root mean square distance of the class's points to the middle. */
  spread: number;
}

/**
 * @param points - x0, y0, x1, y1, … in any unit; the centres have the same
 * @param counts - whether a point takes part
 */
export function centresOf(
  points: Float32Array,
  labels: Uint16Array,
  classes: number,
  counts: (point: number) => boolean,
): Centre[] {
  const number = new Uint32Array(classes);
  const x = new Float64Array(classes);
  const y = new Float64Array(classes);
  const squares = new Float64Array(classes);
  labels.forEach((label, i) => {
    if (!counts(i)) return;
    number[label]! += 1;
    x[label]! += points[2 * i]!;
    y[label]! += points[2 * i + 1]!;
  });
  for (let label = 0; label < classes; label++) {
    x[label]! /= number[label] || 1;
    y[label]! /= number[label] || 1;
  }
  labels.forEach((label, i) => {
    if (counts(i)) squares[label]! += (points[2 * i]! - x[label]!) ** 2 + (points[2 * i + 1]! - y[label]!) ** 2;
  });
  return Array.from({ length: classes }, (_, label) => ({
    label,
    x: x[label]!,
    y: y[label]!,
    spread: Math.sqrt(squares[label]! / (number[label] || 1)),
  })).filter(({ label }) => number[label]! > 0);
}

export function drawCentres(plane: CanvasRenderingContext2D, centres: readonly Centre[], camera: Camera, look: Look): void {
  const { classes, dark, ink, ground, font } = look;
  const unit = pixelsPerUnit(camera);
  const places = toScreen(Float32Array.from(centres.flatMap(({ x, y }) => [x, y])), camera);
  const crowded = Math.min(1, MOST_NAMES / centres.length);
  // All the rings first: a name has to be read wherever another class's ring passes.
  centres.forEach(({ label, spread }, i) => {
    plane.beginPath();
    plane.arc(places[2 * i]!, places[2 * i + 1]!, spread * unit, 0, FULL_TURN);
    plane.fillStyle = plane.strokeStyle = colorOf(classes[label]!, dark);
    plane.globalAlpha = 0.1 * crowded ** 2;
    plane.fill();
    plane.globalAlpha = 0.9 * Math.sqrt(crowded);
    plane.lineWidth = 1.5;
    plane.stroke();
  });
  plane.globalAlpha = 1;
  plane.font = `600 13px ${font}`;
  plane.textAlign = "center";
  centres.forEach(({ label }, i) => {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    // A cross, first broad in the colour of the ground, so that it stands out from the points below.
    plane.beginPath();
    plane.moveTo(x - 4.5, y);
    plane.lineTo(x + 4.5, y);
    plane.moveTo(x, y - 4.5);
    plane.lineTo(x, y + 4.5);
    plane.strokeStyle = ground;
    plane.lineWidth = 5;
    plane.stroke();
    plane.strokeStyle = ink;
    plane.lineWidth = 1.75;
    plane.stroke();
    if (crowded < 1) return;
    plane.strokeStyle = ground;
    plane.lineWidth = 4;
    plane.strokeText(classes[label]!.name, x, y - 10);
    plane.fillStyle = ink;
    plane.fillText(classes[label]!.name, x, y - 10);
  });
}
