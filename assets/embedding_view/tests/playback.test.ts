import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Playback, positionsOf } from "../src/playback";
import type { Frame } from "../src/series";
import { frameData } from "./making";

const frame = (epoch: number): Frame => ({
  epoch,
  ...frameData([10 * epoch, -epoch], { ghosts: epoch ? new Float32Array([epoch, epoch]) : null }),
  scale: { x: 0, y: 0, halfWidth: epoch + 1, halfHeight: 1 },
});
const frames = (count: number) => Array.from({ length: count }, (_, epoch) => frame(epoch));

let clock = 0;
const make = (still = false) => new Playback(vi.fn(), () => clock, () => still);

beforeEach(() => {
  clock = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("following", () => {
  it("shows the newest frame as frames come in", () => {
    const playback = make();
    playback.update(frames(1));
    playback.update(frames(4));
    expect(playback.frame?.epoch).toBe(3);
  });

  it("stays at an older epoch that the reader chose, wherever it moves in the list", () => {
    const playback = make();
    playback.update([frame(2), frame(5), frame(6)]);
    playback.seek(0);
    playback.update([frame(1), frame(2), frame(5), frame(6), frame(7)]);
    expect([playback.frame?.epoch, playback.following]).toEqual([2, false]);
  });

  it("keeps the points in place when a frame comes late, before the newest", () => {
    const playback = make();
    playback.update([frame(0), frame(2)]);
    clock = 1000;
    playback.update(frames(3));
    expect(playback.index).toBe(2);
    expect([...positionsOf(playback.shown()!)]).toEqual([20, -2]);
  });

  it("leaves for the newest from where the points are, even when a frame comes late with it", () => {
    const playback = make();
    playback.update([frame(0), frame(2)]);
    clock = 1000;
    playback.update(frames(4));
    expect([playback.index, ...positionsOf(playback.shown()!)]).toEqual([3, 20, -2]);
  });

  it("stays at an awaited epoch once it has a frame, and shows the newest until then", () => {
    const playback = make();
    playback.stayAt(2);
    playback.update(frames(2));
    expect([playback.frame?.epoch, playback.kept]).toEqual([1, 2]);
    playback.update(frames(5));
    playback.update(frames(6));
    expect([playback.frame?.epoch, playback.kept]).toEqual([2, 2]);
  });

  it("awaits nothing any more when the reader goes elsewhere", () => {
    const playback = make();
    playback.update(frames(3));
    playback.stayAt(9);
    playback.seek(0);
    playback.update(frames(10));
    expect([playback.frame?.epoch, playback.kept]).toEqual([0, 0]);
  });

  it("starts again when the reader goes to the newest, and seeking stops at both ends", () => {
    const playback = make();
    playback.update(frames(3));
    playback.seek(-5);
    expect(playback.index).toBe(0);
    playback.seek(99);
    expect([playback.index, playback.following]).toEqual([2, true]);
  });
});

describe("the tween", () => {
  it("starts and ends at the frames and is half way at half time", () => {
    const playback = make();
    playback.update(frames(1));
    clock = 1000;
    playback.update(frames(2));
    expect([...positionsOf(playback.shown()!)]).toEqual([0, -0]);
    clock += 225;
    expect(playback.shown()).toMatchObject({ t: 0.5, scale: { halfWidth: 1.5 } });
    expect([...positionsOf(playback.shown()!)]).toEqual([5, -0.5]);
    clock += 225;
    expect([...positionsOf(playback.shown()!)]).toEqual([10, -1]);
  });

  it("goes on from where the points are when the reader is faster", () => {
    const playback = make();
    playback.update(frames(3));
    clock = 1000;
    playback.seek(1);
    clock += 225;
    playback.seek(0);
    expect([...positionsOf(playback.shown()!)]).toEqual([15, -1.5]);
  });

  it("is skipped for readers who want less motion", () => {
    const playback = make(true);
    playback.update(frames(1));
    playback.update(frames(2));
    expect(playback.shown()?.t).toBe(1);
  });

  it("has nothing to show before the first frame", () => {
    expect(make().shown()).toBeNull();
  });
});

describe("playing", () => {
  it("runs from the first frame to the last and stops there", () => {
    const playback = make();
    playback.update(frames(3));
    playback.play();
    const seen = [playback.index];
    while (playback.playing) {
      vi.advanceTimersByTime(700);
      seen.push(playback.index);
    }
    expect(seen).toEqual([0, 1, 2]);
    expect(playback.following).toBe(true);
  });

  it("goes on from an older epoch, and pauses there", () => {
    const playback = make();
    playback.update(frames(4));
    playback.seek(1);
    playback.play();
    expect(playback.index).toBe(2);
    playback.pause();
    vi.advanceTimersByTime(7000);
    expect([playback.index, playback.playing]).toEqual([2, false]);
  });

  it("does not start with a single frame", () => {
    const playback = make();
    playback.update(frames(1));
    playback.play();
    expect(playback.playing).toBe(false);
  });

  it("forgets everything when another series is shown", () => {
    const playback = make();
    playback.update(frames(4));
    playback.seek(1);
    playback.play();
    playback.reset();
    expect([playback.playing, playback.following, playback.shown()]).toEqual([false, true, null]);
  });
});

describe("speed", () => {
  it("plays as many times as fast, from when it is changed", () => {
    const playback = make();
    playback.update(frames(9));
    playback.play();
    vi.advanceTimersByTime(700);
    expect(playback.frame?.epoch).toBe(1);
    playback.speed = 4;
    vi.advanceTimersByTime(700);
    expect(playback.frame?.epoch).toBe(5);
    playback.speed = 0.5;
    vi.advanceTimersByTime(1399);
    expect(playback.frame?.epoch).toBe(5);
  });

  it.each([1, 4])("is on the way all the time and arrives as it leaves again, %i times as fast", (speed) => {
    const playback = make();
    playback.speed = speed;
    playback.update(frames(5));
    playback.seek(0);
    clock += 1000;
    playback.play();
    clock += 350 / speed;
    expect(playback.shown()!.t).toBeCloseTo(0.5, 5);
    clock += 349 / speed;
    expect(playback.shown()!.t).toBeGreaterThan(0.99);
    expect(playback.shown()!.t).toBeLessThan(1);
    clock += 1 / speed;
    expect(playback.shown()!.t).toBe(1);
  });

  it("keeps the pace of a move that has begun when it is paused", () => {
    const playback = make();
    playback.update(frames(5));
    playback.seek(0);
    clock += 1000;
    playback.play();
    clock += 350;
    playback.pause();
    expect(playback.shown()!.t).toBeCloseTo(0.5, 5);
  });
});

describe("another projection of the same points", () => {
  it("sets out from where the points stand on the screen", () => {
    const playback = make();
    playback.update(frames(2));
    clock = 1000;
    playback.reset(true);
    playback.update([{ ...frame(3), points: new Float32Array([7, 7]), scale: { x: 4, y: 4, halfWidth: 1, halfHeight: 1 } }]);
    // At epoch 1, in a view of half width 2 around the origin, the point stood at (10, −1).
    expect([...positionsOf(playback.shown()!)]).toEqual([4 + 10 / 2, 4 - 1 / 2]);
    clock += 450;
    expect([...positionsOf(playback.shown()!)]).toEqual([7, 7]);
  });

  it("appears at once where it has other points, or the series is of another run", () => {
    for (const [same, points] of [[true, [1, 2, 3, 4]], [false, [7, 7]]] as const) {
      const playback = make();
      playback.update(frames(2));
      playback.reset(same);
      playback.update([{ ...frame(0), points: new Float32Array(points) }]);
      expect([...positionsOf(playback.shown()!)]).toEqual([...points]);
    }
  });
});

describe("ghosts", () => {
  it("go along with the points, and appear at once where the frame before had none", () => {
    const playback = make();
    playback.update(frames(3));
    clock += 1000;
    playback.seek(1);
    expect(playback.shown()!.ghosts).toEqual({ from: new Float32Array([2, 2]), to: new Float32Array([1, 1]) });
    playback.seek(0);
    expect(playback.shown()!.ghosts).toBeNull();
    clock += 1000;
    playback.seek(1);
    expect(playback.shown()!.ghosts).toEqual({ from: new Float32Array([1, 1]), to: new Float32Array([1, 1]) });
  });
});

describe("following another view", () => {
  it("moves as that one does, at every moment of a tween", () => {
    const [leader, follower] = [make(), make()];
    for (const each of [leader, follower]) {
      each.update(frames(6));
      each.seek(0);
    }
    clock = 1000;
    leader.speed = 4;
    leader.play();
    for (let epoch = 1; epoch < 4; epoch++) {
      follower.follow(leader.frame!.epoch, leader.playedAt);
      for (const ms of [40, 90, 40]) {
        clock += ms;
        expect(follower.shown()).toEqual(leader.shown());
      }
      clock += 5;
      vi.advanceTimersByTime(175);
    }
    expect([leader.frame?.epoch, follower.playing]).toEqual([4, true]);
    leader.pause();
    follower.follow(leader.frame!.epoch, leader.playedAt);
    expect([follower.frame?.epoch, follower.playing]).toEqual([4, false]);
  });

  it("shows the nearest epoch where it lacks the one shown there", () => {
    const playback = make();
    playback.update([frame(0), frame(3)]);
    playback.follow(2, null);
    expect(playback.frame?.epoch).toBe(3);
  });

  it("keeps to that one's pace when its own speed is changed", () => {
    const playback = make();
    playback.update(frames(3));
    playback.follow(0, 1);
    playback.speed = 4;
    vi.advanceTimersByTime(5000);
    expect(playback.frame?.epoch).toBe(0);
  });
});
