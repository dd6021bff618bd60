/** The card beside the point under the pointer: its image, its class and its number. */

import { markElement } from "./marks";
import type { StaticPart, Thumbnails } from "./message";

export class Tooltip {
  constructor(
    private readonly element: HTMLElement,
    private readonly plot: HTMLElement,
  ) {}

  /** @param x - and `y`: the point, in CSS pixels of the plot */
  show(point: number, x: number, y: number, part: StaticPart, dark: boolean): void {
    const mark = part.classes[part.labels[point]!]!;
    const name = Object.assign(document.createElement("div"), { className: "name" });
    name.append(markElement(mark, dark), mark.name);
    const id = Object.assign(document.createElement("div"), { className: "id", textContent: `image ${part.ids[point]}` });
    const words = document.createElement("div");
    words.append(name, id);
    this.element.replaceChildren(drawThumbnail(part.thumbnails, point), words);
    this.element.hidden = false;
    // On the side with more room, so that the card never covers its point or leaves the plot.
    const { clientWidth, clientHeight } = this.plot;
    const { offsetWidth, offsetHeight } = this.element;
    const left = x > clientWidth / 2 ? x - offsetWidth - 12 : x + 12;
    const top = Math.min(Math.max(y - offsetHeight / 2, 4), clientHeight - offsetHeight - 4);
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }

  hide(): void {
    this.element.hidden = true;
  }
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
