/** What draws the points: the GPU where there is WebGL 2, a plain canvas where there is none. */

import type { Camera } from "./camera";
import { CanvasRenderer } from "./canvas";
import type { Rgb } from "./colors";
import { SHAPES } from "./marks";
import type { StaticPart } from "./message";
import { WebGlRenderer } from "./webgl";

export interface Renderer {
  readonly kind: "webgl" | "canvas";
  /** Set the frames between which the points move. */
  setPositions(from: Float32Array, to: Float32Array): void;
  /** @param colors - red, green, blue, opacity of each point; an opacity of 0 hides it */
  setColors(colors: Uint8Array): void;
  /**
   * @param t - how far the points are on their way, 0 to 1
   * @param diameter - of a mark, in CSS pixels
   * @param outline - colour of the marks' edges
   */
  draw(camera: Camera, t: number, diameter: number, outline: Rgb): void;
  destroy(): void;
}

/** Return what draws these points on the canvas; null where the canvas draws nothing at all. */
export function makeRenderer(canvas: HTMLCanvasElement, { labels, classes }: StaticPart): Renderer | null {
  const shapes = Float32Array.from(labels, (label) => SHAPES.indexOf(classes[label]!.shape));
  const gl = canvas.getContext("webgl2", { antialias: false });
  if (gl) return new WebGlRenderer(gl, shapes);
  const plane = canvas.getContext("2d");
  return plane && new CanvasRenderer(plane, shapes);
}
