import { describe, expect, it } from "vitest";
import { mixScales, nextScale } from "../src/scale";

/** Four points at distance `radius` from (x, y). */
const cross = (radius: number, x = 0, y = 0) =>
  new Float32Array([x + radius, y, x - radius, y, x, y + radius, x, y - radius]);

describe("nextScale", () => {
  it("shows the points on four fifths of the view", () => {
    expect(nextScale(cross(4, 10, -2), null)).toEqual({ x: 10, y: -2, radius: 5 });
  });

  it.each([
    [2.6, 5],
    [4.7, 5],
    [2.4, 3],
    [4.8, 6],
  ])("after a view of radius 5, points at %f are shown at radius %f", (points, radius) => {
    expect(nextScale(cross(points), { x: 0, y: 0, radius: 5 }).radius).toBeCloseTo(radius, 5);
  });

  it("follows the centre even when it keeps the radius", () => {
    expect(nextScale(cross(4, 1, 1), { x: 0, y: 0, radius: 5 })).toEqual({ x: 1, y: 1, radius: 5 });
  });

  it("lets a stray point leave the view", () => {
    const points = new Float32Array(2 * 400);
    for (let i = 0; i < 400; i++) points.set([Math.cos(i), Math.sin(i)], 2 * i);
    points.set([1000, 0], 0);
    expect(nextScale(points, null).radius).toBeLessThan(10);
  });

  it("shows points that all coincide, and none at all", () => {
    expect(nextScale(new Float32Array([3, 3, 3, 3]), null)).toEqual({ x: 3, y: 3, radius: 1.25 });
    expect(nextScale(new Float32Array(), null)).toEqual({ x: 0, y: 0, radius: 1.25 });
  });
});

describe("mixScales", () => {
  it("goes straight from one to the other", () => {
    const [from, to] = [{ x: 0, y: 2, radius: 4 }, { x: 8, y: 6, radius: 2 }];
    expect(mixScales(from, to, 0)).toEqual(from);
    expect(mixScales(from, to, 0.25)).toEqual({ x: 2, y: 3, radius: 3.5 });
    expect(mixScales(from, to, 1)).toEqual(to);
  });
});
