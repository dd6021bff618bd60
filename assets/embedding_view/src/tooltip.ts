/** The card beside what is under the pointer: an image with what is known of it, or what a ghost is mixed of. */

import { markElement } from "./marks";
import type { FrameData, Ghosts, StaticPart, Thumbnails } from "./message";

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
    // On the side with more room, so that the card never covers its point or leaves the plot.
    const { clientWidth, clientHeight } = this.plot;
    const { offsetWidth, offsetHeight } = this.element;
    const left = x > clientWidth / 2 ? Math.max(4, x - offsetWidth - 12) : Math.min(x + 12, clientWidth - offsetWidth - 4);
    const top = Math.min(Math.max(y - offsetHeight / 2, 4), clientHeight - offsetHeight - 4);
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }
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
