/** The display scale: what part of the layout's plane is shown, changing only when it must. */

/** In layout units: the middle of what is shown, and half its sides. The view shows all of it, and more where it is wider. */
export interface Scale {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Of what has no points yet. */
export const UNIT: Scale = { x: 0, y: 0, halfWidth: 1, halfHeight: 1 };

/** The bulk of the points fills this share of the view whenever the scale is set anew … */
const TARGET = 0.88;
/** … and may shrink to the one share, or reach out to the other, before that happens again. */
const LEAST = 0.64;
const MOST = 0.98;
/** So far from the middle, in half sides of the view, their own may be meanwhile. */
const ASIDE = 0.15;
/** At each edge, a few stray points may leave the view rather than squeeze all the others. */
const STRAY = 0.003;
/** Points on a line have a view of this many times its length, or they would look spread out across it. */
const FLATTEST = 0.3;

/** Return the scale for a frame that follows one shown at `previous`. */
export function nextScale(frame: Float32Array, previous: Scale | null): Scale {
  const [x, y] = [bulk(frame, 0), bulk(frame, 1)];
  const longest = Math.max(x.half, y.half) || 1;
  const [width, height] = [Math.max(x.half, FLATTEST * longest), Math.max(y.half, FLATTEST * longest)];
  if (previous) {
    // The centre stays as well: a view that followed it would have points that rest drift across the screen.
    const side = Math.max(previous.halfWidth, previous.halfHeight);
    const [asideX, asideY] = [Math.abs(x.middle - previous.x), Math.abs(y.middle - previous.y)];
    const reach = Math.max((asideX + x.half) / previous.halfWidth, (asideY + y.half) / previous.halfHeight);
    // One unit is as long in both directions: the longer side says how much of the view is filled.
    const isFilled = longest >= LEAST * side;
    if (isFilled && reach <= MOST && Math.max(asideX, asideY) <= ASIDE * side) return previous;
  }
  return { x: x.middle, y: y.middle, halfWidth: width / TARGET, halfHeight: height / TARGET };
}

export function mixScales(from: Scale, to: Scale, t: number): Scale {
  const mix = (name: keyof Scale) => from[name] + (to[name] - from[name]) * t;
  return { x: mix("x"), y: mix("y"), halfWidth: mix("halfWidth"), halfHeight: mix("halfHeight") };
}

/** Return the middle of the bulk of the points along an axis, and half its extent. */
function bulk(frame: Float32Array, axis: 0 | 1): { middle: number; half: number } {
  const values = Float32Array.from({ length: frame.length / 2 }, (_, point) => frame[2 * point + axis]!).sort();
  if (!values.length) return { middle: 0, half: 0 };
  const stray = Math.floor(STRAY * values.length);
  const [low, high] = [values[stray]!, values[values.length - 1 - stray]!];
  return { middle: (low + high) / 2, half: (high - low) / 2 };
}
