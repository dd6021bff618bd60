/** The points on a plain canvas, for browsers without WebGL 2: slower, but the same picture. */

import { toScreen, type Camera } from "./camera";
import { toHex, type Rgb } from "./colors";
import { PATHS, SHAPES } from "./marks";
import { positionsOf } from "./playback";
import type { Renderer } from "./renderer";

/** Marks' paths stand in a box of 16; in one of this size they are as large as those drawn on the GPU. */
const MARK = 15.3;

export class CanvasRenderer implements Renderer {
  readonly kind = "canvas";
  private from = new Float32Array();
  private to = new Float32Array();
  private colors = new Uint8Array();
  /** Each mark is drawn once and stamped from then on. */
  private stamps = new Map<number, HTMLCanvasElement>();
  private stampsFor = "";

  /** @param shapes - index into `SHAPES` for each point */
  constructor(
    private readonly plane: CanvasRenderingContext2D,
    private readonly shapes: Float32Array,
  ) {}

  setPositions(from: Float32Array, to: Float32Array): void {
    this.from = from as Float32Array<ArrayBuffer>;
    this.to = to as Float32Array<ArrayBuffer>;
  }

  setColors(colors: Uint8Array): void {
    this.colors = colors as Uint8Array<ArrayBuffer>;
  }

  draw(camera: Camera, t: number, diameter: number, outline: Rgb): void {
    const { plane, colors, shapes } = this;
    const ratio = plane.canvas.width / camera.width;
    plane.clearRect(0, 0, plane.canvas.width, plane.canvas.height);
    const side = Math.ceil(diameter * ratio) + 2;
    const wanted = `${side} ${outline}`;
    if (wanted !== this.stampsFor) this.stamps.clear();
    this.stampsFor = wanted;
    const screen = toScreen(positionsOf({ from: this.from, to: this.to, t }), camera);
    for (let i = 0; i < shapes.length; i++) {
      const alpha = colors[4 * i + 3]!;
      if (alpha === 0) continue;
      const color: Rgb = [colors[4 * i]!, colors[4 * i + 1]!, colors[4 * i + 2]!];
      plane.globalAlpha = alpha / 255;
      const stamp = this.stamp(shapes[i]!, color, diameter * ratio, side, outline);
      plane.drawImage(stamp, screen[2 * i]! * ratio - side / 2, screen[2 * i + 1]! * ratio - side / 2);
    }
    plane.globalAlpha = 1;
  }

  destroy(): void {
    this.plane.clearRect(0, 0, this.plane.canvas.width, this.plane.canvas.height);
  }

  private stamp(shape: number, color: Rgb, diameter: number, side: number, outline: Rgb): HTMLCanvasElement {
    const key = shape * 0x1000000 + color[0] * 0x10000 + color[1] * 0x100 + color[2];
    const known = this.stamps.get(key);
    if (known) return known;
    const stamp = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const plane = stamp.getContext("2d");
    if (plane) {
      const scale = diameter / MARK;
      plane.setTransform(scale, 0, 0, scale, side / 2 - 8 * scale, side / 2 - 8 * scale);
      const path = new Path2D(PATHS[SHAPES[shape]!]);
      plane.fillStyle = toHex(color);
      plane.fill(path);
      plane.strokeStyle = toHex(outline);
      plane.globalAlpha = 0.75 * Math.min(1, Math.max(0, (diameter - 4) / 8));
      plane.lineWidth = 1 / scale;
      plane.stroke(path);
    }
    this.stamps.set(key, stamp);
    return stamp;
  }
}
