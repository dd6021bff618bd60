/** The marks of the classes, for the legend, the tooltip and pictures; `webgl.ts` draws the same shapes on the GPU. */

import type { ClassMark, Shape } from "./message";

const SVG = "http://www.w3.org/2000/svg";

/** In a box of 16 x 16 around the origin at (8, 8). The order is the shader's. */
export const PATHS: Record<Shape, string> = {
  circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
  square: "M3.2 3.2h9.6v9.6h-9.6z",
  triangle: "M8 2.2 14.2 13H1.8z",
  diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
  cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z",
};

export const SHAPES = Object.keys(PATHS) as Shape[];

/** What a canvas beside the points is drawn with. */
export interface Look {
  classes: ClassMark[];
  dark: boolean;
  /** CSS colours of the words and of what lies behind them. */
  ink: string;
  ground: string;
  /** CSS name of the typeface. */
  font: string;
}

export function colorOf(mark: ClassMark, dark: boolean): string {
  return dark ? mark.dark : mark.light;
}

/** Return the mark of a class whose points have other colours than its own. */
export function uncolored(mark: ClassMark): ClassMark {
  return { ...mark, light: "#7A828F", dark: "#8C939F" };
}

export function markElement(mark: ClassMark, dark: boolean): SVGSVGElement {
  return iconElement(PATHS[mark.shape], { fill: colorOf(mark, dark) });
}

/** @param path - in a box of 16 x 16 */
export function iconElement(path: string, attributes: Record<string, string>): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
  svg.append(drawn);
  return svg;
}

/** Draw a class's mark centred at (x, y), as the legend has it. */
export function drawMark(plane: CanvasRenderingContext2D, mark: ClassMark, dark: boolean, x: number, y: number): void {
  inBox(plane, x - 7, y, () => {
    plane.fillStyle = colorOf(mark, dark);
    plane.fill(new Path2D(PATHS[mark.shape]));
  });
}

/** Draw the outline of a path in a box of 16 x 16 from `left` on, as the key has it. */
export function drawLineMark(
  plane: CanvasRenderingContext2D, path: string, stroke: string, width: number, left: number, y: number,
): void {
  inBox(plane, left, y, () => {
    plane.strokeStyle = stroke;
    plane.lineWidth = width;
    plane.stroke(new Path2D(path));
  });
}

/** Draw in a box of 16 x 16 that is 14 pixels wide, its left edge at `left` and its middle at the height `y`. */
function inBox(plane: CanvasRenderingContext2D, left: number, y: number, draw: () => void): void {
  plane.save();
  plane.translate(left, y - 7);
  plane.scale(14 / 16, 14 / 16);
  draw();
  plane.restore();
}
