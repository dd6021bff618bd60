import { describe, expect, it } from "vitest";
import { inside, nearest } from "../src/picking";

const screen = new Float32Array([10, 10, 20, 10, 50, 50, 51, 50]);
const all = () => true;

describe("nearest", () => {
  it("finds the nearest point within reach", () => {
    expect(nearest(screen, 14, 10, 12, all)).toBe(0);
    expect(nearest(screen, 16, 10, 12, all)).toBe(1);
    expect(nearest(screen, 14, 30, 12, all)).toBeNull();
  });

  it("passes over points that don't count", () => {
    expect(nearest(screen, 14, 10, 12, (point) => point !== 0)).toBe(1);
  });
});

describe("inside", () => {
  it("finds the points within a square, whichever way round it is drawn", () => {
    expect(inside(screen, [0, 0, 30, 0, 30, 30, 0, 30], all)).toEqual([0, 1]);
    expect(inside(screen, [0, 30, 30, 30, 30, 0, 0, 0], all)).toEqual([0, 1]);
  });

  it("leaves out what lies in a bay, and what doesn't count", () => {
    const bay = [0, 0, 60, 0, 60, 60, 40, 60, 40, 5, 15, 5, 15, 60, 0, 60];
    expect(inside(screen, bay, all)).toEqual([0, 2, 3]);
    expect(inside(screen, bay, (point) => point > 2)).toEqual([3]);
  });

  it("finds nothing in a line", () => {
    expect(inside(screen, [0, 0, 60, 60], all)).toEqual([]);
    expect(inside(screen, [], all)).toEqual([]);
  });
});
