/** The embedding view: one element, whatever page it stands on. A host feeds it messages and the theme. */

import { announce } from "./announce";
import { hasClassColors } from "./coloring";
import { groundOf, isDark, type Rgb } from "./colors";
import { Drawing, type Scene } from "./drawing";
import { buildElements, type Elements } from "./elements";
import { explain, offerChoices } from "./explain";
import { drawKey, type KeyPart } from "./key";
import { Legend } from "./legend";
import { Link } from "./link";
import { Memory, type Remembered } from "./memory";
import { decode, sameBytes, sameImages, type Choice, type Message, type StaticPart } from "./message";
import { Navigation } from "./navigation";
import { OptionControls, type Options } from "./options";
import { Playback } from "./playback";
import { download } from "./png";
import { Reader } from "./reader";
import { Readout } from "./readout";
import { Selection } from "./selection";
import { Series } from "./series";

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

export class EmbeddingView {
  private readonly elements: Elements;
  private readonly legend: Legend;
  private readonly readout: Readout;
  private readonly playback: Playback;
  private readonly selection: Selection;
  private readonly options: OptionControls;
  private readonly navigation: Navigation;
  private readonly scene: Scene;
  private readonly drawing: Drawing;
  private readonly reader: Reader;
  private readonly link: Link;
  private readonly memory: Memory;
  private readonly resizes: ResizeObserver;
  private series = new Series("");
  private lastMessage: Uint8Array | null = null;
  /** What the selection was made among. */
  private images: StaticPart | null = null;
  private live = false;
  private caption = "";
  /** Number of the page's last choice of images. */
  private chosen: number | null = null;
  /** The lines that say what colours and marks mean. */
  private key: KeyPart[][] = [];
  private ground: Rgb;

  constructor(
    parent: Element | ShadowRoot,
    private readonly host: Host = {},
  ) {
    this.elements = buildElements(parent);
    const { root, plot, canvas, legend, readout, colorBy, panel } = this.elements;
    this.ground = groundOf(root);
    this.takeScheme();
    this.legend = new Legend(legend, () => this.recolor());
    this.readout = new Readout(readout);
    this.playback = new Playback(() => this.framesMoved());
    this.selection = new Selection(() => this.selectionMoved());
    this.options = new OptionControls(colorBy, panel, (name) => this.optionMoved(name));
    this.memory = new Memory(this.playback, this.options, this.selection, (shown) => this.host.onShown?.(shown));
    this.navigation = new Navigation(canvas, (event) => this.reader.pans(event), () => this.cameraMoved());
    this.scene = this.makeScene();
    this.drawing = new Drawing(this.elements, this.scene, () => this.announce());
    const { drawing, navigation, options, playback, selection } = this;
    this.reader = new Reader(
      this.elements,
      this.scene,
      { drawing, navigation, options, playback, selection },
      () => this.pointerMoved(),
      () => this.savePicture(),
    );
    const pointAt = (id: number | null) => this.reader.pointAt(id === null ? null : selection.pointOf(id));
    this.link = new Link({ playback, selection, navigation, options, pointAt });
    this.resizes = new ResizeObserver(() => {
      this.drawing.resize();
      this.link.quietly(() => this.navigation.resize());
    });
    this.resizes.observe(plot);
    this.announce();
  }

  /** Take in a message from Python; one that was taken in already changes nothing. */
  apply(bytes: Uint8Array): void {
    if (this.lastMessage && sameBytes(this.lastMessage, bytes)) return;
    const message = decode(bytes);
    this.lastMessage = bytes;
    this.live = message.live;
    if (message.series !== this.series.name) this.startSeries(message);
    const hadStatic = this.series.static !== null;
    const { missing } = this.series.add(message);
    if (missing) this.host.onResend?.(message.series);
    this.caption = message.caption;
    if (!hadStatic && this.series.static) this.takeStatic(this.series.static);
    // Frames can't be drawn before the labels and images that belong to them are here.
    if (this.series.static) {
      this.link.quietly(() => this.playback.update(this.series.frames));
      if (!hadStatic) this.link.quietly(() => this.memory.restore(message.initial));
      this.takeChoice(message.choice);
      this.link.join(message.link);
    }
    offerChoices(this.options, this.scene, this.link.isLinked);
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

  /** Show an epoch, if it has a frame. */
  seekEpoch(epoch: number): void {
    this.playback.seekEpoch(epoch);
  }

  /** Select images by their numbers. */
  select(ids: readonly number[]): void {
    this.selection.choose(ids);
  }

  destroy(): void {
    this.playback.halt();
    this.link.join(null);
    this.memory.destroy();
    this.playback.reset();
    this.resizes.disconnect();
    this.navigation.destroy();
    this.reader.destroy();
    this.drawing.destroy();
    this.elements.root.remove();
  }

  // ---- what came with a message

  private startSeries(message: Message): void {
    const { run } = this.series;
    const { kept } = this.playback;
    this.playback.halt();
    this.series = new Series(message.series);
    const isSameRun = this.series.run === run;
    // Another projection has the same classes: those that were hidden stay so.
    if (!isSameRun) this.legend.clear();
    this.readout.setMetrics([]);
    this.setKey([]);
    this.reader.forget();
    this.link.quietly(() => this.playback.reset(isSameRun));
    // Another projection of the run, which may still be on its way, must not take the reader away.
    if (isSameRun && kept !== null) this.playback.stayAt(kept);
    this.drawing.clear();
  }

  private takeStatic(part: StaticPart): void {
    // The legend first: it knows which classes are shown, and the points are coloured by that.
    this.drawLegend();
    this.readout.setMetrics(part.metrics);
    this.link.quietly(() => {
      // The same number is another image in another data set.
      if (this.images && !sameImages(this.images, part)) this.selection.clear();
      this.selection.setProbe(part.ids);
    });
    this.images = part;
    this.drawing.start();
  }

  private takeChoice(choice: Choice | null): void {
    if (choice === null || choice.number === this.chosen) return;
    this.chosen = choice.number;
    this.selection.choose(choice.ids);
  }

  // ---- what is shown

  private get dark(): boolean {
    return isDark(this.ground);
  }

  /** Checkboxes and lists are the browser's: it has to know, too. */
  private takeScheme(): void {
    this.elements.root.style.colorScheme = this.dark ? "dark" : "light";
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
      get lit() { return view.legend.lit ?? view.pointedClass; },
      get pointed() { return view.reader.pointed; },
      get selected() { return view.selection.points; },
      get zoom() { return view.navigation.zoom; },
      get ground() { return view.ground; },
      get dark() { return view.dark; },
    };
  }

  /** Of the point under the pointer, where there are so many classes that its colour alone does not tell. */
  private get pointedClass(): number | null {
    const { point } = this.reader.pointed;
    return point !== null && this.series.manyClasses ? this.series.static!.labels[point]! : null;
  }

  private drawLegend(): void {
    const colored = hasClassColors(this.options.values.colorBy);
    if (this.series.static) this.legend.setClasses(this.series.static.classes, this.dark, colored);
  }

  private recolor(): void {
    const part = this.series.static;
    if (!part) return;
    this.drawing.recolor();
    this.setKey(explain(this.scene));
    this.readout.show(this.playback.frame?.values ?? {});
    this.elements.readout.hidden = !this.options.values.readout || part.metrics.length === 0;
  }

  private setKey(key: KeyPart[][]): void {
    // From epoch to epoch it stays the same as a rule.
    if (JSON.stringify(key) === JSON.stringify(this.key)) return;
    this.key = key;
    drawKey(this.elements.key, key);
  }

  private savePicture(): void {
    const picture = this.drawing.picture(this.options.values.readout ? this.readout.figures : [], this.key);
    const name = `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`;
    if (picture) download(picture, name.replaceAll("/", "-"));
  }

  private announce(): void {
    const { point } = this.reader.pointed;
    announce(this.elements, {
      series: this.series,
      playback: this.playback,
      live: this.live,
      caption: this.caption,
      // While another run's images are awaited, nobody knows whether they are the ones selected.
      selected: this.series.static ? this.selection.ids.length : 0,
      pointed: point === null ? null : this.selection.idOf(point),
      zoom: this.navigation.zoom.k,
      colour: this.options.values.colorBy,
      renderer: this.drawing.kind,
    });
  }

  // ---- what moved

  private framesMoved(): void {
    const { frame } = this.playback;
    this.drawing.move();
    if (frame) {
      this.host.onEpoch?.(frame.epoch);
      this.link.tellEpoch(frame.epoch);
    }
    this.reader.forget();
    this.recolor();
    this.announce();
    this.memory.stir();
  }

  private selectionMoved(): void {
    this.host.onSelect?.(this.selection.ids);
    this.link.tellSelection(this.selection.ids);
    this.recolor();
    this.announce();
  }

  private cameraMoved(): void {
    this.reader.forget();
    this.link.tellGaze();
    this.announce();
    this.drawing.request();
  }

  private pointerMoved(): void {
    const { point } = this.reader.pointed;
    this.link.tellPointer(point === null ? null : this.selection.idOf(point));
    if (this.series.manyClasses) this.recolor();
    this.drawing.request();
    this.announce();
  }

  private optionMoved(name: keyof Options): void {
    const { values } = this.options;
    if (name === "speed") this.playback.speed = values.speed;
    if (name === "colorBy") this.drawLegend();
    if (name === "cameras") this.link.tellSwitch(values.cameras);
    this.memory.stir();
    this.recolor();
    this.announce();
  }
}
