/** What colours, rings and ghosts mean at the epoch shown, in a corner of the plot. */

import { FULL_MOVEMENT, isAvailable, RINGS, type ColorMode } from "./coloring";
import { FORCES, rampColor, toHex } from "./colors";
import { ghostPath } from "./ghosts";
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
  dark: boolean;
}

const RING_WORDS = { prediction: "ringed in its colour", label: "ringed in their own colour" };
const GHOST_NAMES = ["synthesized in a class", "mixed: pixels", "mixed: features"];

export function drawKey(element: HTMLElement, facts: KeyFacts): void {
  const { mode, frame, previous, points, wrong, ghosts, dark } = facts;
  const rows: HTMLElement[] = [];
  if (ghosts) {
    const marks = ghosts.kinds.map((kind) => entry(ghostMark(kind, dark), GHOST_NAMES[kind]!));
    rows.push(row(...marks, ...(ghosts.part.exact ? [] : ["approximate"])));
  }
  if (!isAvailable(mode, frame, previous)) {
    rows.push(row(mode === "movement" ? "Nothing to have moved from: coloured by class" : "Not recorded here: coloured by class"));
  } else if (mode === "confidence") rows.push(row("unsure", ramp(dark), "certain"));
  else if (mode === "movement") rows.push(row("stayed", ramp(dark), `moved ${FULL_MOVEMENT} radii or more`));
  if (wrong !== null) {
    const share = points ? ((100 * wrong) / points).toFixed(1) : "0.0";
    const counted = `${wrong.toLocaleString("en")} of ${points.toLocaleString("en")} taken for another class (${share}%)`;
    const ring = RINGS[mode];
    rows.push(row(entry(ringMark(), ring === null ? counted : `${counted}, ${RING_WORDS[ring]}`)));
  }
  element.replaceChildren(...rows);
}

function row(...content: (Node | string)[]): HTMLElement {
  const made = document.createElement("div");
  made.append(...content.map((part) => (typeof part === "string" ? Object.assign(document.createElement("span"), { textContent: part }) : part)));
  return made;
}

function entry(mark: Node, name: string): HTMLElement {
  const made = document.createElement("span");
  made.append(mark, name);
  return made;
}

function ramp(dark: boolean): HTMLElement {
  const made = Object.assign(document.createElement("span"), { className: "ramp" });
  const stops = [0, 0.25, 0.5, 0.75, 1].map((share) => toHex(rampColor(share, dark)));
  made.style.background = `linear-gradient(to right, ${stops.join(", ")})`;
  return made;
}

function ringMark(): SVGSVGElement {
  return iconElement("M8 3a5 5 0 1 0 .001 0z", { fill: "none", stroke: "currentColor", "stroke-width": "1.75" });
}

function ghostMark(kind: number, dark: boolean): SVGSVGElement {
  const steps: string[] = [];
  ghostPath(
    {
      moveTo: (x, y) => steps.push(`M${x} ${y}`),
      lineTo: (x, y) => steps.push(`L${x} ${y}`),
      arc: (_x, _y, r) => steps.push(`a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0`),
      closePath: () => steps.push("z"),
    },
    kind, 8, 8,
  );
  const stroke = (kind === 0 ? FORCES.intra : FORCES.inter)[dark ? "dark" : "light"];
  return iconElement(steps.join(""), { fill: "none", stroke, "stroke-width": "1.5" });
}
