/** The frames of one series as they come in, in any order and more than once. */

import type { FrameData, Message, StaticPart } from "./message";
import { nextScale, UNIT, type Scale } from "./scale";

/** Past so many classes their colours run together: the one under the pointer is lit. */
const MANY_CLASSES = 40;

export interface Frame extends FrameData {
  epoch: number;
  scale: Scale;
}

export class Series {
  static: StaticPart | null = null;
  /** In the order of the epochs. */
  frames: Frame[] = [];
  private known = new Map<number, Frame>();

  /** @param name - the run and its projection, `run/method` */
  constructor(readonly name: string) {}

  get run(): string {
    return this.name.split("/", 1)[0]!;
  }

  get manyClasses(): boolean {
    return (this.static?.classes.length ?? 0) > MANY_CLASSES;
  }

  /** Take in a message; return whether something is still missing that only Python can send. */
  add(message: Message): { missing: boolean } {
    this.static ??= message.static;
    let first = Infinity;
    // One sent again takes the first one's place: it may have been sent before the epoch's metrics were written.
    for (const [epoch, data] of message.frames) {
      this.known.set(epoch, Object.assign(data, { epoch, scale: UNIT }));
      first = Math.min(first, epoch);
    }
    this.frames = [...this.known.values()].sort((a, b) => a.epoch - b.epoch);
    this.rescale(first);
    const missing = message.epochs.length > 0 && (!this.static || message.epochs.some((epoch) => !this.known.has(epoch)));
    return { missing };
  }

  /**
   * Scales follow from the frames before, so a frame that came late changes those after it.
   *
   * @param first - the earliest epoch that came
   */
  private rescale(first: number): void {
    this.frames.forEach((frame, i) => {
      if (frame.epoch >= first) frame.scale = nextScale(frame.points, this.frames[i - 1]?.scale ?? null);
    });
  }
}
