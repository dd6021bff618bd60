/** Small things that several tests start from. */

import { readFileSync } from "node:fs";
import type { Choice, FrameData, StaticPart } from "../src/message";

/** Written by Python, which tests that it still is what it writes: frames of epochs 0 and 2; says that 1 exists. */
export const kept = new Uint8Array(readFileSync(`${import.meta.dirname}/../../../tests/golden/embedding-message.bin`));

export function frameData(points: number[], more: Partial<FrameData> = {}): FrameData {
  return { points: new Float32Array(points), predictions: null, confidences: null, ghosts: null, values: {}, ...more };
}

/** Two points, of the classes cat and dog. */
export function staticPart(more: Partial<StaticPart> = {}): StaticPart {
  return {
    ids: new Uint32Array([7, 70_000]),
    labels: new Uint16Array([0, 1]),
    classes: [
      { name: "cat", light: "#0072B2", dark: "#3D9BD6", shape: "circle" },
      { name: "dog", light: "#E69F00", dark: "#E69F00", shape: "square" },
    ],
    thumbnails: { height: 1, width: 2, channels: 1, pixels: new Uint8Array([0, 50, 100, 150]) },
    metrics: [],
    ghosts: null,
    ...more,
  };
}

/** A message as Python would send it. */
export function message(header: object, body: ArrayBufferLike = new ArrayBuffer(0)): Uint8Array {
  let text = JSON.stringify(header);
  text += " ".repeat((4 - (text.length % 4)) % 4);
  const bytes = new Uint8Array(4 + text.length + body.byteLength);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(new TextEncoder().encode(text), 4);
  bytes.set(new Uint8Array(body), 4 + text.length);
  return bytes;
}

export const framesAlone = {
  version: 2,
  series: "s",
  caption: "",
  live: false,
  link: null,
  initial: null,
  choice: null,
  epochs: [[4, 4, 1]],
  points: 1,
  ghosts: 0,
  frames: [{ epoch: 4, points: 0, predictions: null, confidences: null, ghosts: null, values: {} }],
  static: null,
};

/** A whole series: four points of two classes (ids 10 to 13) in a frame each for the epochs. */
export function wholeSeries(
  series: string,
  epochs: number[],
  { link = null, choice = null, live = false, shade = 0 }: {
    link?: string | null; choice?: Choice | null; live?: boolean;
    /** Of the images: with another one, they are others. */
    shade?: number;
  } = {},
): Uint8Array {
  const points = [-3, 0, -2, 1, 2, -1, 3, 0];
  const arrays: [number, ArrayBufferLike][] = [];
  let length = 0;
  const put = (array: Float32Array | Uint32Array | Uint16Array | Uint8Array): number => {
    const at = length;
    arrays.push([at, array.buffer.slice(array.byteOffset, array.byteOffset + array.byteLength)]);
    length += 4 * Math.ceil(array.byteLength / 4);
    return at;
  };
  const { classes } = staticPart();
  const header = {
    ...framesAlone,
    series,
    link,
    choice,
    live,
    epochs: epochs.map((epoch) => [epoch, epoch, 1]),
    points: 4,
    frames: epochs.map((epoch) => ({
      epoch,
      points: put(new Float32Array(points.map((value) => value * (1 + epoch / 100)))),
      predictions: put(new Uint16Array([0, 1, 1, 1])),
      confidences: put(new Uint8Array([255, 51, 128, 204])),
      ghosts: null,
      values: { accuracy: epoch / 10, knn_overlap: 0.5 + epoch / 10 },
    })),
    static: {
      ids: put(new Uint32Array([10, 11, 12, 13])),
      labels: put(new Uint16Array([0, 0, 1, 1])),
      classes,
      thumbnails: { offset: put(new Uint8Array(4).fill(shade)), height: 1, width: 1, channels: 1 },
      metrics: [{ name: "accuracy", title: "Accuracy", percent: true }],
      ghosts: null,
    },
  };
  const body = new Uint8Array(length);
  for (const [at, buffer] of arrays) body.set(new Uint8Array(buffer), at);
  return message(header, body.buffer);
}
