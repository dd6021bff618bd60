import { describe, expect, it } from "vitest";
import { mixScales, nextScale, type Scale } from "../src/scale";

/** Four points, `wide` left and right of (x, y) and `high` above and below. */
const cross = (wide: number, high = wide, x = 0, y = 0) =>
  new Float32Array([x + wide, y, x - wide, y, x, y + high, x, y - high]);
const square = (half: number): Scale => ({ x: 0, y: 0, halfWidth: half, halfHeight: half });

describe("nextScale", () => {
  it("shows the points on 88 hundredths of the view, each way", () => {
    expect(nextScale(cross(3.52, 1.76, 10, -2), null)).toEqual({
      x: expect.closeTo(10, 5), y: expect.closeTo(-2, 5), halfWidth: expect.closeTo(4, 5), halfHeight: expect.closeTo(2, 5),
    });
  });

  it.each([
    ["stay as they are when they fill enough of it", 6.5, 10],
    ["stay as they are when they all but leave it", 9.7, 10],
    ["come nearer when they have shrunk", 5.28, 6],
    ["go farther when they leave it", 10.56, 12],
  ])("after a view of 10, the points %s", (_, points, half) => {
    expect(nextScale(cross(points), square(10)).halfWidth).toBeCloseTo(half, 5);
  });

  it("keeps the centre, too, as long as the points are in view around it", () => {
    expect(nextScale(cross(8, 8, 1, 1), square(10))).toEqual(square(10));
    expect(nextScale(cross(8, 8, 2, 0), square(10))).toMatchObject({ x: 2, y: 0 });
  });

  it("comes nearer when points that were spread upwards are so sideways, on less of the view", () => {
    const tall: Scale = { x: 0, y: 0, halfWidth: 5, halfHeight: 10 };
    expect(nextScale(cross(4.8, 3), tall)).not.toEqual(tall);
  });

  it("follows points that are far aside, even where all are in view", () => {
    expect(nextScale(cross(6.5, 6.5, 1.4, 0), square(10))).toEqual(square(10));
    expect(nextScale(cross(6.5, 6.5, 1.6, 0), square(10)).x).toBeCloseTo(1.6, 5);
  });

  it("does not stretch points on a line across the view", () => {
    const { halfWidth, halfHeight } = nextScale(cross(1, 0), null);
    expect(halfHeight / halfWidth).toBeCloseTo(0.3, 5);
  });

  it("lets stray points leave the view", () => {
    const points = new Float32Array(2 * 400);
    for (let i = 0; i < 400; i++) points.set([Math.cos(i), Math.sin(i)], 2 * i);
    points.set([1000, 0], 0);
    expect(nextScale(points, null).halfWidth).toBeLessThan(2);
  });

  it("shows points that all coincide, and none at all", () => {
    for (const [points, x] of [[[3, 3, 3, 3], 3], [[], 0]] as const) {
      const scale = nextScale(new Float32Array(points), null);
      expect(scale).toMatchObject({ x, y: x });
      expect(scale.halfWidth).toBeGreaterThan(0);
      expect(scale.halfHeight).toBeGreaterThan(0);
    }
  });
});

describe("mixScales", () => {
  it("goes straight from one to the other", () => {
    const [from, to] = [{ x: 0, y: 2, halfWidth: 4, halfHeight: 1 }, { x: 8, y: 6, halfWidth: 2, halfHeight: 3 }];
    expect(mixScales(from, to, 0)).toEqual(from);
    expect(mixScales(from, to, 0.25)).toEqual({ x: 2, y: 3, halfWidth: 3.5, halfHeight: 1.5 });
    expect(mixScales(from, to, 1)).toEqual(to);
  });
});
