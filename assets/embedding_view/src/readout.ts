/** The metrics of the epoch shown, in a corner of the view. Values that change count up or down to the new one. */

import type { Metric } from "./message";

const COUNT_MS = 200;

/** A metric in words. */
export interface Figure {
  title: string;
  value: string;
}

export class Readout {
  private cells: HTMLElement[] = [];
  private metrics: Metric[] = [];
  private from: (number | null)[] = [];
  private to: (number | null)[] = [];
  private started = 0;
  private pending = 0;

  /**
   * @param now - the clock, in milliseconds
   * @param still - whether the reader asked for less motion
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly now: () => number = () => performance.now(),
    private readonly still: () => boolean = () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  ) {}

  setMetrics(metrics: Metric[]): void {
    this.metrics = metrics;
    this.from = this.to = [];
    this.cells = metrics.map(() => document.createElement("dd"));
    this.element.replaceChildren(...metrics.map(({ title }, i) => pair(title, this.cells[i]!)));
  }

  show(values: Record<string, number | null>): void {
    const wanted = this.metrics.map(({ name }) => values[name] ?? null);
    if (this.to.length && wanted.every((value, i) => value === this.to[i])) return;
    this.from = this.current();
    this.to = wanted;
    this.started = this.now();
    this.write();
  }

  /** What it says once it has arrived. */
  get figures(): Figure[] {
    return this.metrics.map((metric, i) => ({ title: metric.title, value: valueText(metric, this.to[i]) }));
  }

  private write(): void {
    const values = this.current();
    this.metrics.forEach((metric, i) => (this.cells[i]!.textContent = valueText(metric, values[i])));
    cancelAnimationFrame(this.pending);
    if (this.share < 1) this.pending = requestAnimationFrame(() => this.write());
  }

  private get share(): number {
    return this.still() ? 1 : Math.min(1, (this.now() - this.started) / COUNT_MS);
  }

  private current(): (number | null)[] {
    const { from, to, share } = this;
    return to.map((value, i) => {
      const before = from[i] ?? null;
      return value === null || before === null ? value : before + (value - before) * share;
    });
  }
}

function pair(title: string, cell: HTMLElement): HTMLElement {
  const made = document.createElement("div");
  made.append(Object.assign(document.createElement("dt"), { textContent: title }), cell);
  return made;
}

/** Percentages with one place, all else with three significant digits. */
export function valueText({ percent }: Metric, value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (percent) return `${(100 * value).toFixed(1)}%`;
  return Math.abs(value) < 1000 ? value.toPrecision(3) : Math.round(value).toLocaleString("en");
}
