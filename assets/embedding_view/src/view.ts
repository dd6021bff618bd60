/** The embedding view: one element, whatever page it stands on. A host feeds it messages and the theme. */

import { toScreen, type Camera } from "./camera";
import { centresOf } from "./centres";
import { colorsOf, isAvailable, wrongPoints, type ColorMode } from "./coloring";
import { groundOf, isDark, type Rgb } from "./colors";
import { buildElements, setIcon, type Elements } from "./elements";
import { hub, type Member } from "./hub";
import { drawKey } from "./key";
import { handleKeys } from "./keyboard";
import { Legend } from "./legend";
import { decode, type Message, type StaticPart } from "./message";
import { Navigation } from "./navigation";
import { OptionControls, type Options } from "./options";
import { drawOverlay, isEmpty, type Overlay } from "./overlay";
import { inside, nearest } from "./picking";
import { Playback, positionsOf, type Shown } from "./playback";
import { composePicture, download } from "./png";
import { Pointer } from "./pointer";
import { Readout } from "./readout";
import { makeRenderer, type Renderer } from "./renderer";
import { Selection } from "./selection";
import { Series } from "./series";
import { Tooltip } from "./tooltip";
import { trailsOf } from "./trails";

/** How near the pointer must be to a point, in CSS pixels. */
const REACH = 12;
/** Past so many classes their colours run together: the one under the pointer is lit. */
const MANY_CLASSES = 40;

/** What the view tells the page it stands on. */
export interface Host {
  /** Everything has to be sent once more. */
  onResend?(series: string): void;
  /** Another epoch is shown. */
  onEpoch?(epoch: number): void;
  /** Other images are selected. */
  onSelect?(ids: readonly number[]): void;
}

export class EmbeddingView implements Member {
  private readonly elements: Elements;
  private readonly legend: Legend;
  private readonly tooltip: Tooltip;
  private readonly readout: Readout;
  private readonly playback: Playback;
  private readonly selection: Selection;
  private readonly options: OptionControls;
  private readonly pointer: Pointer;
  private readonly navigation: Navigation;
  private readonly resizes: ResizeObserver;
  private series = new Series("");
  private lastMessage: Uint8Array | null = null;
  private link: string | null = null;
  private renderer: Renderer | null = null;
  private pendingDraw = 0;
  private ground: Rgb;
  private hoveredClass: number | null = null;
  private line: readonly number[] = [];
  private overlayDrawn = false;
  /** Whether what happens is to be told to the linked views: they do not echo what they were told. */
  private leading = true;

  constructor(
    parent: Element | ShadowRoot,
    private readonly host: Host = {},
  ) {
    this.elements = buildElements(parent);
    const { root, plot, canvas, legend, tooltip, readout, colorBy, panel } = this.elements;
    this.ground = groundOf(root);
    this.takeScheme();
    this.legend = new Legend(legend, () => this.recolor());
    this.tooltip = new Tooltip(tooltip, plot);
    this.readout = new Readout(readout);
    this.playback = new Playback(() => this.framesMoved());
    this.selection = new Selection(() => this.selectionMoved());
    this.options = new OptionControls(colorBy, panel, (name) => this.optionMoved(name));
    this.pointer = new Pointer(canvas, {
      hover: (x, y) => this.hover(x, y),
      leave: () => this.leave(),
      click: (x, y, gesture) => {
        const point = this.pointAt(x, y);
        if (point !== null) this.selection.pick([point], gesture);
        else if (gesture === "replace") this.selection.clear();
      },
      drawing: (line) => {
        this.line = line;
        this.leave();
        this.requestDraw();
      },
      enclose: (line, gesture) => {
        this.selection.pick(inside(this.screen(), line, this.isVisible), gesture);
        this.setLassoing(false);
      },
    });
    this.navigation = new Navigation(canvas, (event) => this.pointer.pans(event), () => this.cameraMoved());
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(plot);
    this.listen();
    this.announce();
  }

  /** Take in a message from Python; one that was taken in already changes nothing. */
  apply(bytes: Uint8Array): void {
    if (this.lastMessage && sameBytes(this.lastMessage, bytes)) return;
    const message = decode(bytes);
    this.lastMessage = bytes;
    if (message.series !== this.series.name) this.startSeries(message);
    const hadStatic = this.series.static !== null;
    const { missing } = this.series.add(message);
    if (missing) this.host.onResend?.(message.series);
    this.elements.caption.textContent = message.caption;
    if (!hadStatic && this.series.static) this.takeStatic(this.series.static);
    // Frames can't be drawn before the labels and images that belong to them are here.
    if (this.series.static) {
      this.quietly(() => this.playback.update([...this.series.frames]));
      this.setLink(message.link);
    }
    // A frame sent again may have brought what it lacked, and a late one changes the scales after it.
    this.recolor();
    this.announce();
  }

  /** Read the theme anew from the page; where it is the same, the legend keeps its focus and the tooltip stays. */
  setTheme(): void {
    const ground = groundOf(this.elements.root);
    if (ground.join() === this.ground.join()) return;
    this.ground = ground;
    this.takeScheme();
    this.drawLegend();
    this.recolor();
  }

  /** Checkboxes and lists are the browser's: it has to know, too. */
  private takeScheme(): void {
    this.elements.root.style.colorScheme = this.dark ? "dark" : "light";
  }

  /** Show an epoch, if it has a frame. */
  seekEpoch(epoch: number): void {
    const index = this.playback.frames.findIndex((frame) => frame.epoch === epoch);
    if (index >= 0) this.seek(index);
  }

  /** Select images by their numbers. */
  select(ids: readonly number[]): void {
    this.selection.choose(ids);
  }

  destroy(): void {
    hub.leave(this);
    this.playback.reset();
    this.resizes.disconnect();
    this.navigation.destroy();
    document.removeEventListener("pointerdown", this.closeMenu);
    cancelAnimationFrame(this.pendingDraw);
    if (this.renderer?.kind === "webgl") {
      this.renderer.destroy();
      this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }
    this.elements.root.remove();
  }

  // ---- linked views: what another one tells this one

  followEpoch(epoch: number): void {
    const { frames } = this.playback;
    const index = frames.reduce((best, frame, i) => (Math.abs(frame.epoch - epoch) < Math.abs((frames[best]?.epoch ?? Infinity) - epoch) ? i : best), 0);
    if (frames.length) this.quietly(() => this.seek(index));
  }

  followSelection(ids: readonly number[]): void {
    this.quietly(() => this.selection.choose(ids));
  }

  followGaze(gaze: Parameters<Navigation["look"]>[0]): void {
    this.quietly(() => this.navigation.look(gaze));
  }

  followSwitch(): void {
    this.quietly(() => this.options.set("cameras", hub.camerasLinked(this)));
  }

  private quietly(act: () => void): void {
    const leading = this.leading;
    this.leading = false;
    act();
    this.leading = leading;
  }

  private setLink(link: string | null): void {
    if (link === this.link) return;
    this.link = link;
    if (link === null) hub.leave(this);
    else hub.join(link, this);
  }

  // ---- what is shown

  private get dark(): boolean {
    return isDark(this.ground);
  }

  private get camera(): Camera {
    const { clientWidth: width, clientHeight: height } = this.elements.plot;
    return { scale: this.playback.shown()?.scale ?? { x: 0, y: 0, radius: 1 }, zoom: this.navigation.zoom, width, height };
  }

  private get lit(): number | null {
    return this.legend.lit ?? (this.manyClasses ? this.hoveredClass : null);
  }

  private get manyClasses(): boolean {
    return (this.series.static?.classes.length ?? 0) > MANY_CLASSES;
  }

  private readonly isVisible = (point: number): boolean => this.legend.shown[this.series.static!.labels[point]!] ?? false;

  private startSeries(message: Message): void {
    this.series = new Series(message.series);
    this.legend.reset();
    this.quietly(() => this.playback.reset());
    this.renderer?.destroy();
    this.renderer = null;
  }

  private takeStatic(part: StaticPart): void {
    // The legend first: it knows which classes are shown, and the points are coloured by that.
    this.drawLegend();
    this.readout.setMetrics(part.metrics);
    this.quietly(() => this.selection.setProbe(part.ids));
    this.buildRenderer();
  }

  private buildRenderer(): void {
    const part = this.series.static;
    if (!part) return;
    this.renderer = makeRenderer(this.elements.canvas, part);
    if (!this.renderer) {
      this.elements.notice.textContent = "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.";
      return;
    }
    this.resize();
    this.recolor();
    this.quietly(() => this.framesMoved());
  }

  private drawLegend(): void {
    const colored = ["class", "prediction", "error"].includes(this.options.values.colorBy);
    if (this.series.static) this.legend.setClasses(this.series.static.classes, this.dark, colored);
  }

  private recolor(): void {
    const part = this.series.static;
    if (!part) return;
    const { frame, previous } = this.playback;
    const emphasis = { shown: this.legend.shown, lit: this.lit, selected: this.selection.points };
    this.renderer?.setColors(colorsOf(this.options.values.colorBy, part, frame, previous, emphasis, this.dark));
    this.describe(part);
    this.requestDraw();
  }

  /** Say what is possible and what colours mean. */
  private describe(part: StaticPart): void {
    const { frame, previous, frames } = this.playback;
    const { values } = this.options;
    const { ghosts } = part;
    const has = (kinds: number[]) => (ghosts?.kind.some((kind) => kinds.includes(kind)) ?? false) || null;
    const any = (mode: ColorMode) => frames.some((each, i) => isAvailable(mode, each, frames[i - 1]));
    this.options.allow(
      { class: true, prediction: any("prediction"), error: any("error"), confidence: any("confidence"), movement: any("movement") },
      {
        wrong: any("error"),
        trails: true,
        centres: true,
        intra: has([0]),
        inter: has([1, 2]),
        readout: part.metrics.length > 0 || null,
        cameras: this.link !== null || null,
      },
      ghosts !== null && !ghosts.exact,
    );
    const kinds = [0, 1, 2].filter((kind) => (kind === 0 ? values.intra : values.inter) && has([kind]));
    const tellsWrong = (values.wrong || values.colorBy === "error") && frame?.predictions;
    drawKey(this.elements.key, {
      mode: values.colorBy,
      frame,
      previous,
      points: part.labels.length,
      wrong: tellsWrong ? wrongPoints(part, frame).length : null,
      ghosts: ghosts && kinds.length && frame?.ghosts ? { part: ghosts, kinds } : null,
      dark: this.dark,
    });
    this.readout.show(frame?.values ?? {});
    this.elements.readout.hidden = !values.readout || part.metrics.length === 0;
  }

  private framesMoved(): void {
    const { frame } = this.playback;
    const shown = this.playback.shown();
    if (shown) this.renderer?.setPositions(shown.from, shown.to);
    if (frame) {
      this.host.onEpoch?.(frame.epoch);
      if (this.leading) hub.moveTo(this, frame.epoch);
    }
    this.tooltip.hide();
    this.recolor();
    this.announce();
    this.requestDraw();
  }

  private selectionMoved(): void {
    this.host.onSelect?.(this.selection.ids);
    if (this.leading) hub.select(this, this.selection.ids);
    this.recolor();
    this.announce();
  }

  private cameraMoved(): void {
    this.tooltip.hide();
    if (this.leading) hub.lookAt(this, this.navigation.gaze);
    this.announce();
    this.requestDraw();
  }

  private optionMoved(name: keyof Options): void {
    const { values } = this.options;
    if (name === "speed") this.playback.speed = values.speed;
    if (name === "colorBy") this.drawLegend();
    if (name === "cameras" && this.leading) {
      hub.linkCameras(this, values.cameras);
      hub.lookAt(this, this.navigation.gaze);
    }
    this.recolor();
    this.announce();
  }

  // ---- drawing

  private requestDraw(): void {
    this.pendingDraw ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.pendingDraw = 0;
    const shown = this.playback.shown();
    const part = this.series.static;
    if (!shown || !part || !this.renderer) return;
    this.renderer.draw({ ...this.camera, scale: shown.scale }, shown.t, this.diameter(part), this.ground);
    this.drawOver(shown, part);
    if (shown.t < 1) this.requestDraw();
  }

  private diameter({ labels }: StaticPart): number {
    const { width, height } = this.camera;
    // Smaller in a small view, where as many points have less room.
    const room = Math.min(1, Math.max(0.75, Math.min(width, height) / 560));
    return Math.min(11, Math.max(5, 260 / Math.sqrt(labels.length))) * room;
  }

  private drawOver(shown: Shown, part: StaticPart): void {
    const overlay = this.overlayFor(shown, part);
    const nothing = isEmpty(overlay);
    // An empty canvas stays as it is: clearing it each time would cost as much as drawing the points.
    if (nothing && !this.overlayDrawn) return;
    const plane = this.elements.overlay.getContext("2d");
    if (plane) drawOverlay(plane, overlay);
    this.overlayDrawn = !nothing;
  }

  private overlayFor(shown: Shown, part: StaticPart): Overlay {
    const { values } = this.options;
    const { frame, frames, index } = this.playback;
    const camera = { ...this.camera, scale: shown.scale };
    const selected = [...this.selection.points].filter(this.isVisible);
    const wrong = values.wrong || values.colorBy === "error" ? wrongPoints(part, frame).filter(this.isVisible) : [];
    const ghosts = part.ghosts && shown.ghosts && (values.intra || values.inter) ? part.ghosts : null;
    const positions = positionsOf(shown);
    const { classes, labels } = part;
    const style = getComputedStyle(this.elements.plot);
    return {
      camera,
      screen: wrong.length || selected.length ? toScreen(positions, camera) : new Float32Array(),
      diameter: this.diameter(part),
      classes,
      dark: this.dark,
      ink: style.color,
      ground: style.backgroundColor,
      trails: values.trails && selected.length ? trailsOf(frames.slice(0, index + 1), positions, selected, labels) : [],
      centres: values.centres ? centresOf(positions, labels, classes.length, this.isVisible) : [],
      ghosts: ghosts && { screen: toScreen(positionsOf({ ...shown.ghosts!, t: shown.t }), camera), part: ghosts, isShown: this.isGhostShown },
      wrong,
      selected,
      lasso: this.line,
    };
  }

  private readonly isGhostShown = (ghost: number): boolean => {
    const part = this.series.static!.ghosts!;
    const { values } = this.options;
    const isShown = (label: number) => this.legend.shown[label] && (this.lit === null || this.lit === label);
    const wanted = part.kind[ghost] === 0 ? values.intra : values.inter;
    return wanted && Boolean(isShown(part.classA[ghost]!) || isShown(part.classB[ghost]!));
  };

  private resize(): void {
    const { canvas, overlay, plot } = this.elements;
    const ratio = devicePixelRatio;
    for (const each of [canvas, overlay]) {
      each.width = Math.max(1, Math.round(plot.clientWidth * ratio));
      each.height = Math.max(1, Math.round(plot.clientHeight * ratio));
    }
    this.quietly(() => this.navigation.resize());
    this.requestDraw();
  }

  private savePicture(): void {
    const { plot, canvas, overlay, caption, epoch } = this.elements;
    const part = this.series.static;
    if (!part) return;
    // The GPU forgets what it drew once the page is shown: draw and read in one go.
    this.draw();
    const style = getComputedStyle(plot);
    const picture = composePicture({
      layers: [canvas, overlay],
      width: plot.clientWidth,
      height: plot.clientHeight,
      ground: style.backgroundColor,
      ink: style.color,
      dark: this.dark,
      caption: caption.textContent,
      epoch: epoch.textContent,
      readout: this.options.values.readout ? this.readout.lines : [],
      classes: part.classes.filter((_, label) => this.legend.shown[label]),
    });
    download(picture, `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`.replaceAll("/", "-"));
  }

  // ---- what the reader does

  private listen(): void {
    const { canvas, plot, play, slider, fit, lasso, picture } = this.elements;
    canvas.addEventListener("webglcontextlost", (event) => {
      // Preventing the default is what asks the browser to restore it.
      event.preventDefault();
      this.renderer = null;
    });
    canvas.addEventListener("webglcontextrestored", () => this.buildRenderer());
    fit.addEventListener("click", () => this.fit());
    play.addEventListener("click", () => this.togglePlay());
    lasso.addEventListener("click", () => this.setLassoing(!this.pointer.lassoing));
    picture.addEventListener("click", () => this.savePicture());
    slider.addEventListener("input", () => this.seek(Number(slider.value)));
    document.addEventListener("pointerdown", this.closeMenu);
    handleKeys(this.elements, {
      play: () => this.togglePlay(),
      step: (by) => this.seek(this.playback.index + by),
      end: (last) => this.seek(last ? this.playback.frames.length - 1 : 0),
      escape: () => this.escape(),
      lasso: () => this.setLassoing(!this.pointer.lassoing),
      options: this.options,
      navigation: this.navigation,
    });
    plot.addEventListener("dblclick", () => this.fit());
  }

  /** A press anywhere else closes the menu. */
  private readonly closeMenu = (event: Event): void => {
    const { menu } = this.elements;
    if (menu.open && !event.composedPath().includes(menu)) menu.open = false;
  };

  private seek(index: number): void {
    this.playback.pause();
    this.playback.seek(index);
  }

  private togglePlay(): void {
    if (this.playback.playing) this.playback.pause();
    else this.playback.play();
  }

  private setLassoing(lassoing: boolean): void {
    this.pointer.lassoing = lassoing;
    this.elements.lasso.setAttribute("aria-pressed", String(lassoing));
    this.elements.root.classList.toggle("lassoing", lassoing);
  }

  /** One thing at a time, the latest first. */
  private escape(): void {
    if (this.pointer.drawing) this.pointer.cancel();
    else if (this.pointer.lassoing) this.setLassoing(false);
    else if (this.selection.ids.length) this.selection.clear();
    else this.fit();
  }

  private fit(): void {
    this.tooltip.hide();
    this.navigation.fit();
  }

  /** Where the points are now, in CSS pixels. */
  private screen(): Float32Array {
    const shown = this.playback.shown();
    return shown ? toScreen(positionsOf(shown), this.camera) : new Float32Array();
  }

  private pointAt(x: number, y: number): number | null {
    return nearest(this.screen(), x, y, REACH, this.isVisible);
  }

  private hover(x: number, y: number): void {
    const part = this.series.static;
    const shown = this.playback.shown();
    if (!part || !shown) return;
    const screen = this.screen();
    const { ghosts } = part;
    const ghostScreen = ghosts && shown.ghosts ? toScreen(positionsOf({ ...shown.ghosts, t: shown.t }), this.camera) : null;
    const ghost = ghostScreen && nearest(ghostScreen, x, y, REACH / 2, this.isGhostShown);
    const point = nearest(screen, x, y, REACH, this.isVisible);
    if (ghosts && ghostScreen && ghost !== null) {
      this.tooltip.showGhost(ghost, ghostScreen[2 * ghost]!, ghostScreen[2 * ghost + 1]!, ghosts, part, this.dark);
    } else if (point !== null) {
      this.tooltip.show(point, screen[2 * point]!, screen[2 * point + 1]!, part, this.dark, this.playback.frame);
    } else this.tooltip.hide();
    this.hoverClass(point === null ? null : part.labels[point]!);
  }

  private leave(): void {
    this.tooltip.hide();
    this.hoverClass(null);
  }

  private hoverClass(label: number | null): void {
    if (label === this.hoveredClass) return;
    this.hoveredClass = label;
    if (this.manyClasses) this.recolor();
  }

  /** Write what is shown into the controls, and into attributes for whoever drives the view from outside. */
  private announce(): void {
    const { root, slider, epoch, play, fit, lasso, notice, status, picture } = this.elements;
    const { frames, index, frame, playing, following } = this.playback;
    const name = !frame ? "" : frame.epoch === 0 ? "before training" : `epoch ${frame.epoch}`;
    slider.max = String(Math.max(0, frames.length - 1));
    slider.value = String(Math.max(0, index));
    slider.setAttribute("aria-valuetext", name);
    // While it plays, nobody wants to hear every epoch.
    epoch.setAttribute("aria-live", playing ? "off" : "polite");
    if (epoch.textContent !== name) epoch.textContent = name;
    setIcon(play, playing ? "pause" : "play", playing ? "Pause" : "Play");
    slider.disabled = play.disabled = frames.length < 2;
    fit.disabled = lasso.disabled = picture.disabled = frames.length === 0;
    const count = this.selection.ids.length;
    const chosen = count ? `${count.toLocaleString("en")} selected` : "";
    if (status.textContent !== chosen) status.textContent = chosen;
    if (this.renderer || !this.series.static) notice.textContent = frame ? "" : "Waiting for the first embedding…";
    Object.assign(root.dataset, {
      series: this.series.name,
      epoch: frame?.epoch ?? "",
      frames: frames.length,
      points: this.series.static?.labels.length ?? 0,
      follow: following,
      zoom: this.navigation.zoom.k.toFixed(3),
      selected: count,
      colour: this.options.values.colorBy,
      renderer: this.renderer?.kind ?? "",
    });
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
