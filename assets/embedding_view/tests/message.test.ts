import { describe, expect, it } from "vitest";
import { SHAPES } from "../src/marks";
import { decode } from "../src/message";
import { framesAlone, kept, message } from "./making";

describe("decode", () => {
  it("reads what Python wrote", () => {
    const decoded = decode(kept);
    expect(decoded).toMatchObject({ series: "run/umap", caption: "UMAP · 3 images", live: true, link: "race", epochs: [0, 1, 2] });
    expect(decoded.initial).toEqual({ epoch: null, color: "prediction", selection: [3, 7] });
    expect(decoded.choice).toEqual({ number: 1, ids: [7] });
    expect([...decoded.frames.keys()]).toEqual([0, 2]);
    const [older, newer] = [decoded.frames.get(0)!, decoded.frames.get(2)!];
    expect([...older.points]).toEqual([0, 0.5, 1, -1, 2, 4]);
    expect(older).toMatchObject({ predictions: null, confidences: null, ghosts: null, values: {} });
    expect([...newer.points]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
    expect([...newer.predictions!]).toEqual([1, 4, 0]);
    expect([...newer.confidences!]).toEqual([255, 128, 51]);
    expect([...newer.ghosts!]).toEqual([0.5, 1, 2, -3]);
    expect(newer.values).toEqual({ val_accuracy: 0.75, cohesion: null });
    const { ids, labels, classes, thumbnails, metrics, ghosts } = decoded.static!;
    expect(metrics).toEqual([
      { name: "val_accuracy", title: "Accuracy", percent: true },
      { name: "cohesion", title: "Cohesion", percent: false },
    ]);
    expect(ghosts!.exact).toBe(false);
    const { kind, classA, classB, first, second, lam } = ghosts!;
    expect([kind, classA, classB, first, second, lam].map((column) => [...column])).toEqual([
      [0, 1], [1, 0], [1, 4], [-1, 0], [-1, 2], [1, 0.25],
    ]);
    expect([...ids]).toEqual([7, 70_000, 3]);
    expect([...labels]).toEqual([1, 0, 1]);
    expect(classes.map(({ name }) => name)).toEqual(["größer", "β", "c", "d", "e"]);
    expect(classes.map(({ shape }) => shape)).toEqual(SHAPES);
    expect(classes[1]).toMatchObject({ light: "#E69F00", dark: "#E69F00" });
    expect(thumbnails).toMatchObject({ height: 1, width: 2, channels: 1 });
    expect([...thumbnails.pixels]).toEqual([0, 50, 100, 150, 200, 250]);
  });

  it("reads bytes that do not start at the beginning of their buffer", () => {
    const shifted = new Uint8Array(kept.length + 3);
    shifted.set(kept, 3);
    expect([...decode(shifted.subarray(3)).frames.get(2)!.points]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
  });

  it("reads a message that brings frames alone", () => {
    const decoded = decode(message(framesAlone, new Float32Array([1.5, -2]).buffer));
    expect(decoded.static).toBeNull();
    expect([...decoded.frames.get(4)!.points]).toEqual([1.5, -2]);
  });

  it("refuses another version and says what to do", () => {
    expect(() => decode(message({ version: 3 }))).toThrow("message version must be 2, but is 3. Reload the page.");
  });

  it("reads epochs of any steps", () => {
    const decoded = decode(message({ ...framesAlone, frames: [], epochs: [[0, 3, 1], [5, 15, 5], [90, 90, 1]] }));
    expect(decoded.epochs).toEqual([0, 1, 2, 3, 5, 10, 15, 90]);
  });

  it("keeps nothing of the message but what it brings", () => {
    const { points, predictions, confidences, ghosts } = decode(kept).frames.get(2)!;
    const arrays = [points, predictions!, confidences!, ghosts!];
    const gaps = 3 * 3; // at most: each array starts at a multiple of four bytes
    const needed = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(points.buffer.byteLength).toBeLessThanOrEqual(needed + gaps);
  });

  it.each([
    ["is empty", new Uint8Array(), RangeError],
    ["ends within the header", kept.subarray(0, 100), RangeError],
    ["ends within the body", kept.subarray(0, kept.length - 4), RangeError],
    ["has a header that is not JSON", new Uint8Array([4, 0, 0, 0, 110, 111, 112, 101]), SyntaxError],
    ["announces more points than it brings", message({ ...framesAlone, points: 2 }, new ArrayBuffer(8)), RangeError],
  ])("refuses a message that %s", (_, bytes, error) => {
    expect(() => decode(bytes)).toThrow(error);
  });
});
