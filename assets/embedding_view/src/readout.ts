/** The metrics of the epoch shown, in a corner of the view. */

import type { Metric } from "./message";

export class Readout {
  private values: HTMLElement[] = [];
  private metrics: Metric[] = [];

  constructor(private readonly element: HTMLElement) {}

  setMetrics(metrics: Metric[]): void {
    this.metrics = metrics;
    this.values = metrics.map(() => document.createElement("dd"));
    this.element.replaceChildren(
      ...metrics.flatMap(({ title }, i) => [Object.assign(document.createElement("dt"), { textContent: title }), this.values[i]!]),
    );
  }

  show(values: Record<string, number | null>): void {
    this.metrics.forEach((metric, i) => (this.values[i]!.textContent = valueText(metric, values[metric.name])));
  }

  /** What it says, a line each. */
  get lines(): string[] {
    return this.metrics.map(({ title }, i) => `${title}  ${this.values[i]!.textContent}`);
  }
}

/** Percentages with one place, all else with three significant digits. */
export function valueText({ percent }: Metric, value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (percent) return `${(100 * value).toFixed(1)}%`;
  return Math.abs(value) < 1000 ? value.toPrecision(3) : Math.round(value).toLocaleString("en");
}
