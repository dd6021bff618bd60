import { describe, expect, it } from "vitest";
import { colorsOf, isAvailable, movement, wrongPoints, type Emphasis } from "../src/coloring";
import { rampColor, type Rgb } from "../src/colors";
import { frameData, staticPart } from "./making";

const part = staticPart();
const all: Emphasis = { shown: [true, true], lit: null, selected: new Set() };
const before = frameData([0, 0, 2, 0]);
const frame = frameData([0, 0, 2, 2], { predictions: new Uint16Array([1, 1]), confidences: new Uint8Array([0, 255]) });

const colors = (mode: Parameters<typeof colorsOf>[0], emphasis = all, dark = false) => {
  const flat = [...colorsOf(mode, part, frame, before, emphasis, dark)];
  return [flat.slice(0, 4), flat.slice(4)];
};
const [blue, amber] = [[0, 114, 178, 217], [230, 159, 0, 217]];

describe("colours", () => {
  it("are those of the classes, on light and on dark ground", () => {
    expect(colors("class")).toEqual([blue, amber]);
    expect(colors("class", all, true)[0]).toEqual([61, 155, 214, 217]);
  });

  it("are those of the predicted classes", () => {
    expect(colors("prediction")).toEqual([amber, amber]);
  });

  it("are loud where a point is taken for another class", () => {
    const [wrong, right] = colors("error");
    expect(wrong).toEqual(blue);
    expect(right![3]).toBeLessThan(150);
  });

  it("run from the ramp's one end to its other with confidence and with movement", () => {
    expect(colors("confidence").map((color) => color.slice(0, 3))).toEqual([rampColor(0, false), rampColor(1, false)]);
    expect(colors("movement").map((color) => color.slice(0, 3))).toEqual([rampColor(0, false), rampColor(1, false)]);
  });

  it("fall back on the classes where a frame has nothing else", () => {
    expect([...colorsOf("confidence", part, before, undefined, all, false)]).toEqual([...blue, ...amber]);
    expect([...colorsOf("movement", part, frame, undefined, all, false)]).toEqual([...blue, ...amber]);
    expect(isAvailable("error", before, undefined)).toBe(false);
    expect(isAvailable("movement", before, undefined)).toBe(false);
    expect(isAvailable("prediction", frame, undefined)).toBe(true);
  });

  it("are not there for a hidden class", () => {
    expect(colors("class", { ...all, shown: [true, false] })[1]![3]).toBe(0);
  });

  it.each([
    ["class", { ...all, lit: 1 }],
    ["selection", { ...all, selected: new Set([1]) }],
  ])("dim what is not of the %s that is meant", (_, emphasis) => {
    const [dimmed, lit] = colors("class", emphasis);
    expect(dimmed![3]).toBeLessThan(60);
    expect(lit).toEqual(amber);
  });
});

describe("the ramp", () => {
  const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

  it.each([[false], [true]])("goes ever further from the ground (dark: %o), past its ends no more", (dark) => {
    const steps = Array.from({ length: 21 }, (_, i) => light(rampColor(i / 20, dark)));
    for (let i = 1; i < steps.length; i++) expect(dark ? steps[i]! - steps[i - 1]! : steps[i - 1]! - steps[i]!).toBeGreaterThan(0);
    expect(rampColor(-1, dark)).toEqual(rampColor(0, dark));
    expect(rampColor(2, dark)).toEqual(rampColor(1, dark));
  });
});

describe("movement", () => {
  it("is measured by the radius of the layout, wherever it lies", () => {
    const from = frameData([9, 10, 11, 10]);
    const to = frameData([9, 10, 11, 10.5]);
    const shifted = (data: typeof from) => frameData([...data.points].map((value) => 3 * value + 100));
    const [still, moved] = movement(to, from);
    expect(still).toBe(0);
    expect(moved).toBeCloseTo(0.5 / Math.sqrt(1 + 0.25 ** 2), 4);
    expect(movement(shifted(to), shifted(from))[1]).toBeCloseTo(moved!, 3);
  });

  it("of a layout without extent is no division by nothing", () => {
    expect([...movement(frameData([1, 1, 1, 1]), frameData([1, 1, 1, 1]))]).toEqual([0, 0]);
  });
});

describe("wrong points", () => {
  it("are those taken for another class", () => {
    expect(wrongPoints(part, frame)).toEqual([{ point: 0, label: 0, prediction: 1 }]);
    expect(wrongPoints(part, before)).toEqual([]);
    expect(wrongPoints(part, undefined)).toEqual([]);
  });
});
