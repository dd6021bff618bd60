/** What the reader does: pointing at things in the plot, choosing them, pressing buttons and keys. */

import type { Drawing, Scene } from "./drawing";
import type { Elements } from "./elements";
import { handleKeys } from "./keyboard";
import type { Navigation } from "./navigation";
import type { OptionControls } from "./options";
import { inside, nearest } from "./picking";
import type { Playback } from "./playback";
import { Pointer } from "./pointer";
import type { Selection } from "./selection";
import { Tooltip } from "./tooltip";

/** How near the pointer must be to a point, in CSS pixels. */
const REACH = 12;

/** What the pointer is at: one of the points or one of the ghosts, or neither. */
export interface Pointed {
  point: number | null;
  ghost: number | null;
}

export const NOTHING: Pointed = { point: null, ghost: null };

interface Parts {
  drawing: Drawing;
  navigation: Navigation;
  options: OptionControls;
  playback: Playback;
  selection: Selection;
}

export class Reader {
  private readonly tooltip: Tooltip;
  private readonly pointer: Pointer;
  private at = NOTHING;
  /** The point that the keys led to last. */
  private reached: number | null = null;

  /**
   * @param onPoint - called when the pointer is at something else
   * @param onPicture - called when the reader wants the picture
   */
  constructor(
    private readonly elements: Elements,
    private readonly scene: Scene,
    private readonly parts: Parts,
    private readonly onPoint: () => void,
    onPicture: () => void,
  ) {
    this.tooltip = new Tooltip(elements.tooltip, elements.plot);
    this.pointer = new Pointer(elements.canvas, {
      hover: (x, y) => this.hover(x, y),
      leave: () => this.forget(),
      click: (x, y, gesture) => {
        const { drawing, selection } = this.parts;
        const point = nearest(drawing.screen(), x, y, REACH, drawing.isVisible);
        if (point !== null) selection.pick([point], gesture);
        else if (gesture === "replace") selection.clear();
      },
      drawing: (line) => {
        this.parts.drawing.lasso = line;
        this.forget();
        this.parts.drawing.request();
      },
      enclose: (line, gesture) => {
        const { drawing, selection } = this.parts;
        selection.pick(inside(drawing.screen(), line, drawing.isVisible), gesture);
        this.setLassoing(false);
      },
    });
    this.listen(onPicture);
  }

  get pointed(): Pointed {
    return this.at;
  }

  /** Whether a press of the pointer pans. */
  pans(event: MouseEvent | TouchEvent): boolean {
    return this.pointer.pans(event);
  }

  /** Point at a point for another view, whose reader sees its card there. */
  pointAt(point: number | null): void {
    this.tooltip.hide();
    this.change({ point, ghost: null });
  }

  /** What was under the pointer is there no longer. */
  forget(): void {
    this.tooltip.hide();
    this.change(NOTHING);
  }

  destroy(): void {
    document.removeEventListener("pointerdown", this.closeMenu);
  }

  private listen(onPicture: () => void): void {
    const { plot, play, slider, newest, fit, lasso, picture, full } = this.elements;
    const { playback, selection, options, navigation } = this.parts;
    fit.addEventListener("click", () => this.fit());
    plot.addEventListener("dblclick", () => this.fit());
    play.addEventListener("click", () => playback.toggle());
    lasso.addEventListener("click", () => this.setLassoing(!this.pointer.lassoing));
    picture.addEventListener("click", onPicture);
    full.addEventListener("click", () => this.toggleFull());
    slider.addEventListener("input", () => this.seek(Number(slider.value)));
    newest.addEventListener("click", () => this.seek(Infinity));
    document.addEventListener("pointerdown", this.closeMenu);
    handleKeys(this.elements, {
      play: () => playback.toggle(),
      step: (by) => this.seek(playback.index + by),
      end: (last) => this.seek(last ? Infinity : 0),
      escape: () => this.escape(),
      lasso: () => this.setLassoing(!this.pointer.lassoing),
      full: () => this.toggleFull(),
      walk: (by) => this.walk(by),
      pick: (gesture) => this.at.point !== null && selection.pick([this.at.point], gesture),
      options,
      navigation,
    });
  }

  /** A press anywhere else closes the menu. */
  private readonly closeMenu = (event: Event): void => {
    const { menu } = this.elements;
    if (menu.open && !event.composedPath().includes(menu)) menu.open = false;
  };

  private seek(index: number): void {
    this.parts.playback.pause();
    this.parts.playback.seek(index);
  }

  private setLassoing(lassoing: boolean): void {
    this.pointer.lassoing = lassoing;
    this.elements.lasso.setAttribute("aria-pressed", String(lassoing));
    this.elements.root.classList.toggle("lassoing", lassoing);
  }

  /** Fill the screen, or no longer; where a page may not, the key does nothing. */
  private async toggleFull(): Promise<void> {
    const { root, menu, plot } = this.elements;
    if (!document.fullscreenEnabled) return;
    menu.open = false;
    if (document.fullscreenElement) await document.exitFullscreen();
    else await root.requestFullscreen();
    plot.focus();
  }

  /** One thing at a time, the latest first. */
  private escape(): void {
    const { selection } = this.parts;
    if (this.pointer.drawing) this.pointer.cancel();
    else if (this.pointer.lassoing) this.setLassoing(false);
    else if (selection.ids.length) selection.clear();
    else this.fit();
  }

  private fit(): void {
    this.forget();
    this.parts.navigation.fit();
  }

  private hover(x: number, y: number): void {
    const { part, playback, dark } = this.scene;
    const { drawing } = this.parts;
    if (!part || !playback.frame) return;
    const [screen, ghostScreen] = [drawing.screen(), drawing.ghostScreen()];
    const ghost = part.ghosts && nearest(ghostScreen, x, y, REACH / 2, drawing.isGhostVisible);
    const point = ghost === null ? nearest(screen, x, y, REACH, drawing.isVisible) : null;
    if (part.ghosts && ghost !== null) {
      this.tooltip.showGhost(ghost, ghostScreen[2 * ghost]!, ghostScreen[2 * ghost + 1]!, part.ghosts, part, dark);
    } else if (point !== null) {
      this.show(point, screen);
    } else this.tooltip.hide();
    this.change({ point, ghost });
  }

  /** Point at the next of the points in sight, class by class; at the first one after the last. */
  private walk(by: 1 | -1): void {
    const { part } = this.scene;
    const { drawing } = this.parts;
    if (!part || !this.scene.playback.frame) return;
    const { clientWidth: width, clientHeight: height } = this.elements.plot;
    const screen = drawing.screen();
    const inSight = (point: number) => {
      const [x, y] = [screen[2 * point]!, screen[2 * point + 1]!];
      return drawing.isVisible(point) && x >= 0 && x <= width && y >= 0 && y <= height;
    };
    const row = [...part.labels.keys()].filter(inSight).sort((a, b) => part.labels[a]! - part.labels[b]! || a - b);
    const before = row.indexOf(this.at.point ?? this.reached ?? -1);
    const point = row.at(before < 0 ? Math.min(by, 0) : (before + by) % row.length);
    if (point === undefined) return;
    this.reached = point;
    this.show(point, screen);
    this.change({ point, ghost: null });
  }

  private show(point: number, screen: Float32Array): void {
    const { part, playback, dark } = this.scene;
    this.tooltip.show(point, screen[2 * point]!, screen[2 * point + 1]!, part!, dark, playback.frame);
  }

  private change(pointed: Pointed): void {
    if (pointed.point === this.at.point && pointed.ghost === this.at.ghost) return;
    this.at = pointed;
    this.onPoint();
  }
}
