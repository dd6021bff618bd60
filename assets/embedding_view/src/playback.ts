/** Which epoch is shown, how the view gets there, and whether it follows the newest one. */

import type { Frame } from "./series";
import { mixScales, type Scale } from "./scale";

const TWEEN_MS = 450;
const PLAY_MS = 700;
/** How much a point slows down at each frame while the view plays: 0 not at all, 1 to a halt. */
const PAUSE = 0.35;
export const SPEEDS = [0.5, 1, 2, 4];

/** A moment on the way from one frame to another. */
export interface Shown {
  from: Float32Array;
  to: Float32Array;
  /** The ghosts' places, where both frames have them. */
  ghosts: { from: Float32Array; to: Float32Array } | null;
  t: number;
  scale: Scale;
}

interface Places {
  points: Float32Array;
  ghosts: Float32Array | null;
  scale: Scale;
}

export class Playback {
  frames: Frame[] = [];
  index = -1;
  following = true;
  private from: Places | null = null;
  /** Where another projection of the same points left them. */
  private left: Places | null = null;
  /** The epoch to stay at as soon as it has a frame. */
  private awaited: number | null = null;
  private started = 0;
  private duration = TWEEN_MS;
  private flowing = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** How fast the view plays that this one follows; null where none does. */
  private pace: number | null = null;
  private rate = 1;

  /**
   * @param onMove - called when another frame is to be shown
   * @param now - the clock, in milliseconds
   * @param still - whether the reader asked for less motion
   */
  constructor(
    private readonly onMove: () => void,
    private readonly now: () => number = () => performance.now(),
    private readonly still: () => boolean = () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  ) {}

  get playing(): boolean {
    return this.playedAt !== null;
  }

  /** How fast it plays; null where it does not. */
  get playedAt(): number | null {
    return this.timer === undefined ? this.pace : this.rate;
  }

  get frame(): Frame | undefined {
    return this.frames[this.index];
  }

  /** The frame one epoch earlier than the one shown. */
  get previous(): Frame | undefined {
    return this.frames[this.index - 1];
  }

  /** The epoch where the reader stays; null: the newest, whichever that is. */
  get kept(): number | null {
    return this.awaited ?? (this.following ? null : (this.frame?.epoch ?? null));
  }

  get speed(): number {
    return this.rate;
  }

  /** How many times as fast as usual it plays. */
  set speed(speed: number) {
    this.rate = speed;
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.tick();
  }

  /** Take over the frames as they are now; whoever follows moves to the newest. */
  update(frames: Frame[]): void {
    const epoch = this.frame?.epoch;
    this.frames = frames;
    // A late frame may have moved the one shown; leaving for the newest starts from where the points are.
    if (epoch !== undefined) this.index = Math.max(0, frames.findIndex((frame) => frame.epoch === epoch));
    if (this.following || epoch === undefined) this.goTo(frames.length - 1);
    if (this.awaited !== null) this.stayAt(this.awaited);
  }

  /**
   * Forget everything: another series is shown.
   *
   * @param same - it has the same points, which set out from where they are now
   */
  reset(same = false): void {
    this.pause();
    const shown = this.shown();
    // Two changes may follow each other before the first one had a frame.
    this.left = same ? (shown ? placesOf(shown) : this.left) : null;
    this.frames = [];
    this.index = -1;
    this.from = null;
    this.following = true;
    this.awaited = null;
  }

  /** Go to an epoch and stay there, even where it is the newest; until it has a frame, the newest is followed. */
  stayAt(epoch: number): void {
    const index = this.frames.findIndex((frame) => frame.epoch === epoch);
    if (index < 0) {
      this.awaited = epoch;
      return;
    }
    this.seek(index);
    this.following = false;
  }

  /** Show the frame at `index`, on the reader's wish: the newest is followed from then on, an older one is kept. */
  seek(index: number): void {
    const bounded = Math.min(Math.max(index, 0), this.frames.length - 1);
    this.awaited = null;
    this.following = bounded === this.frames.length - 1;
    this.goTo(bounded);
  }

  /** The same for an epoch, if it has a frame. */
  seekEpoch(epoch: number): void {
    const index = this.frames.findIndex((frame) => frame.epoch === epoch);
    if (index < 0) return;
    this.pause();
    this.seek(index);
  }

  play(): void {
    if (this.playing || this.frames.length < 2) return;
    const isAtEnd = this.index === this.frames.length - 1;
    if (isAtEnd) this.seek(0);
    this.tick();
    if (isAtEnd) this.onMove();
    else this.step();
  }

  pause(): void {
    if (!this.playing) return;
    this.stop();
    this.onMove();
  }

  /** End what it plays by itself, not what it plays after another view. */
  halt(): void {
    if (this.timer !== undefined) this.pause();
  }

  /**
   * Show the frame nearest to the epoch where another view is.
   *
   * @param pace - how fast that one plays; null where it does not
   */
  follow(epoch: number, pace: number | null): void {
    const away = this.frames.map((frame) => Math.abs(frame.epoch - epoch));
    if (!away.length) return;
    const before = this.index;
    this.stop();
    this.pace = pace;
    this.seek(away.indexOf(Math.min(...away)));
    // Whether it plays may be all that changed.
    if (this.index === before) this.onMove();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Return what to draw now; `t` is 1 once the view has arrived. */
  shown(): Shown | null {
    const to = this.frame;
    if (!to) return null;
    const from = this.from ?? to;
    const elapsed = this.still() ? 1 : Math.min(1, (this.now() - this.started) / this.duration);
    const slow = elapsed * elapsed * (3 - 2 * elapsed);
    const t = this.flowing ? PAUSE * slow + (1 - PAUSE) * elapsed : slow;
    const ghosts = to.ghosts && { from: from.ghosts ?? to.ghosts, to: to.ghosts };
    return { from: from.points, to: to.points, ghosts, t, scale: mixScales(from.scale, to.scale, t) };
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.pace = null;
  }

  private tick(): void {
    this.timer = setInterval(() => this.step(), PLAY_MS / this.rate);
  }

  private step(): void {
    this.seek(this.index + 1);
    if (this.following) this.pause();
  }

  private goTo(index: number): void {
    if (index === this.index || index < 0) return;
    const shown = this.shown();
    // Starting from where the points are, not from where they were going, keeps a hurried reader's view smooth.
    this.from = shown ? placesOf(shown) : this.left && rescaled(this.left, this.frames[index]!);
    this.left = null;
    // While it plays, the points are on their way all the time: stopping at each frame would be a slide show.
    const { playedAt } = this;
    this.flowing = playedAt !== null;
    this.duration = playedAt === null ? TWEEN_MS : PLAY_MS / playedAt;
    this.index = index;
    this.started = this.now();
    this.onMove();
  }
}

/** Return where the points are at this moment: x0, y0, x1, y1, … */
export function positionsOf({ from, to, t }: Pick<Shown, "from" | "to" | "t">): Float32Array {
  if (t >= 1) return to;
  const now = new Float32Array(to.length);
  for (let i = 0; i < now.length; i++) now[i] = from[i]! + (to[i]! - from[i]!) * t;
  return now;
}

function placesOf(shown: Shown): Places {
  const { ghosts, t, scale } = shown;
  return { points: positionsOf(shown), ghosts: ghosts && positionsOf({ ...ghosts, t }), scale };
}

/** Return places in another layout's units that look the same on the screen; null where it has other points. */
function rescaled({ points, ghosts, scale }: Places, frame: Frame): Places | null {
  if (points.length !== frame.points.length) return null;
  const to = frame.scale;
  const factor = Math.max(to.halfWidth, to.halfHeight) / Math.max(scale.halfWidth, scale.halfHeight);
  const move = (places: Float32Array) =>
    places.map((at, i) => (i % 2 ? to.y + (at - scale.y) * factor : to.x + (at - scale.x) * factor));
  return { points: move(points), ghosts: ghosts?.length === frame.ghosts?.length ? ghosts && move(ghosts) : null, scale: to };
}
