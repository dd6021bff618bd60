/** What the view draws: points, and what lies over them, as the scene says at this moment. */

import { toScreen, type Camera, type Zoom } from "./camera";
import { centresOf } from "./centres";
import { colorsOf, hasClassColors, RINGS, shownMode, wrongPoints } from "./coloring";
import type { Rgb } from "./colors";
import type { Elements } from "./elements";
import type { KeyPart } from "./key";
import { uncolored } from "./marks";
import type { StaticPart } from "./message";
import type { Options } from "./options";
import { clearOverlay, drawOverlay, isEmpty, type Overlay } from "./overlay";
import { positionsOf, type Playback, type Shown } from "./playback";
import { composePicture } from "./png";
import { makeRenderer, type Renderer } from "./renderer";
import type { Pointed } from "./reader";
import type { Figure } from "./readout";
import { UNIT } from "./scale";
import { LONGEST, trailsOf } from "./trails";

/** Words at the top and those at the bottom may each take this share of the height from the points. */
const MOST_WORDS = 0.3;

/** What there is to draw, and how; read anew each time. */
export interface Scene {
  readonly part: StaticPart | null;
  readonly playback: Playback;
  readonly options: Readonly<Options>;
  /** Whether each class is shown. */
  readonly shownClasses: readonly boolean[];
  /** The class that is lit, or null. */
  readonly lit: number | null;
  readonly selected: ReadonlySet<number>;
  readonly pointed: Pointed;
  readonly zoom: Zoom;
  readonly ground: Rgb;
  readonly dark: boolean;
}

export class Drawing {
  /** The line that is being drawn around points. */
  lasso: readonly number[] = [];
  private renderer: Renderer | null = null;
  private lost = false;
  private pending = 0;
  private overlayDrawn = false;
  /** Whether the points' colours are those of the scene. */
  private colored = false;

  /** @param onChange - called when the browser takes the means to draw away, or gives them back */
  constructor(
    private readonly elements: Elements,
    private readonly scene: Scene,
    onChange: () => void,
  ) {
    const { canvas } = elements;
    canvas.addEventListener("webglcontextlost", (event) => {
      // Preventing the default is what asks the browser to restore it.
      event.preventDefault();
      this.renderer = null;
      this.lost = true;
      onChange();
    });
    canvas.addEventListener("webglcontextrestored", () => {
      this.lost = false;
      this.start();
      onChange();
    });
  }

  /** What draws; "" where nothing can. */
  get kind(): Renderer["kind"] | "lost" | "" {
    return this.renderer?.kind ?? (this.lost ? "lost" : "");
  }

  get camera(): Camera {
    const { plot, head, key } = this.elements;
    const { clientWidth: width, clientHeight: height } = plot;
    const scale = this.scene.playback.shown()?.scale ?? UNIT;
    const margin = head.offsetTop;
    const [top, bottom] = [head, key].map(({ offsetHeight }) => Math.min(margin + offsetHeight, MOST_WORDS * height));
    return { scale, zoom: this.scene.zoom, width, height, head: top!, foot: bottom! };
  }

  /** Make ready for the points of the scene. */
  start(): void {
    const { part } = this.scene;
    if (!part || this.lost) return;
    // First the size: to change that of a canvas that draws already, the browser waits for the GPU.
    this.resize();
    this.renderer = makeRenderer(this.elements.canvas, part);
    this.recolor();
    this.move();
  }

  /** Forget the points and what lies over them: others will come. */
  clear(): void {
    this.renderer?.destroy();
    this.renderer = null;
    const plane = this.elements.overlay.getContext("2d");
    if (plane) clearOverlay(plane);
    this.overlayDrawn = false;
  }

  destroy(): void {
    cancelAnimationFrame(this.pending);
    if (this.renderer?.kind !== "webgl") return;
    this.clear();
    this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  }

  /** Another frame is shown. */
  move(): void {
    const shown = this.scene.playback.shown();
    if (shown) this.renderer?.setPositions(shown.from, shown.to);
    this.request();
  }

  /** The points have other colours, which are worked out once, however much changes until they are drawn. */
  recolor(): void {
    this.colored = false;
    this.request();
  }

  resize(): void {
    const { canvas, overlay, plot } = this.elements;
    const devicePixels = (length: number) => Math.max(1, Math.round(length * devicePixelRatio));
    const width = devicePixels(plot.clientWidth);
    const height = devicePixels(plot.clientHeight);
    // Told the size that it has, a canvas is emptied and made anew all the same.
    if (canvas.width === width && canvas.height === height) return;
    for (const each of [canvas, overlay]) Object.assign(each, { width, height });
    this.request();
  }

  request(): void {
    this.pending ||= requestAnimationFrame(() => this.draw());
  }

  /** Where the points are now, in CSS pixels. */
  screen(): Float32Array {
    const shown = this.scene.playback.shown();
    return shown ? toScreen(positionsOf(shown), this.camera) : new Float32Array();
  }

  /** The same of the ghosts; empty where there are none. */
  ghostScreen(): Float32Array {
    const shown = this.scene.playback.shown();
    return shown?.ghosts ? toScreen(positionsOf({ ...shown.ghosts, t: shown.t }), this.camera) : new Float32Array();
  }

  readonly isVisible = (point: number): boolean => this.scene.shownClasses[this.scene.part!.labels[point]!] ?? false;

  readonly isGhostVisible = (ghost: number): boolean => {
    const { part, options, shownClasses, lit } = this.scene;
    const { kind, classA, classB } = part!.ghosts!;
    const isShown = (label: number) => shownClasses[label] === true && (lit === null || lit === label);
    return (kind[ghost] === 0 ? options.intra : options.inter) && (isShown(classA[ghost]!) || isShown(classB[ghost]!));
  };

  /** Return the view as it is now, as a picture; null before there is anything to see. */
  picture(readout: Figure[], notes: KeyPart[][]): HTMLCanvasElement | null {
    const { part, shownClasses, dark, options, playback } = this.scene;
    const { plot, canvas, overlay, caption, epoch } = this.elements;
    if (!part) return null;
    // The GPU forgets what it drew once the page is shown: draw and read in one go.
    this.draw();
    const { backgroundColor, color, fontFamily } = getComputedStyle(plot);
    const classes = part.classes.filter((_, label) => shownClasses[label]);
    const colored = hasClassColors(shownMode(options.colorBy, playback.frame, playback.previous));
    return composePicture({
      layers: [canvas, overlay],
      width: plot.clientWidth,
      height: plot.clientHeight,
      ground: backgroundColor,
      ink: color,
      font: fontFamily,
      dark,
      caption: caption.textContent,
      epoch: epoch.textContent,
      readout,
      notes,
      classes: colored ? classes : classes.map(uncolored),
    });
  }

  private draw(): void {
    this.pending = 0;
    const { part, playback, ground } = this.scene;
    const shown = playback.shown();
    if (!shown || !part || !this.renderer) return;
    const camera = { ...this.camera, scale: shown.scale };
    if (!this.colored) this.renderer.setColors(this.colors(part));
    this.colored = true;
    this.renderer.draw(camera, shown.t, diameterOf(part, camera), ground);
    this.drawOver(this.overlay(shown, part, camera));
    if (shown.t < 1) this.request();
  }

  private colors(part: StaticPart): Uint8Array {
    const { playback, options, shownClasses: shown, lit, selected, dark } = this.scene;
    return colorsOf(options.colorBy, part, playback.frame, playback.previous, { shown, lit, selected }, dark);
  }

  private drawOver(overlay: Overlay): void {
    const nothing = isEmpty(overlay);
    // An empty canvas stays as it is: clearing it each time would cost as much as drawing the points.
    if (nothing && !this.overlayDrawn) return;
    const plane = this.elements.overlay.getContext("2d");
    if (plane) drawOverlay(plane, overlay);
    this.overlayDrawn = !nothing;
  }

  private overlay(shown: Shown, part: StaticPart, camera: Camera): Overlay {
    const { playback, options, selected: points, pointed, lit, dark, ground } = this.scene;
    const { frame, frames, index } = playback;
    const { classes, labels, ghosts } = part;
    const selected = [...points].filter(this.isVisible);
    const ring = RINGS[options.colorBy];
    const marksWrong = options.wrong || options.colorBy === "error";
    const wrong = marksWrong ? wrongPoints(part, frame).filter(({ point }) => this.isVisible(point)) : [];
    const marksGhosts = ghosts && shown.ghosts && (options.intra || options.inter);
    const positions = positionsOf(shown);
    const screen = toScreen(positions, camera);
    const reach = LONGEST * Math.min(shown.scale.halfWidth, shown.scale.halfHeight);
    const { color, backgroundColor, fontFamily } = getComputedStyle(this.elements.plot);
    // A class that is lit shows where it is, even while the others don't; of a point's class, its card tells.
    const showsCentres = options.centres || (lit !== null && pointed.point === null);
    const hasCentre = (point: number) => this.isVisible(point) && (lit === null || labels[point] === lit);
    return {
      camera,
      look: { classes, dark, ink: color, ground: backgroundColor, font: fontFamily },
      ground,
      screen,
      diameter: diameterOf(part, camera),
      trails: options.trails && selected.length ? trailsOf(frames.slice(0, index + 1), positions, selected, labels, reach) : [],
      centres: showsCentres ? centresOf(positions, labels, classes.length, hasCentre) : [],
      ghosts: marksGhosts
        ? {
            screen: this.ghostScreen(),
            part: ghosts,
            isShown: this.isGhostVisible,
            byClass: options.colorBy === "class",
            room: roomIn(camera),
          }
        : null,
      wrong: wrong.map((each) => ({ point: each.point, label: ring && each[ring] })),
      selected,
      pointed: this.placeOf(pointed, screen, part),
      lasso: this.lasso,
    };
  }

  private placeOf({ point, ghost }: Pointed, screen: Float32Array, { ghosts }: StaticPart): Overlay["pointed"] {
    if (point !== null) return this.isVisible(point) ? { x: screen[2 * point]!, y: screen[2 * point + 1]!, parents: [] } : null;
    if (ghost === null || !ghosts) return null;
    const ghostScreen = this.ghostScreen();
    const parents = [ghosts.first[ghost]!, ghosts.second[ghost]!].filter((parent) => parent >= 0);
    return { x: ghostScreen[2 * ghost]!, y: ghostScreen[2 * ghost + 1]!, parents };
  }
}

/** Return how large a mark is, in CSS pixels: smaller where there are many, and in a small view; larger from nearby. */
function diameterOf({ labels }: StaticPart, camera: Camera): number {
  const near = Math.min(2, Math.max(0.8, camera.zoom.k ** 0.4));
  return Math.min(11, Math.max(5, 260 / Math.sqrt(labels.length))) * Math.max(0.75, roomIn(camera)) * near;
}

/** Return which share of their full size marks have in a view as large as this one: with four in a row, each is small. */
function roomIn({ width, height }: Camera): number {
  return Math.min(1, Math.max(0.55, Math.min(width, height) / 560));
}
