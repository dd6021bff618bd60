/** Which points lie where the reader points; at these sizes looking at every point is quicker than any index. */

/**
 * @param screen - x0, y0, x1, y1, … in CSS pixels, like `x`, `y` and `reach`
 * @returns the nearest point within reach that counts, or null
 */
export function nearest(
  screen: Float32Array,
  x: number,
  y: number,
  reach: number,
  counts: (point: number) => boolean,
): number | null {
  let best: number | null = null;
  let least = reach * reach;
  for (let point = 0; point < screen.length / 2; point++) {
    const dx = screen[2 * point]! - x;
    const dy = screen[2 * point + 1]! - y;
    const distance = dx * dx + dy * dy;
    if (distance < least && counts(point)) {
      least = distance;
      best = point;
    }
  }
  return best;
}

/** Return the points inside a closed polygon (x0, y0, x1, y1, …), by how often a ray to the right crosses its edges. */
export function inside(screen: Float32Array, polygon: readonly number[], counts: (point: number) => boolean): number[] {
  const found: number[] = [];
  for (let point = 0; point < screen.length / 2; point++) {
    if (counts(point) && contains(polygon, screen[2 * point]!, screen[2 * point + 1]!)) found.push(point);
  }
  return found;
}

function contains(polygon: readonly number[], x: number, y: number): boolean {
  let within = false;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const [x1, y1, x2, y2] = [polygon[i]!, polygon[i + 1]!, polygon[j]!, polygon[j + 1]!];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) within = !within;
  }
  return within;
}
