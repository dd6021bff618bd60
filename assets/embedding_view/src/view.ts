/** The embedding view: one element, whatever page it stands on. A host feeds it messages and the theme. */

import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { groundOf, isDark, parseHex } from "./colors";
import { buildElements, type Elements } from "./elements";
import { Legend } from "./legend";
import { SHAPES } from "./marks";
import { decode, type Message } from "./message";
import { Playback, positionsOf } from "./playback";
import { Scatter } from "./scatter";
import { Series } from "./series";
import { Tooltip } from "./tooltip";

const OPACITY = 217;
/** How near the pointer must be to a point, in CSS pixels. */
const REACH = 12;

/** What the view tells the page it stands on. */
export interface Host {
  /** Everything has to be sent once more. */
  onResend?(series: string): void;
  /** Another epoch is shown. */
  onEpoch?(epoch: number): void;
}

export class EmbeddingView {
  private readonly elements: Elements;
  private readonly legend: Legend;
  private readonly tooltip: Tooltip;
  private readonly playback: Playback;
  private readonly resizes: ResizeObserver;
  private readonly zoomer = zoom<HTMLCanvasElement, unknown>().scaleExtent([0.5, 60]);
  private series = new Series("");
  private lastMessage: Uint8Array | null = null;
  private scatter: Scatter | null = null;
  private transform: ZoomTransform = zoomIdentity;
  private pendingDraw = 0;
  private ground: string;

  constructor(
    parent: Element | ShadowRoot,
    private readonly host: Host = {},
  ) {
    this.elements = buildElements(parent);
    const { root, plot, canvas, legend, tooltip } = this.elements;
    this.ground = groundOf(root).join();
    this.legend = new Legend(legend, () => this.recolor());
    this.tooltip = new Tooltip(tooltip, plot);
    this.playback = new Playback(() => this.framesMoved());
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(plot);
    this.listen();
    canvas.addEventListener("webglcontextlost", (event) => {
      // Preventing the default is what asks the browser to restore it.
      event.preventDefault();
      this.scatter = null;
    });
    canvas.addEventListener("webglcontextrestored", () => this.buildScatter());
    this.announce();
  }

  /** Take in a message from Python; one that was taken in already changes nothing. */
  apply(bytes: Uint8Array): void {
    if (this.lastMessage && sameBytes(this.lastMessage, bytes)) return;
    this.lastMessage = bytes;
    const message = decode(bytes);
    if (message.series !== this.series.name) this.startSeries(message);
    const hadStatic = this.series.static !== null;
    const { missing } = this.series.add(message);
    if (missing) this.host.onResend?.(message.series);
    this.elements.caption.textContent = message.caption;
    if (!hadStatic && this.series.static) {
      // The legend first: it knows which classes are shown, and the points are coloured by that.
      this.drawLegend();
      this.buildScatter();
    }
    // Frames can't be drawn before the labels and images that belong to them are here.
    if (this.series.static) this.playback.update([...this.series.frames]);
    this.announce();
    // A late frame changes the scales after it without a move.
    this.requestDraw();
  }

  /** Read the theme anew from the page; where it is the same, the legend keeps its focus and the tooltip stays. */
  setTheme(): void {
    const ground = groundOf(this.elements.root).join();
    if (ground === this.ground) return;
    this.ground = ground;
    this.drawLegend();
    this.recolor();
  }

  /** Show an epoch, if it has a frame. */
  seekEpoch(epoch: number): void {
    const index = this.playback.frames.findIndex((frame) => frame.epoch === epoch);
    if (index < 0) return;
    this.playback.pause();
    this.playback.seek(index);
  }

  destroy(): void {
    this.playback.reset();
    this.resizes.disconnect();
    cancelAnimationFrame(this.pendingDraw);
    this.scatter?.destroy();
    this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    this.elements.root.remove();
  }

  private get dark(): boolean {
    return isDark(groundOf(this.elements.root));
  }

  private startSeries(message: Message): void {
    this.series = new Series(message.series);
    this.playback.reset();
    this.scatter?.destroy();
    this.scatter = null;
  }

  private buildScatter(): void {
    const part = this.series.static;
    const gl = this.elements.canvas.getContext("webgl2", { antialias: false });
    if (!gl) {
      this.elements.notice.textContent = "This browser offers no WebGL 2, which the embedding needs. Enable hardware acceleration, or use another browser.";
      return;
    }
    if (!part) return;
    const shapes = Float32Array.from(part.labels, (label) => SHAPES.indexOf(part.classes[label]!.shape));
    this.scatter = new Scatter(gl, shapes);
    this.resize();
    this.recolor();
    this.framesMoved();
  }

  private drawLegend(): void {
    if (this.series.static) this.legend.setClasses(this.series.static.classes, this.dark);
  }

  private recolor(): void {
    const part = this.series.static;
    if (!part) return;
    const dark = this.dark;
    const palette = part.classes.map((mark) => parseHex(dark ? mark.dark : mark.light));
    const colors = new Uint8Array(4 * part.labels.length);
    part.labels.forEach((label, i) => colors.set([...palette[label]!, this.legend.shown[label] ? OPACITY : 0], 4 * i));
    this.scatter?.setColors(colors);
    this.tooltip.hide();
    this.requestDraw();
  }

  private framesMoved(): void {
    const shown = this.playback.shown();
    if (shown) this.scatter?.setPositions(shown.from, shown.to);
    if (this.playback.frame) this.host.onEpoch?.(this.playback.frame.epoch);
    this.tooltip.hide();
    this.announce();
    this.requestDraw();
  }

  private requestDraw(): void {
    this.pendingDraw ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.pendingDraw = 0;
    const shown = this.playback.shown();
    const part = this.series.static;
    if (!shown || !part || !this.scatter) return;
    const [red, green, blue] = groundOf(this.elements.root);
    const diameter = Math.min(11, Math.max(4, 240 / Math.sqrt(part.labels.length)));
    this.scatter.draw({ scale: shown.scale, zoom: this.transform, t: shown.t }, diameter, [red / 255, green / 255, blue / 255]);
    if (shown.t < 1) this.requestDraw();
  }

  private resize(): void {
    const { canvas, plot } = this.elements;
    canvas.width = Math.max(1, Math.round(plot.clientWidth * devicePixelRatio));
    canvas.height = Math.max(1, Math.round(plot.clientHeight * devicePixelRatio));
    this.requestDraw();
  }

  /** Write what is shown into the controls, and into attributes for whoever drives the view from outside. */
  private announce(): void {
    const { root, slider, epoch, play, fit, notice } = this.elements;
    const { frames, index, frame, playing, following } = this.playback;
    const name = !frame ? "" : frame.epoch === 0 ? "before training" : `epoch ${frame.epoch}`;
    slider.max = String(Math.max(0, frames.length - 1));
    slider.value = String(Math.max(0, index));
    slider.setAttribute("aria-valuetext", name);
    epoch.textContent = name;
    play.textContent = playing ? "Pause" : "Play";
    slider.disabled = play.disabled = frames.length < 2;
    fit.disabled = frames.length === 0;
    if (this.scatter || !this.series.static) notice.textContent = frame ? "" : "Waiting for the first embedding…";
    Object.assign(root.dataset, {
      series: this.series.name,
      epoch: frame?.epoch ?? "",
      frames: frames.length,
      points: this.series.static?.labels.length ?? 0,
      follow: following,
      zoom: this.transform.k.toFixed(3),
    });
  }

  private listen(): void {
    const { canvas, plot, play, slider, fit } = this.elements;
    this.zoomer.on("zoom", ({ transform }: { transform: ZoomTransform }) => {
      this.transform = transform;
      this.tooltip.hide();
      this.announce();
      this.requestDraw();
    });
    select(canvas).call(this.zoomer).on("dblclick.zoom", () => this.fit());
    canvas.addEventListener("pointermove", (event) => this.hover(event));
    canvas.addEventListener("pointerleave", () => this.tooltip.hide());
    fit.addEventListener("click", () => this.fit());
    play.addEventListener("click", () => this.togglePlay());
    slider.addEventListener("input", () => {
      const wanted = Number(slider.value); // pausing writes the epoch shown into the slider
      this.playback.pause();
      this.playback.seek(wanted);
    });
    plot.addEventListener("keydown", (event) => {
      const actions: Record<string, () => void> = {
        " ": () => this.togglePlay(),
        ArrowLeft: () => this.playback.seek(this.playback.index - 1),
        ArrowRight: () => this.playback.seek(this.playback.index + 1),
        Escape: () => this.fit(),
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });
  }

  private togglePlay(): void {
    if (this.playback.playing) this.playback.pause();
    else this.playback.play();
  }

  private fit(): void {
    this.tooltip.hide();
    select(this.elements.canvas).call(this.zoomer.transform, zoomIdentity);
  }

  private hover(event: PointerEvent): void {
    const nearest = this.pointAt(event.offsetX, event.offsetY);
    const part = this.series.static;
    if (!nearest || !part) this.tooltip.hide();
    else this.tooltip.show(nearest.point, nearest.x, nearest.y, part, this.dark);
  }

  /** Find the nearest shown point within reach; at these sizes looking at every point is quicker than any index. */
  private pointAt(x: number, y: number): { point: number; x: number; y: number } | null {
    const shown = this.playback.shown();
    const part = this.series.static;
    if (!shown || !part) return null;
    const { clientWidth: width, clientHeight: height } = this.elements.plot;
    const positions = positionsOf(shown);
    const factor = (0.5 * Math.min(width, height)) / shown.scale.radius;
    let best: { point: number; x: number; y: number } | null = null;
    let least = REACH;
    for (let point = 0; point < part.labels.length; point++) {
      if (!this.legend.shown[part.labels[point]!]) continue;
      const px = this.transform.applyX(0.5 * width + (positions[2 * point]! - shown.scale.x) * factor);
      const py = this.transform.applyY(0.5 * height - (positions[2 * point + 1]! - shown.scale.y) * factor);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) {
        least = distance;
        best = { point, x: px, y: py };
      }
    }
    return best;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
