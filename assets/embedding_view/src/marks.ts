/** The marks of the classes as SVG, for the legend and the tooltip; `scatter.ts` draws the same shapes on the GPU. */

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

export function markElement(mark: ClassMark, dark: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[mark.shape]);
  path.setAttribute("fill", dark ? mark.dark : mark.light);
  svg.append(path);
  return svg;
}
