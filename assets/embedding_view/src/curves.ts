/** Small charts of a run's metrics over its epochs, for hosts without a chart library of their own. */

import { format } from "d3-format";
import { scaleLinear, type ScaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** What `synermix_core/view/curves.py` describes. */
export interface CurveDocument {
  /** Epochs configured: the width of the time axis. */
  total: number;
  epochs: number[];
  panels: Panel[];
}

export interface Panel {
  title: string;
  /** d3 format of the values on the axis … */
  format: string;
  /** … and of those read off. */
  precise: string;
  domain: [number, number] | null;
  /** A level to compare with, and its name. */
  reference: [number, string] | null;
  curves: Curve[];
}

export interface Curve {
  label: string;
  color: string;
  dashed: boolean;
  /** One an epoch; null was not computed. */
  values: (number | null)[];
}

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 280;
const HEIGHT = 190;
const MARGIN = { top: 6, right: 8, bottom: 18, left: 38 };

interface Chart {
  figure: HTMLElement;
  cursor: SVGLineElement;
  x: ScaleLinear<number, number>;
  /** One a curve: its value at the cursor. */
  readouts: HTMLElement[];
  panel: Panel;
}

export class Curves {
  readonly element = document.createElement("div");
  private charts: Chart[] = [];
  private drawn: CurveDocument | null = null;
  private epoch: number | null = null;

  /** @param onSeek - called with the epoch nearest to where the reader clicked */
  constructor(private readonly onSeek: (epoch: number) => void) {
    this.element.className = "curves";
  }

  draw(drawn: CurveDocument): void {
    this.drawn = drawn;
    this.charts = drawn.panels.map((panel) => this.chart(panel, drawn));
    this.element.replaceChildren(...this.charts.map(({ figure }) => figure));
    if (this.epoch !== null) this.moveTo(this.epoch);
  }

  /** Put the cursor at an epoch and show the values there. */
  moveTo(epoch: number): void {
    this.epoch = epoch;
    const row = this.drawn?.epochs.indexOf(epoch) ?? -1;
    for (const { cursor, x, readouts, panel } of this.charts) {
      const at = String(x(epoch));
      cursor.setAttribute("x1", at);
      cursor.setAttribute("x2", at);
      cursor.setAttribute("visibility", row < 0 ? "hidden" : "visible");
      panel.curves.forEach(({ values }, i) => {
        const value = values[row] ?? null;
        readouts[i]!.textContent = value === null ? "–" : format(panel.precise)(value);
      });
    }
  }

  private chart(panel: Panel, { total, epochs }: CurveDocument): Chart {
    const x = scaleLinear([0, Math.max(1, total)], [MARGIN.left, WIDTH - MARGIN.right]);
    const y = scaleLinear(panel.domain ?? extent(panel), [HEIGHT - MARGIN.bottom, MARGIN.top]);
    if (!panel.domain) y.nice(4);
    const svg = node("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": describe(panel, epochs) });
    for (const tick of y.ticks(4)) {
      const at = y(tick);
      svg.append(
        node("line", { class: "grid", x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: at, y2: at }),
        node("text", { class: "tick", x: MARGIN.left - 6, y: at + 4, "text-anchor": "end" }, format(panel.format)(tick)),
      );
    }
    for (const tick of x.ticks(5).filter(Number.isInteger)) {
      svg.append(node("text", { class: "tick", x: x(tick), y: HEIGHT - 4, "text-anchor": "middle" }, String(tick)));
    }
    if (panel.reference) {
      const [level, name] = panel.reference;
      const at = y(level);
      svg.append(
        node("line", { class: "reference", x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: at, y2: at }),
        node("text", { class: "tick", x: MARGIN.left + 4, y: at - 4 }, name),
      );
    }
    const path = line<number | null>((_, row) => x(epochs[row]!), (value) => y(value!)).defined((value) => value !== null);
    for (const { color, dashed, values } of panel.curves) {
      const curve = node("path", { class: "curve", d: path(values) ?? "", "stroke-dasharray": dashed ? "4 3" : "none" });
      curve.style.setProperty("--color", color);
      svg.append(curve);
    }
    const cursor = node("line", { class: "cursor", y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom, visibility: "hidden" });
    svg.append(cursor);
    svg.addEventListener("click", (event) => {
      const { left, width } = svg.getBoundingClientRect();
      const wanted = x.invert(((event.clientX - left) / width) * WIDTH);
      const [nearest] = [...epochs].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
      if (nearest !== undefined) this.onSeek(nearest);
    });
    const readouts = panel.curves.map(() => Object.assign(document.createElement("output"), { className: "value" }));
    const figure = document.createElement("figure");
    figure.append(caption(panel, readouts), svg);
    return { figure, cursor, x, readouts, panel };
  }
}

function caption(panel: Panel, readouts: HTMLElement[]): HTMLElement {
  const made = document.createElement("figcaption");
  const title = Object.assign(document.createElement("span"), { className: "title", textContent: panel.title });
  const keys = panel.curves.map(({ label, color, dashed }, i) => {
    const key = Object.assign(document.createElement("span"), { className: "key" });
    if (panel.curves.length > 1) key.append(label, " ");
    key.append(readouts[i]!);
    key.style.setProperty("--color", color);
    key.style.setProperty("--dash", dashed ? "dashed" : "solid");
    return key;
  });
  made.append(title, ...keys);
  return made;
}

function extent({ curves, reference }: Panel): [number, number] {
  const values = [...curves.flatMap(({ values }) => values), reference?.[0] ?? null].filter((value) => value !== null);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

/** Say in words what the lines show. */
function describe({ title, curves, precise: pattern }: Panel, epochs: number[]): string {
  const ends = curves.map(({ label, values }) => {
    const known = values.filter((value) => value !== null);
    return known.length ? `${label} from ${format(pattern)(known[0]!)} to ${format(pattern)(known.at(-1)!)}` : `${label} not computed`;
  });
  return `${title} over epochs ${epochs[0] ?? 0} to ${epochs.at(-1) ?? 0}: ${ends.join(", ")}`;
}

function node<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
  text = "",
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}
