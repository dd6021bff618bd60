/** The embedding view: one element, whatever page it stands on. A host feeds it messages and the theme. */

import { announce } from "./announce";
import { groundOf, isDark, type Rgb } from "./colors";
import { Drawing, type Scene } from "./drawing";
import { buildElements, type Elements } from "./elements";
import { explain } from "./explain";
import { hub, type Member } from "./hub";
import { handleKeys } from "./keyboard";
import { Legend } from "./legend";
import { Memory, type Remembered } from "./memory";
import { decode, sameBytes, type Choice, type Message, type StaticPart } from "./message";
import { Navigation } from "./navigation";
import { OptionControls, type Options } from "./options";
import { inside, nearest } from "./picking";
import { Playback } from "./playback";
import { download } from "./png";
import { Pointer } from "./pointer";
import { Readout } from "./readout";
import { Selection } from "./selection";
import { Series } from "./series";
import { Tooltip } from "./tooltip";

/** How near the pointer must be to a point, in CSS pixels. */
const REACH = 12;

/** What the view tells the page it stands on. */
export interface Host {
  /** Everything has to be sent once more. */
  onResend?(series: string): void;
  /** Another epoch is shown. */
  onEpoch?(epoch: number): void;
  /** The reader has come to rest somewhere else. */
  onShown?(shown: Remembered): void;
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
  private readonly scene: Scene;
  private readonly drawing: Drawing;
  private readonly resizes: ResizeObserver;
  private readonly memory: Memory;
  private series = new Series("");
  private lastMessage: Uint8Array | null = null;
  private link: string | null = null;
  /** Number of the page's last choice of images. */
  private chosen: number | null = null;
  private ground: Rgb;
  private hoveredClass: number | null = null;
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
    this.memory = new Memory(this.playback, this.options, this.selection, (shown) => this.host.onShown?.(shown));
    this.scene = this.makeScene();
    this.drawing = new Drawing(this.elements, this.scene, () => this.announce());
    this.pointer = new Pointer(canvas, {
      hover: (x, y) => this.hover(x, y),
      leave: () => this.leave(),
      click: (x, y, gesture) => {
        const point = nearest(this.drawing.screen(), x, y, REACH, this.drawing.isVisible);
        if (point !== null) this.selection.pick([point], gesture);
        else if (gesture === "replace") this.selection.clear();
      },
      drawing: (line) => {
        this.drawing.lasso = line;
        this.leave();
        this.drawing.request();
      },
      enclose: (line, gesture) => {
        this.selection.pick(inside(this.drawing.screen(), line, this.drawing.isVisible), gesture);
        this.setLassoing(false);
      },
    });
    this.navigation = new Navigation(canvas, (event) => this.pointer.pans(event), () => this.cameraMoved());
    this.resizes = new ResizeObserver(() => {
      this.drawing.resize();
      this.quietly(() => this.navigation.resize());
    });
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
      if (!hadStatic) this.quietly(() => this.memory.restore(message.initial));
      this.takeChoice(message.choice);
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
    this.playback.seekEpoch(epoch);
  }

  /** Select images by their numbers. */
  select(ids: readonly number[]): void {
    this.selection.choose(ids);
  }

  destroy(): void {
    hub.leave(this);
    this.memory.destroy();
    this.playback.reset();
    this.resizes.disconnect();
    this.navigation.destroy();
    document.removeEventListener("pointerdown", this.closeMenu);
    this.drawing.destroy();
    this.elements.root.remove();
  }

  // ---- linked views: what another one tells this one

  followEpoch(epoch: number): void {
    const { frames } = this.playback;
    const away = frames.map((frame) => Math.abs(frame.epoch - epoch));
    if (frames.length) this.quietly(() => this.seek(away.indexOf(Math.min(...away))));
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

  private takeChoice(choice: Choice | null): void {
    if (choice === null || choice.number === this.chosen) return;
    this.chosen = choice.number;
    this.selection.choose(choice.ids);
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

  /** What the drawing reads of the view. */
  private makeScene(): Scene {
    // Getters of a literal have a `this` of their own.
    const view = this;
    return {
      playback: this.playback,
      options: this.options.values,
      get part() { return view.series.static; },
      get shownClasses() { return view.legend.shown; },
      get lit() { return view.lit; },
      get selected() { return view.selection.points; },
      get zoom() { return view.navigation.zoom; },
      get ground() { return view.ground; },
      get dark() { return view.dark; },
    };
  }

  private get lit(): number | null {
    return this.legend.lit ?? (this.series.manyClasses ? this.hoveredClass : null);
  }

  private startSeries(message: Message): void {
    const { run } = this.series;
    const { kept } = this.playback;
    this.series = new Series(message.series);
    this.legend.reset();
    this.quietly(() => this.playback.reset());
    // Another projection of the run, which may still be on its way, must not take the reader away.
    if (this.series.run === run && kept !== null) this.playback.stayAt(kept);
    this.drawing.clear();
  }

  private takeStatic(part: StaticPart): void {
    // The legend first: it knows which classes are shown, and the points are coloured by that.
    this.drawLegend();
    this.readout.setMetrics(part.metrics);
    this.quietly(() => this.selection.setProbe(part.ids));
    this.drawing.start();
  }

  private drawLegend(): void {
    const colored = ["class", "prediction", "error"].includes(this.options.values.colorBy);
    if (this.series.static) this.legend.setClasses(this.series.static.classes, this.dark, colored);
  }

  private recolor(): void {
    const part = this.series.static;
    if (!part) return;
    this.drawing.recolor();
    explain(this.elements.key, this.options, this.scene, this.link !== null);
    this.readout.show(this.playback.frame?.values ?? {});
    this.elements.readout.hidden = !this.options.values.readout || part.metrics.length === 0;
  }

  private framesMoved(): void {
    const { frame } = this.playback;
    this.drawing.move();
    if (frame) {
      this.host.onEpoch?.(frame.epoch);
      if (this.leading) hub.moveTo(this, frame.epoch);
    }
    this.tooltip.hide();
    this.recolor();
    this.announce();
    this.memory.stir();
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
    this.drawing.request();
  }

  private optionMoved(name: keyof Options): void {
    const { values } = this.options;
    if (name === "speed") this.playback.speed = values.speed;
    if (name === "colorBy") this.drawLegend();
    this.memory.stir();
    if (name === "cameras" && this.leading) {
      hub.linkCameras(this, values.cameras);
      hub.lookAt(this, this.navigation.gaze);
    }
    this.recolor();
    this.announce();
  }

  // ---- what the reader does

  private listen(): void {
    const { plot, play, slider, fit, lasso, picture } = this.elements;
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

  private savePicture(): void {
    const picture = this.drawing.picture(this.options.values.readout ? this.readout.lines : []);
    const name = `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`;
    if (picture) download(picture, name.replaceAll("/", "-"));
  }

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

  private hover(x: number, y: number): void {
    const part = this.series.static;
    const { frame } = this.playback;
    if (!part || !frame) return;
    const { drawing } = this;
    const [screen, ghostScreen] = [drawing.screen(), drawing.ghostScreen()];
    const ghost = part.ghosts && nearest(ghostScreen, x, y, REACH / 2, drawing.isGhostVisible);
    const point = nearest(screen, x, y, REACH, drawing.isVisible);
    if (part.ghosts && ghost !== null) {
      this.tooltip.showGhost(ghost, ghostScreen[2 * ghost]!, ghostScreen[2 * ghost + 1]!, part.ghosts, part, this.dark);
    } else if (point !== null) {
      this.tooltip.show(point, screen[2 * point]!, screen[2 * point + 1]!, part, this.dark, frame);
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
    if (this.series.manyClasses) this.recolor();
  }

  private announce(): void {
    announce(this.elements, {
      series: this.series,
      playback: this.playback,
      selected: this.selection.ids.length,
      zoom: this.navigation.zoom.k,
      colour: this.options.values.colorBy,
      renderer: this.drawing.kind,
    });
  }
}
