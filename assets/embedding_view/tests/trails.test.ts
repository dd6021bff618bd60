import { describe, expect, it } from "vitest";
import { AGES, trailsOf } from "../src/trails";
import { frameData } from "./making";

const labels = new Uint16Array([0, 1]);
const frames = (count: number) => Array.from({ length: count }, (_, i) => frameData([i, 0, 0, i]));

describe("trails", () => {
  it("lead from the first frame to where the point is now", () => {
    const trails = trailsOf(frames(3), new Float32Array([1.5, 0, 0, 1.5]), [0], labels);
    expect(trails).toEqual([
      { label: 0, age: 0, curves: [1, 0, 1.25, 0, expect.closeTo(1.417, 3), 0, 1.5, 0] },
      { label: 0, age: 3, curves: [0, 0, expect.closeTo(0.167, 3), 0, 0.75, 0, 1, 0] },
    ]);
  });

  it("join what is of one class and one age", () => {
    const trails = trailsOf(frames(2), frames(2)[1]!.points, [0, 1], new Uint16Array([0, 0]));
    expect(trails).toEqual([{ label: 0, age: 0, curves: expect.any(Array) }]);
    expect(trails[0]!.curves).toHaveLength(16);
  });

  it("are not there before there are two frames, or without points", () => {
    expect(trailsOf(frames(1), frames(1)[0]!.points, [0], labels)).toEqual([]);
    expect(trailsOf(frames(3), frames(3)[2]!.points, [], labels)).toEqual([]);
  });

  it("are as old as there are ages, and leave out the earliest when there are too many", () => {
    const many = frames(200);
    const trails = trailsOf(many, many[199]!.points, Array(1000).fill(0), labels);
    expect(Math.max(...trails.map(({ age }) => age))).toBe(AGES - 1);
    expect(trails.reduce((sum, { curves }) => sum + curves.length / 8, 0)).toBe(24_000);
  });
});
