import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SHAPES } from "../src/marks";
import { decode } from "../src/message";

/** Written by Python; `tests/core/view/test_message.py` holds that it still is what Python writes. */
const kept = new Uint8Array(readFileSync(`${import.meta.dirname}/../../../tests/golden/embedding-message.bin`));

function message(header: object, body: ArrayBuffer = new ArrayBuffer(0)): Uint8Array {
  let text = JSON.stringify(header);
  text += " ".repeat((4 - (text.length % 4)) % 4);
  const bytes = new Uint8Array(4 + text.length + body.byteLength);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(new TextEncoder().encode(text), 4);
  bytes.set(new Uint8Array(body), 4 + text.length);
  return bytes;
}

const framesAlone = {
  version: 1,
  series: "s",
  caption: "",
  live: false,
  epochs: [4],
  points: 1,
  frames: [{ epoch: 4, offset: 0 }],
  static: null,
};

describe("decode", () => {
  it("reads what Python wrote", () => {
    const decoded = decode(kept);
    expect(decoded).toMatchObject({ series: "run/umap", caption: "UMAP · 3 images", live: true, epochs: [0, 1, 2] });
    expect([...decoded.frames.keys()]).toEqual([0, 2]);
    expect([...decoded.frames.get(0)!]).toEqual([0, 0.5, 1, -1, 2, 4]);
    expect([...decoded.frames.get(2)!]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
    const { ids, labels, classes, thumbnails } = decoded.static!;
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
    expect([...decode(shifted.subarray(3)).frames.get(2)!]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
  });

  it("reads a message that brings frames alone", () => {
    const decoded = decode(message(framesAlone, new Float32Array([1.5, -2]).buffer));
    expect(decoded.static).toBeNull();
    expect([...decoded.frames.get(4)!]).toEqual([1.5, -2]);
  });

  it("refuses another version and says what to do", () => {
    expect(() => decode(message({ version: 2 }))).toThrow("message version must be 1, but is 2. Reload the page.");
  });

  it.each([
    ["is empty", new Uint8Array(), RangeError],
    ["ends within the header", kept.subarray(0, 100), RangeError],
    ["ends within the body", kept.subarray(0, kept.length - 4), RangeError],
    ["has a header that is not JSON", new Uint8Array([4, 0, 0, 0, 110, 111, 112, 101]), SyntaxError],
    ["announces more points than it brings", message({ ...framesAlone, points: 2 }, new ArrayBuffer(8)), RangeError],
    ["has an array out of line", message({ ...framesAlone, frames: [{ epoch: 4, offset: 2 }] }, new ArrayBuffer(12)), RangeError],
  ])("refuses a message that %s", (_, bytes, error) => {
    expect(() => decode(bytes)).toThrow(error);
  });
});
