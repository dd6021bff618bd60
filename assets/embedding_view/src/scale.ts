/** The display scale: what part of the layout's plane is shown, changing only when it must. */

export interface Scale {
  x: number;
  y: number;
  /** Half the side of the square shown, in layout units. */
  radius: number;
}

/** The bulk of the points fills this share of the view whenever the scale is set anew … */
const TARGET = 0.8;
/** … and may shrink or grow within these shares before that happens again. */
const LEAST = 0.5;
const MOST = 0.95;
/** A few stray points may leave the view rather than squeeze all the others. */
const BULK = 0.99;

/** Return the scale for a frame that follows one shown at `previous`. */
export function nextScale(frame: Float32Array, previous: Scale | null): Scale {
  const centre = meanOf(frame);
  const bulk = bulkRadius(frame, centre) || 1;
  if (previous) {
    const share = bulk / previous.radius;
    if (share >= LEAST && share <= MOST) return { ...centre, radius: previous.radius };
  }
  return { ...centre, radius: bulk / TARGET };
}

export function mixScales(from: Scale, to: Scale, t: number): Scale {
  const mix = (a: number, b: number) => a + (b - a) * t;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), radius: mix(from.radius, to.radius) };
}

function meanOf(frame: Float32Array): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let i = 0; i < frame.length; i += 2) {
    x += frame[i]!;
    y += frame[i + 1]!;
  }
  const count = Math.max(1, frame.length / 2);
  return { x: x / count, y: y / count };
}

function bulkRadius(frame: Float32Array, centre: { x: number; y: number }): number {
  const distances = new Float32Array(frame.length / 2);
  for (let i = 0; i < distances.length; i++) {
    distances[i] = Math.hypot(frame[2 * i]! - centre.x, frame[2 * i + 1]! - centre.y);
  }
  distances.sort();
  return distances[Math.min(distances.length - 1, Math.floor(BULK * distances.length))] ?? 0;
}
