// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyRows, type KeyFacts } from "../src/key";
import { composePicture } from "../src/png";
import { frameData, staticPart } from "./making";

/** What was drawn, in order: the name of the call, its first argument and the colour it was drawn in. */
let drawn: [string, unknown, unknown][];

beforeEach(() => {
  drawn = [];
  vi.stubGlobal("Path2D", class { constructor(readonly path: string) {} });
  const state: Record<string, unknown> = {};
  const plane = new Proxy(state, {
    get: (target, name: string) =>
      target[name] ??
      ((...given: unknown[]) => {
        const [first] = given;
        const isLine = name === "stroke";
        drawn.push([name, (first as { path?: string })?.path ?? first, isLine ? target.strokeStyle : target.fillStyle]);
        if (name === "measureText") return { width: 6 * String(first).length };
        if (name === "createLinearGradient") return { addColorStop: (at: number, color: string) => drawn.push(["stop", at, color]) };
      }),
  });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(plane as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const facts: KeyFacts = {
  mode: "class",
  frame: frameData([0, 0, 1, 1], { confidences: new Uint8Array([0, 255]), predictions: new Uint16Array([0, 0]) }),
  previous: undefined,
  points: 2,
  wrong: null,
  ghosts: null,
  centres: false,
  means: false,
  dark: false,
};

function compose(more: Partial<KeyFacts>): void {
  composePicture({
    layers: [Object.assign(document.createElement("canvas"), { width: 400, height: 400 })],
    width: 400,
    height: 400,
    ground: "#ffffff",
    ink: "#111111",
    font: "Inter",
    dark: false,
    epoch: "epoch 3",
    caption: "UMAP",
    readout: [{ title: "Accuracy", value: "97.2%" }],
    notes: keyRows({ ...facts, ...more }),
    classes: staticPart().classes,
  });
}

const calls = (name: string) => drawn.filter(([called]) => called === name);
const words = () => calls("fillText").map(([, text]) => text);

describe("the picture", () => {
  it("says what it shows, with a mark for each class in its colour", () => {
    compose({});
    expect(words()).toEqual(["epoch 3", "UMAP", "Accuracy", "97.2%", "cat", "dog"]);
    expect(calls("fill").map(([, , color]) => color)).toEqual(["#0072B2", "#E69F00"]);
  });

  it("explains a ramp by its colours, from left to right", () => {
    compose({ mode: "confidence" });
    expect(words()).toEqual(expect.arrayContaining(["unsure", "certain"]));
    expect(calls("stop").map(([, at]) => at)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it("shows the marks of rings and of made-up points beside their words", () => {
    const part = {
      kind: new Uint8Array([0]), classA: new Uint16Array([0]), classB: new Uint16Array([0]),
      first: new Int32Array([-1]), second: new Int32Array([-1]), lam: new Float32Array([0.5]), exact: false,
    };
    compose({ wrong: 1, ghosts: { part, kinds: [0, 1] } });
    expect(words()).toEqual(expect.arrayContaining(["synthesized in a class", "mixed: pixels", "approximate"]));
    expect(calls("stroke").map(([, , color]) => color)).toEqual(["#0072B2", "#D55E00", "#111111"]);
  });
});
