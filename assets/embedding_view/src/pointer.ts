/** The pointer on the plot: hovering, clicking, and drawing a line around points. Panning and zooming are d3's. */

import type { Gesture } from "./selection";

/** A way shorter than this is a click. */
const CLICK = 4;

interface Targets {
  hover(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number, gesture: Gesture): void;
  /** @param line - x0, y0, x1, y1, … in CSS pixels of the canvas */
  drawing(line: readonly number[]): void;
  enclose(line: readonly number[], gesture: Gesture): void;
}

export class Pointer {
  /** Whether dragging draws a line rather than pans. */
  lassoing = false;
  private line: number[] = [];
  private pressed: { x: number; y: number } | null = null;

  constructor(canvas: HTMLCanvasElement, private readonly targets: Targets) {
    canvas.addEventListener("pointerdown", (event) => this.press(event, canvas));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    canvas.addEventListener("pointerup", (event) => this.release(event));
    canvas.addEventListener("pointercancel", () => this.cancel());
    canvas.addEventListener("pointerleave", () => {
      if (!this.drawing) this.pressed = null;
      targets.leave();
    });
  }

  get drawing(): boolean {
    return this.line.length > 0;
  }

  /** Whether a press pans; otherwise it draws. */
  pans(event: MouseEvent | TouchEvent): boolean {
    return !this.lassoing && !event.shiftKey;
  }

  cancel(): void {
    this.line = [];
    this.pressed = null;
    this.targets.drawing([]);
  }

  private press(event: PointerEvent, canvas: HTMLCanvasElement): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.pressed = { x: event.offsetX, y: event.offsetY };
    if (this.pans(event)) return;
    canvas.setPointerCapture?.(event.pointerId);
    this.line = [event.offsetX, event.offsetY];
  }

  private move(event: PointerEvent): void {
    if (!this.drawing) {
      this.targets.hover(event.offsetX, event.offsetY);
      return;
    }
    this.line.push(event.offsetX, event.offsetY);
    this.targets.drawing(this.line);
  }

  private release(event: PointerEvent): void {
    const { pressed, line } = this;
    if (!pressed) return;
    const gesture = event.ctrlKey || event.metaKey || event.altKey || (this.lassoing && event.shiftKey) ? "add" : "replace";
    this.cancel();
    const way = [...line, event.offsetX, event.offsetY];
    const isClick = way.every((at, i) => Math.abs(at - (i % 2 ? pressed.y : pressed.x)) < CLICK);
    if (isClick) this.targets.click(event.offsetX, event.offsetY, event.shiftKey ? "add" : gesture);
    else if (line.length) this.targets.enclose(line, gesture);
  }
}
