/** Panning and zooming, by pointer (d3-zoom), by keyboard and by a linked view. */

import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { gazeOf, zoomOf, type Gaze, type Zoom } from "./camera";

const NEAREST = 60;
const FARTHEST = 0.5;

export class Navigation {
  private readonly zoomer = zoom<HTMLCanvasElement, unknown>().scaleExtent([FARTHEST, NEAREST]);
  private transform: ZoomTransform = zoomIdentity;
  private size = { width: 0, height: 0 };

  /**
   * @param pans - whether a press pans: elsewise it does something else
   * @param onMove - called when another part is shown
   */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    pans: (event: MouseEvent | TouchEvent) => boolean,
    onMove: () => void,
  ) {
    // The wheel zooms whatever a press does; Ctrl and the wheel is how browsers tell of a pinch.
    this.zoomer.filter((event: MouseEvent) => event.type === "wheel" || (!event.ctrlKey && !event.button && pans(event)));
    this.zoomer.on("zoom", ({ transform }: { transform: ZoomTransform }) => {
      this.transform = transform;
      onMove();
    });
    select(canvas).call(this.zoomer).on("dblclick.zoom", null);
  }

  get zoom(): Zoom {
    return this.transform;
  }

  get gaze(): Gaze {
    return gazeOf(this.transform, this.canvas.clientWidth, this.canvas.clientHeight);
  }

  look(gaze: Gaze): void {
    const { x, y, k } = zoomOf(gaze, this.canvas.clientWidth, this.canvas.clientHeight);
    this.apply(zoomIdentity.translate(x, y).scale(k));
  }

  fit(): void {
    this.apply(zoomIdentity);
  }

  zoomBy(factor: number): void {
    select(this.canvas).call(this.zoomer.scaleBy, factor);
  }

  /** Move the view by shares of its size. */
  panBy(x: number, y: number): void {
    const { clientWidth, clientHeight } = this.canvas;
    const { k } = this.transform;
    select(this.canvas).call(this.zoomer.translateBy, (-x * clientWidth) / k, (-y * clientHeight) / k);
  }

  /** The canvas may have another size: what stood in the middle stays there. */
  resize(): void {
    const { width, height } = this.size;
    const { clientWidth, clientHeight } = this.canvas;
    this.size = { width: clientWidth, height: clientHeight };
    if (width && height && (width !== clientWidth || height !== clientHeight)) this.look(gazeOf(this.transform, width, height));
  }

  destroy(): void {
    select(this.canvas).on(".zoom", null);
  }

  private apply(transform: ZoomTransform): void {
    select(this.canvas).call(this.zoomer.transform, transform);
  }
}
