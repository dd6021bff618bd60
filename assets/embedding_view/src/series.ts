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
    let added = false;
    for (const [epoch, data] of message.frames) {
      const known = this.known.get(epoch);
      if (known) {
        complete(known, data);
        continue;
      }
      const frame = { ...data, epoch, scale: UNIT };
      this.known.set(epoch, frame);
      this.frames.push(frame);
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

/** A frame may have been sent before the epoch's metrics were written; sent again, it has them. */
function complete(known: Frame, data: FrameData): void {
  known.predictions ??= data.predictions;
  known.confidences ??= data.confidences;
  known.ghosts ??= data.ghosts;
  known.values = { ...known.values, ...data.values };
}
