/** The frames of one series as they come in, in any order and more than once. */

import type { Message, StaticPart } from "./message";
import { nextScale, type Scale } from "./scale";

export interface Frame {
  epoch: number;
  points: Float32Array;
  scale: Scale;
}

export class Series {
  static: StaticPart | null = null;
  /** In the order of the epochs. */
  frames: Frame[] = [];
  private known = new Set<number>();

  constructor(readonly name: string) {}

  /** Take in a message; return whether something is still missing that only Python can send. */
  add(message: Message): { missing: boolean } {
    this.static ??= message.static;
    let added = false;
    for (const [epoch, points] of message.frames) {
      if (this.known.has(epoch)) continue;
      this.known.add(epoch);
      this.frames.push({ epoch, points, scale: { x: 0, y: 0, radius: 1 } });
      added = true;
    }
    if (added) {
      this.frames.sort((a, b) => a.epoch - b.epoch);
      this.rescale();
    }
    const missing = message.epochs.length > 0 && (!this.static || message.epochs.some((epoch) => !this.known.has(epoch)));
    return { missing };
  }

  /** Scales follow from the frames before, so a frame that came late changes those after it. */
  private rescale(): void {
    let previous: Scale | null = null;
    for (const frame of this.frames) {
      frame.scale = nextScale(frame.points, previous);
      previous = frame.scale;
    }
  }
}
