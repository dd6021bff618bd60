/** What a page keeps of the view, so that a link or a reload finds it again. */

import { COLOR_MODES, type ColorMode } from "./coloring";
import type { Initial } from "./message";
import type { OptionControls } from "./options";
import type { Playback } from "./playback";
import type { Selection } from "./selection";

/** How long the reader must rest before the page is told where, in milliseconds. */
const REST = 400;

export interface Remembered {
  /** null: the newest, whichever that is. */
  epoch: number | null;
  color: ColorMode;
}

export class Memory {
  private told: Remembered = { epoch: null, color: "class" };
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell - called when the reader has come to rest somewhere else than the page knows */
  constructor(
    private readonly playback: Playback,
    private readonly options: OptionControls,
    private readonly selection: Selection,
    private readonly tell: (remembered: Remembered) => void,
  ) {}

  /** Show what was in sight when the page was left. */
  restore(initial: Initial | null): void {
    if (!initial) return;
    const { epoch, color, selection } = initial;
    const known = color !== null && Object.hasOwn(COLOR_MODES, color) ? (color as ColorMode) : "class";
    this.told = { epoch, color: known };
    this.options.set("colorBy", known);
    if (selection.length) this.selection.choose(selection);
    if (epoch !== null) this.playback.stayAt(epoch);
  }

  /** Something moved. */
  stir(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), REST);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private rest(): void {
    const { playing, frame, kept } = this.playback;
    if (playing || !frame) return;
    const now = { epoch: kept, color: this.options.values.colorBy };
    if (now.epoch === this.told.epoch && now.color === this.told.color) return;
    this.told = now;
    this.tell(now);
  }
}
