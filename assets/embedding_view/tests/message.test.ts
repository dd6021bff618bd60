import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../src/message";

/** Written by Python; `tests/core/view/test_message.py` holds that it still is what Python writes. */
const kept = readFileSync(new URL("../../../tests/golden/embedding-message.bin", import.meta.url));

function message(header: object, body: ArrayBuffer = new ArrayBuffer(0)): Uint8Array {
  let text = JSON.stringify(header);
  text += " ".repeat((4 - (text.length % 4)) % 4);
  const bytes = new Uint8Array(4 + text.length + body.byteLength);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(new TextEncoder().encode(text), 4);
  bytes.set(new Uint8Array(body), 4 + text.length);
  return bytes;
}

describe("decode", () => {
  it("reads what Python wrote", () => {
    const decoded = decode(new Uint8Array(kept));
    expect(decoded).toMatchObject({ series: "run/umap", caption: "UMAP · 3 images", live: true, epochs: [0, 1, 2] });
    expect([...decoded.frames.keys()]).toEqual([0, 2]);
    expect([...decoded.frames.get(0)!]).toEqual([0, 0.5, 1, -1, 2, 4]);
    expect([...decoded.frames.get(2)!]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
    const { ids, labels, classes, thumbnails } = decoded.static!;
    expect([...ids]).toEqual([7, 70_000, 3]);
    expect([...labels]).toEqual([1, 0, 1]);
    expect(classes.map(({ name, shape }) => [name, shape])).toEqual([["größer", "circle"], ["β", "square"]]);
    expect(thumbnails).toMatchObject({ height: 1, width: 2, channels: 1 });
    expect([...thumbnails.pixels]).toEqual([0, 50, 100, 150, 200, 250]);
  });

  it("reads bytes that do not start at the beginning of their buffer", () => {
    const shifted = new Uint8Array(kept.length + 3);
    shifted.set(kept, 3);
    expect([...decode(shifted.subarray(3)).frames.get(2)!]).toEqual([3, 1.5, -2, 0, 0.25, 8]);
  });

  it("reads a message that brings frames alone", () => {
    const header = { version: 1, series: "s", caption: "", live: false, epochs: [4], points: 1, frames: [{ epoch: 4, offset: 0 }], static: null };
    const decoded = decode(message(header, new Float32Array([1.5, -2]).buffer));
    expect(decoded.static).toBeNull();
    expect([...decoded.frames.get(4)!]).toEqual([1.5, -2]);
  });

  it("refuses another version and says what to do", () => {
    expect(() => decode(message({ version: 2 }))).toThrow("message version must be 1, but is 2. Reload the page.");
  });
});
