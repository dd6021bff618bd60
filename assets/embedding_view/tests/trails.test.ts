import { describe, expect, it } from "vitest";
import { AGES, FEW, RECENT, trailsOf, type Trail } from "../src/trails";
import { frameData } from "./making";

const labels = new Uint16Array([0, 1]);
/** The first point goes right, the second one up, by one an epoch. */
const frames = (count: number) => Array.from({ length: count }, (_, i) => frameData([i, 0, 0, i]));
const newest = (all: ReturnType<typeof frames>) => all.at(-1)!.points;

const stretches = (trails: Trail[]) => trails.reduce((sum, { curves }) => sum + curves.length / 8, 0);

describe("trails", () => {
  it("lead from the first frame to where the point is now, the latest stretch last", () => {
    const trails = trailsOf(frames(3), new Float32Array([1.5, 0, 0, 1.5]), [0], labels, 10);
    expect(trails).toEqual([
      // A third of the way lies behind the older one's end.
      { kind: "single", label: 0, age: AGES / 3, curves: [0, 0, expect.closeTo(0.167, 3), 0, 0.75, 0, 1, 0] },
      { kind: "single", label: 0, age: 0, curves: [1, 0, 1.25, 0, expect.closeTo(1.417, 3), 0, 1.5, 0] },
    ]);
  });

  it("join what is of one class and one age", () => {
    const trails = trailsOf(frames(2), newest(frames(2)), [0, 1], new Uint16Array([0, 0]), 10);
    expect(trails).toEqual([{ kind: "single", label: 0, age: 0, curves: expect.any(Array) }]);
    expect(trails[0]!.curves).toHaveLength(16);
  });

  it("are not there before there are two frames, or without points", () => {
    expect(trailsOf(frames(1), newest(frames(1)), [0], labels, 10)).toEqual([]);
    expect(trailsOf(frames(3), newest(frames(3)), [], labels, 10)).toEqual([]);
  });

  it("fade along their way, and go no farther back than they reach", () => {
    const trails = trailsOf(frames(200), newest(frames(200)), [0], labels, 30);
    expect(stretches(trails)).toBe(30);
    expect(trails.map(({ age }) => age)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(trails[0]!.curves.slice(0, 2)).toEqual([169, 0]);
  });

  it("are there for points that rest", () => {
    const still = [0, 1, 2].map(() => frameData([1, 1, 2, 2]));
    expect(trailsOf(still, newest(still), [0], labels, 10)).toEqual([
      { kind: "single", label: 0, age: 0, curves: [...Array(8).fill(1), ...Array(8).fill(1)] },
    ]);
  });

  it("of many points are the mean ways of their classes, and how each one came here", () => {
    const count = 2 * FEW;
    // The points of a class are one apart, and go the same way.
    const all = [0, 1, 2, 3, 4, 5].map((epoch) =>
      frameData(Array.from({ length: count }, (_, i) => (i % 2 ? [0, epoch + i] : [epoch + i, 0])).flat()),
    );
    const classes = Uint16Array.from({ length: count }, (_, i) => i % 2);
    const trails = trailsOf(all, newest(all), [...classes.keys()], classes, 10);
    const [faint, means] = ["faint", "mean"].map((kind) => trails.filter((trail) => trail.kind === kind));
    expect(faint!.length + means!.length).toBe(trails.length);
    expect(stretches(faint!)).toBe(RECENT * count);
    expect(stretches(means!)).toBe(2 * 5);
    // Even numbers up to 22, and odd ones up to 23, at the last epoch.
    expect(means!.slice(-2).map(({ label, curves }) => [label, ...curves.slice(-2)])).toEqual([[0, 11 + 5, 0], [1, 0, 12 + 5]]);
    expect(trails.indexOf(means![0]!)).toBe(faint!.length);
  });
});
