/** The view as a picture to take home: ground, points, what lies over them, caption, epoch, readout, notes and legend. */

import { INK, type KeyPart } from "./key";
import { drawLineMark, drawMark } from "./marks";
import type { ClassMark } from "./message";
import type { Figure } from "./readout";

/** More classes than this have no place below a picture. */
const MOST_CLASSES = 24;
const LINE = 20;
const MARGIN = 12;
/** Size of the epoch, in CSS pixels. */
const TITLE = 24;
/** Length of a ramp, of a mark before its words, and room between the parts of a note. */
const RAMP = 96;
const MARK = 18;
const GAP = 12;

export interface Picture {
  /** Drawn over each other, all of one size. */
  layers: HTMLCanvasElement[];
  /** Size of the layers in CSS pixels. */
  width: number;
  height: number;
  ground: string;
  ink: string;
  /** CSS name of the typeface. */
  font: string;
  dark: boolean;
  /** Top left, and below it. */
  epoch: string;
  caption: string;
  /** Top right, side by side. */
  readout: Figure[];
  /** Bottom left: what colours, rings and ghosts mean, and that places are approximate. */
  notes: KeyPart[][];
  /** Those shown. */
  classes: ClassMark[];
}

export function composePicture(picture: Picture): HTMLCanvasElement {
  const { layers, width, height, ground, ink, font, dark, caption, epoch, readout, notes } = picture;
  const plain = `13px ${font}`;
  const ratio = layers[0]!.width / width;
  const canvas = document.createElement("canvas");
  const plane = canvas.getContext("2d");
  if (!plane) throw new Error("embedding view: this browser has no canvas to make a picture with. Take a screenshot.");
  plane.font = plain;
  const classes = picture.classes.length > MOST_CLASSES ? [] : picture.classes;
  const rows = inRows(classes, width, 16, ({ name }) => MARK + plane.measureText(name).width);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((height + rows.length * LINE + (rows.length ? MARGIN : 0)) * ratio);
  plane.fillStyle = ground;
  plane.fillRect(0, 0, canvas.width, canvas.height);
  plane.save();
  plane.scale(ratio, ratio);
  plane.textBaseline = "middle";
  plane.fillStyle = ink;
  plane.font = `600 ${TITLE}px ${font}`;
  plane.fillText(epoch, MARGIN, MARGIN + TITLE / 2);
  plane.font = plain;
  plane.fillText(caption, MARGIN, MARGIN + TITLE + LINE * 0.6);
  drawNotes(plane, notes, width, height - MARGIN, ink);
  drawFigures(plane, readout, width - MARGIN, font);
  plane.restore();
  // Points lie over the words, as they do on the page.
  for (const layer of layers) plane.drawImage(layer, 0, 0);
  plane.scale(ratio, ratio);
  plane.font = plain;
  plane.textBaseline = "middle";
  rows.forEach((row, i) => {
    for (const { item, x } of row) {
      const y = height + LINE * (i + 0.5);
      drawMark(plane, item, dark, x + 7, y);
      plane.fillStyle = ink;
      plane.fillText(item.name, x + MARK, y + 0.5);
    }
  });
  return canvas;
}

/** Set the notes side by side, in as few lines as there is room for, the last of them at the bottom. */
function drawNotes(plane: CanvasRenderingContext2D, notes: KeyPart[][], width: number, bottom: number, ink: string): void {
  const rows = inRows(notes, width, 20, (parts) =>
    parts.reduce((sum, part) => sum + GAP + partWidth(plane, part), -GAP),
  );
  rows.forEach((row, i) => {
    for (const { item, x } of row) drawNote(plane, item, x, bottom - LINE * (rows.length - i - 0.6), ink);
  });
}

function partWidth(plane: CanvasRenderingContext2D, part: KeyPart): number {
  if (typeof part === "string") return plane.measureText(part).width;
  return "ramp" in part ? RAMP : MARK + plane.measureText(part.text).width;
}

/** Set the parts of a note side by side. */
function drawNote(plane: CanvasRenderingContext2D, parts: KeyPart[], left: number, y: number, ink: string): void {
  let x = left;
  for (const part of parts) {
    const next = x + partWidth(plane, part) + GAP;
    if (typeof part !== "string" && "ramp" in part) {
      const gradient = plane.createLinearGradient(x, 0, x + RAMP, 0);
      part.ramp.forEach((color, i) => gradient.addColorStop(i / (part.ramp.length - 1), color));
      plane.fillStyle = gradient;
      plane.fillRect(x, y - 3, RAMP, 6);
      plane.fillStyle = ink;
    } else if (typeof part === "string") plane.fillText(part, x, y);
    else {
      drawLineMark(plane, part.path, part.stroke === INK ? ink : part.stroke, part.width, x, y);
      plane.fillText(part.text, x + MARK, y);
    }
    x = next;
  }
}

/** Write values below their titles, in columns that end at `right`. */
function drawFigures(plane: CanvasRenderingContext2D, figures: Figure[], right: number, font: string): void {
  let x = right;
  for (const { title, value } of [...figures].reverse()) {
    const lines = [[`12px ${font}`, title, 7], [`600 15px ${font}`, value, 23]] as const;
    x -= Math.max(
      ...lines.map(([style, text]) => {
        plane.font = style;
        return plane.measureText(text).width;
      }),
    );
    for (const [style, text, y] of lines) {
      plane.font = style;
      plane.fillText(text, x, MARGIN + y);
    }
    x -= 20;
  }
}

/** Set things side by side, in lines as wide as the picture. */
function inRows<T>(items: T[], width: number, gap: number, widthOf: (item: T) => number): { item: T; x: number }[][] {
  const rows: { item: T; x: number }[][] = [];
  let x = Infinity;
  for (const item of items) {
    const space = widthOf(item) + gap;
    if (x + space > width) {
      rows.push([]);
      x = MARGIN;
    }
    rows.at(-1)!.push({ item, x });
    x += space;
  }
  return rows;
}

export function download(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((blob) => {
    if (!blob) throw new Error("embedding view: the browser could not make the picture. Take a screenshot.");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser has to have begun reading before the address goes.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, "image/png");
}
