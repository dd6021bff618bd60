/** The key figures of a run in Streamlit: value, change and curve so far. A module of its own, for the app alone. */

import css from "./key_figures.css?inline";
import type { Metric } from "./message";
import { Readout } from "./readout";

/** As `app/key_figures.py` sends it. */
export interface KeyFigure extends Metric {
  help: string;
  /** The force it tells of, which has a colour. */
  force: "intra" | "inter" | null;
  /** Its values so far. */
  values: number[];
  /** Against the epoch before. */
  change: string | null;
  /** Against the run it is compared with; undefined when there is none. */
  apart?: string;
}

interface Component {
  data: { figures: KeyFigure[]; grows: boolean };
  parentElement: HTMLElement | ShadowRoot;
}

interface Card {
  change: HTMLElement;
  curve: SVGPolylineElement;
  apart: HTMLElement;
}

const HEIGHT = 40;
const WIDTH = 100;
/** Room for half of the line above and below. */
const MARGIN = 1.5;

class KeyFigures {
  private readonly root = document.createElement("dl");
  private readonly readout = new Readout(this.root);
  private readonly cards: Card[];

  constructor(parent: HTMLElement | ShadowRoot, figures: KeyFigure[]) {
    const style = Object.assign(document.createElement("style"), { textContent: css });
    this.root.className = "key-figures";
    parent.append(style, this.root);
    this.readout.setMetrics(figures);
    this.cards = figures.map((figure, i) => card(this.root.children[i]!, figure));
  }

  show(figures: KeyFigure[], grows: boolean): void {
    this.root.classList.toggle("grows", grows);
    this.readout.show(Object.fromEntries(figures.map(({ name, values }) => [name, values.at(-1) ?? null])));
    figures.forEach(({ change, values, apart }, i) => {
      const shown = this.cards[i]!;
      shown.change.textContent = change;
      shown.curve.setAttribute("points", curve(values));
      shown.apart.hidden = apart === undefined;
      shown.apart.textContent = apart ?? "";
    });
  }
}

function card(place: Element, { name, title, help, force }: KeyFigure): Card {
  const id = `about-${name}`;
  if (force) place.classList.add(force);
  const about = Object.assign(document.createElement("button"), { type: "button", className: "about", textContent: "?" });
  about.setAttribute("aria-label", `What ${title} is`);
  about.setAttribute("aria-describedby", id);
  const words = Object.assign(document.createElement("span"), { id, textContent: help });
  words.setAttribute("role", "tooltip");
  place.querySelector("dt")!.append(about, words);

  const change = Object.assign(document.createElement("dd"), { className: "change" });
  const apart = Object.assign(document.createElement("dd"), { className: "apart" });
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  picture.setAttribute("preserveAspectRatio", "none");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
  picture.append(line);
  const drawing = Object.assign(document.createElement("dd"), { className: "curve", ariaHidden: "true" });
  drawing.append(picture);
  place.append(change, drawing, apart);
  return { change, curve: line, apart };
}

/** Return the points of a line from the left to the right, from its lowest value to its highest; none for one value. */
export function curve(values: readonly number[]): string {
  if (values.length < 2) return "";
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const room = HEIGHT - 2 * MARGIN;
  return values
    .map((value, i) => {
      const share = range ? (value - low) / range : 0.5;
      return `${((WIDTH * i) / (values.length - 1)).toFixed(2)},${(HEIGHT - MARGIN - room * share).toFixed(2)}`;
    })
    .join(" ");
}

const mounted = new WeakMap<object, KeyFigures>();

export default function mount({ data, parentElement }: Component): () => void {
  const shown = mounted.get(parentElement) ?? new KeyFigures(parentElement, data.figures);
  mounted.set(parentElement, shown);
  shown.show(data.figures, data.grows);
  return () => mounted.delete(parentElement);
}
