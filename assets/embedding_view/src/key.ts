/** What colours, rings and ghosts mean at the epoch shown, in a corner of the plot. */

import { FULL_MOVEMENT, isAvailable, type ColorMode } from "./coloring";
import { FORCES, rampColor, toHex } from "./colors";
import type { FrameData, Ghosts } from "./message";
import { ghostPath } from "./overlay";

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
    rows.push(row(`${wrong.toLocaleString("en")} of ${points.toLocaleString("en")} taken for another class (${share}%)`));
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

function ghostMark(kind: number, dark: boolean): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
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
  path.setAttribute("d", steps.join(""));
  path.setAttribute("fill", "none");
  path.setAttribute("stroke", (kind === 0 ? FORCES.intra : FORCES.inter)[dark ? "dark" : "light"]);
  path.setAttribute("stroke-width", "1.5");
  svg.append(path);
  return svg;
}
