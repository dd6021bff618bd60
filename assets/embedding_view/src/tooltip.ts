/** The card beside what is under the pointer: an image with what is known of it, or what a ghost is mixed of. */

import { markElement } from "./marks";
import type { FrameData, Ghosts, StaticPart, Thumbnails } from "./message";

/** Between the card and its point, and between the card and the plot's edge. */
const OFF = 12;
const MARGIN = 4;

export class Tooltip {
  constructor(
    private readonly element: HTMLElement,
    private readonly plot: HTMLElement,
  ) {}

  /** @param x - and `y`: the point, in CSS pixels of the plot */
  show(point: number, x: number, y: number, part: StaticPart, dark: boolean, frame?: FrameData): void {
    const words = document.createElement("div");
    words.append(nameLine(part, part.labels[point]!, dark));
    const prediction = frame?.predictions?.[point];
    if (prediction !== undefined) {
      const confidence = frame?.confidences?.[point];
      words.append(...predictionLines(part, prediction, prediction === part.labels[point], confidence, dark));
    }
    words.append(line("id", `image ${part.ids[point]}`));
    this.place([drawThumbnail(part.thumbnails, point), words], x, y);
  }

  /** Say what a ghost is mixed of; its two images stand beside it. */
  showGhost(ghost: number, x: number, y: number, ghosts: Ghosts, part: StaticPart, dark: boolean): void {
    const words = document.createElement("div");
    words.append(nameLine(part, ghosts.classA[ghost]!, dark));
    const place = ghosts.exact ? "" : " · place approximate";
    if (ghosts.kind[ghost] === 0) {
      words.append(line("id", `synthesized inside the class${place}`));
      this.place([words], x, y);
      return;
    }
    const lam = ghosts.lam[ghost]!;
    words.append(
      nameLine(part, ghosts.classB[ghost]!, dark),
      line("prediction", `${Math.round(100 * lam)}% and ${Math.round(100 * (1 - lam))}%`),
      line("id", `mixed through ${ghosts.kind[ghost] === 1 ? "pixels" : "features"}${place}`),
    );
    const pair = [ghosts.first[ghost]!, ghosts.second[ghost]!].filter((row) => row >= 0 && row < part.labels.length);
    this.place([...pair.map((row) => drawThumbnail(part.thumbnails, row)), words], x, y);
  }

  hide(): void {
    this.element.hidden = true;
  }

  private place(content: HTMLElement[], x: number, y: number): void {
    this.element.replaceChildren(...content);
    this.element.hidden = false;
    // On the side with more room, or above or below: the card never covers its point or leaves the plot.
    const { clientWidth: width, clientHeight: height } = this.plot;
    const { offsetWidth, offsetHeight } = this.element;
    const across = beside(x, offsetWidth, width);
    const left = across ?? within(x - offsetWidth / 2, offsetWidth, width);
    const top = (across === null ? beside(y, offsetHeight, height) : null) ?? within(y - offsetHeight / 2, offsetHeight, height);
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }
}

/** Return where something of this size starts along an axis, so that it keeps off `at`; null where there is no room. */
function beside(at: number, size: number, room: number): number | null {
  const start = at > room / 2 ? at - OFF - size : at + OFF;
  return within(start, size, room) === start ? start : null;
}

/** Return the nearest start from which it does not leave the room. */
function within(start: number, size: number, room: number): number {
  return Math.max(MARGIN, Math.min(start, room - size - MARGIN));
}

function nameLine({ classes }: StaticPart, label: number, dark: boolean): HTMLElement {
  const mark = classes[label]!;
  const name = Object.assign(document.createElement("div"), { className: "name" });
  name.append(markElement(mark, dark), mark.name);
  return name;
}

/** @param confidence - 255 being certain; undefined where it was not recorded */
function predictionLines({ classes }: StaticPart, prediction: number, right: boolean, confidence: number | undefined, dark: boolean): HTMLElement[] {
  const mark = classes[prediction];
  const said = line(right ? "prediction" : "prediction wrong", "taken for ");
  // What it is wrongly taken for has its mark, as the ring around the point has its colour.
  if (mark && !right) said.append(markElement(mark, dark));
  said.append(mark?.name ?? `class ${prediction}`);
  if (confidence === undefined) return [said];
  said.append(` · ${Math.round(confidence / 2.55)}%`);
  const surety = line("surety", "");
  surety.style.setProperty("--share", String(confidence / 255));
  return [said, surety];
}

function line(className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement("div"), { className, textContent });
}

function drawThumbnail({ height, width, channels, pixels }: Thumbnails, point: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const image = new ImageData(width, height);
  const start = point * height * width * channels;
  for (let i = 0; i < height * width; i++) {
    for (let c = 0; c < 3; c++) image.data[4 * i + c] = pixels[start + i * channels + Math.min(c, channels - 1)]!;
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas;
}
