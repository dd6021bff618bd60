/** The middle of each class and how widely it spreads, of the points as they are drawn. */

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
