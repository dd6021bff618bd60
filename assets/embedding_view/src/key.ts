/** What colours, rings and ghosts mean at the epoch shown, in a corner of the plot. */

import { FULL_MOVEMENT, isAvailable, RINGS, type ColorMode } from "./coloring";
import { FORCES, rampColor, toHex } from "./colors";
import { GHOST_PATHS } from "./ghosts";
import { iconElement } from "./marks";
import type { FrameData, Ghosts } from "./message";

export interface KeyFacts {
  mode: ColorMode;
  frame: FrameData | undefined;
  previous: FrameData | undefined;
  points: number;
  /** How many points are taken for another class; null where rings and colours say nothing of it. */
  wrong: number | null;
  /** Those shown. */
  ghosts: { part: Ghosts; kinds: readonly number[] } | null;
  /** Whether the classes' centres are shown. */
  centres: boolean;
  /** Whether trails lead along the mean ways of classes. */
  means: boolean;
  dark: boolean;
}

/** Words, a line mark in a box of 16 x 16 with what it stands for, or a ramp of colours from left to right. */
export type KeyPart = string | { path: string; stroke: string; width: number; text: string } | { ramp: string[] };

/** The colour of the words, wherever the key is drawn. */
export const INK = "currentColor";

const CIRCLE = "M8 3a5 5 0 1 0 .001 0z";
const LINE = "M1 8h14";
const RING_WORDS = { prediction: "ringed in its colour", label: "ringed in their own colour" };
const GHOST_NAMES = ["synthesized in a class", "mixed: pixels", "mixed: features"];

/** Return the key's lines: the page shows them, and so does a picture. */
export function keyRows({ mode, frame, previous, points, wrong, ghosts, centres, means, dark }: KeyFacts): KeyPart[][] {
  const rows: KeyPart[][] = [];
  if (ghosts) {
    const marks = ghosts.kinds.map((kind) => ghostMark(kind, dark));
    rows.push(ghosts.part.exact ? marks : [...marks, "approximate"]);
  }
  if (centres) rows.push([{ path: CIRCLE, stroke: INK, width: 1.25, text: "spread of a class as drawn, not its cohesion" }]);
  if (means) rows.push([{ path: LINE, stroke: INK, width: 3, text: "mean way of a class's selected points" }]);
  if (!isAvailable(mode, frame, previous)) {
    rows.push([mode === "movement" ? "Nothing to have moved from: coloured by class" : "Not recorded here: coloured by class"]);
  } else if (mode === "confidence") rows.push(["unsure", ramp(dark), "certain"]);
  else if (mode === "movement") rows.push(["stayed", ramp(dark), `moved ${FULL_MOVEMENT} radii or more`]);
  if (wrong !== null) {
    const share = points ? ((100 * wrong) / points).toFixed(1) : "0.0";
    const counted = `${wrong.toLocaleString("en")} of ${points.toLocaleString("en")} taken for another class (${share}%)`;
    const ring = RINGS[mode];
    rows.push([{ path: CIRCLE, stroke: INK, width: 1.75, text: ring === null ? counted : `${counted}, ${RING_WORDS[ring]}` }]);
  }
  return rows;
}

export function drawKey(element: HTMLElement, rows: KeyPart[][]): void {
  element.replaceChildren(
    ...rows.map((parts) => {
      const row = document.createElement("div");
      row.append(...parts.map(partElement));
      return row;
    }),
  );
}

function partElement(part: KeyPart): HTMLElement {
  const made = document.createElement("span");
  if (typeof part === "string") made.textContent = part;
  else if ("ramp" in part) {
    made.className = "ramp";
    made.style.background = `linear-gradient(to right, ${part.ramp.join(", ")})`;
  } else {
    const { path, stroke, width, text } = part;
    made.append(iconElement(path, { fill: "none", stroke, "stroke-width": String(width) }), text);
  }
  return made;
}

function ramp(dark: boolean): KeyPart {
  return { ramp: [0, 0.25, 0.5, 0.75, 1].map((share) => toHex(rampColor(share, dark))) };
}

function ghostMark(kind: number, dark: boolean): KeyPart {
  const stroke = (kind === 0 ? FORCES.intra : FORCES.inter)[dark ? "dark" : "light"];
  return { path: GHOST_PATHS[kind]!, stroke, width: 1.5, text: GHOST_NAMES[kind]! };
}
