/** What colour each point has: by its class, or by one of the things known of it at the epoch shown. */

import { parseHex, rampColor, type Rgb } from "./colors";
import type { FrameData, StaticPart } from "./message";

export type ColorMode = "class" | "prediction" | "error" | "confidence" | "movement";

export const COLOR_MODES: Record<ColorMode, string> = {
  class: "Class",
  prediction: "Prediction",
  error: "Error",
  confidence: "Confidence",
  movement: "Movement",
};

/** A way this long, in radii of the layout, has the ramp's last colour. */
export const FULL_MOVEMENT = 0.3;

const OPACITY = 217;
/** Of what is not meant … */
const DIMMED = 42;
/** … and of what is right, where the wrong is looked for. */
const QUIET = 110;
const NEUTRAL: Record<"light" | "dark", Rgb> = { light: [160, 164, 171], dark: [110, 116, 126] };

export interface Emphasis {
  /** Whether each class is shown. */
  shown: readonly boolean[];
  /** The class that is lit, the others being dimmed; null where none is. */
  lit: number | null;
  /** The points selected, the others being dimmed; empty where all are meant. */
  selected: ReadonlySet<number>;
}

/** Whether a frame has what a mode colours by. */
export function isAvailable(mode: ColorMode, frame: FrameData | undefined, previous: FrameData | undefined): boolean {
  if (mode === "class") return true;
  if (mode === "movement") return previous !== undefined;
  return (mode === "confidence" ? frame?.confidences : frame?.predictions) != null;
}

/** Return what is coloured by: where a frame lacks what is wanted, its classes. */
export function shownMode(wanted: ColorMode, frame: FrameData | undefined, previous: FrameData | undefined): ColorMode {
  return isAvailable(wanted, frame, previous) ? wanted : "class";
}

/** Whether points have colours of classes: their own, or those of the classes they are taken for. */
export function hasClassColors(mode: ColorMode): boolean {
  return mode !== "confidence" && mode !== "movement";
}

/** Return red, green, blue and opacity of each point; an opacity of 0 hides it. */
export function colorsOf(
  wanted: ColorMode,
  part: StaticPart,
  frame: FrameData | undefined,
  previous: FrameData | undefined,
  { shown, lit, selected }: Emphasis,
  dark: boolean,
): Uint8Array {
  const { labels, classes } = part;
  const mode = shownMode(wanted, frame, previous);
  const palette = classes.map((mark) => parseHex(dark ? mark.dark : mark.light));
  const ramp = hasClassColors(mode) ? [] : Array.from({ length: 256 }, (_, i) => rampColor(i / 255, dark));
  const moved = mode === "movement" ? movement(frame!, previous!) : null;
  const { predictions, confidences } = frame ?? {};
  const colors = new Uint8Array(4 * labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (!shown[label]) continue;
    let color = palette[label]!;
    let opacity = OPACITY;
    if (mode === "prediction") color = palette[predictions![i]!] ?? color;
    else if (mode === "confidence") color = ramp[confidences![i]!]!;
    else if (moved) color = ramp[Math.min(255, Math.round((255 * moved[i]!) / FULL_MOVEMENT))]!;
    else if (mode === "error" && predictions![i] === label) {
      color = dark ? NEUTRAL.dark : NEUTRAL.light;
      opacity = QUIET;
    }
    if ((lit !== null && label !== lit) || (selected.size > 0 && !selected.has(i))) opacity = Math.min(opacity, DIMMED);
    colors[4 * i] = color[0];
    colors[4 * i + 1] = color[1];
    colors[4 * i + 2] = color[2];
    colors[4 * i + 3] = opacity;
  }
  return colors;
}

/** Return how far each point came since the frame before, in radii (root mean square) of the layout. */
export function movement(frame: FrameData, previous: FrameData): Float32Array {
  const { points } = frame;
  const before = previous.points;
  const count = points.length / 2;
  let [x, y, squares] = [0, 0, 0];
  for (let i = 0; i < points.length; i += 2) {
    x += points[i]! / count;
    y += points[i + 1]! / count;
    squares += (points[i]! ** 2 + points[i + 1]! ** 2) / count;
  }
  const radius = Math.sqrt(Math.max(0, squares - x * x - y * y)) || 1;
  return Float32Array.from({ length: count }, (_, i) => {
    const dx = points[2 * i]! - before[2 * i]!;
    const dy = points[2 * i + 1]! - before[2 * i + 1]!;
    return Math.hypot(dx, dy) / radius;
  });
}

/** Whose colour the ring around a wrong point has: of the two classes, the one that its mark does not show. */
export const RINGS: Record<ColorMode, "label" | "prediction" | null> = {
  class: "prediction",
  prediction: "label",
  error: "prediction",
  confidence: null,
  movement: null,
};

/** A point that is taken for another class than its own. */
export interface Wrong {
  point: number;
  label: number;
  prediction: number;
}

export function wrongPoints({ labels }: StaticPart, frame: FrameData | undefined): Wrong[] {
  const wrong: Wrong[] = [];
  frame?.predictions?.forEach((prediction, point) => {
    const label = labels[point]!;
    if (prediction !== label) wrong.push({ point, label, prediction });
  });
  return wrong;
}
