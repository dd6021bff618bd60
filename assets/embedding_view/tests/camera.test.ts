import { describe, expect, it } from "vitest";
import { gazeOf, pixelsPerUnit, toScreen, zoomOf, type Camera } from "../src/camera";

const scale = { x: 10, y: -2, halfWidth: 5, halfHeight: 5 };
const camera: Camera = { scale, zoom: { x: 0, y: 0, k: 1 }, width: 400, height: 300, head: 0, foot: 0 };

describe("toScreen", () => {
  it("puts the scale's centre in the middle, and what it shows as far as the nearer edges, upwards", () => {
    expect([...toScreen(new Float32Array([10, -2, 10, 3, 15, -2]), camera)]).toEqual([200, 150, 200, 0, 350, 150]);
  });

  it("fills the view with what is wider than it is high", () => {
    const wide = { ...camera, scale: { ...scale, halfHeight: 2.5 } };
    expect([...toScreen(new Float32Array([15, -2]), wide)]).toEqual([400, 150]);
  });

  it("leaves room for words at the top and at the bottom", () => {
    const words = { ...camera, head: 40, foot: 20 };
    expect([...toScreen(new Float32Array([10, -2, 10, 3, 10, -7]), words)]).toEqual([200, 160, 200, 40, 200, 280]);
  });

  it("follows the zoom", () => {
    const zoomed = { ...camera, zoom: { x: -100, y: 20, k: 2 } };
    expect([...toScreen(new Float32Array([10, -2, 11, -2]), zoomed)]).toEqual([300, 320, 360, 320]);
    expect(pixelsPerUnit(zoomed)).toBe(60);
  });
});

describe("gaze", () => {
  it("is the middle, at its own size, before anything is zoomed", () => {
    expect(gazeOf({ x: 0, y: 0, k: 1 }, 400, 300)).toEqual({ x: 0, y: 0, k: 1 });
  });

  it.each([
    [{ x: 0, y: 0, k: 1 }],
    [{ x: -120, y: 33, k: 2.5 }],
    [{ x: 50, y: -7, k: 0.5 }],
  ])("of %o leads back there", (zoom) => {
    const back = zoomOf(gazeOf(zoom, 640, 480), 640, 480);
    for (const axis of ["x", "y", "k"] as const) expect(back[axis]).toBeCloseTo(zoom[axis], 9);
  });

  it("shows views of different sizes the same point in their middles", () => {
    const zoom = { x: -120, y: 33, k: 2.5 };
    const other = { ...camera, width: 900, height: 1200, zoom: zoomOf(gazeOf(zoom, 400, 300), 900, 1200) };
    // The point of the layout that the first view has in its middle.
    const factor = pixelsPerUnit({ ...camera, zoom });
    const [x, y] = toScreen(new Float32Array([0, 0]), { ...camera, zoom });
    const middle = new Float32Array([(200 - x!) / factor, (y! - 150) / factor]);
    const [left, top] = toScreen(middle, other);
    expect(left).toBeCloseTo(450, 2);
    expect(top).toBeCloseTo(600, 2);
  });
});
