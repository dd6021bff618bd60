// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Tooltip } from "../src/tooltip";
import { frameData, staticPart } from "./making";

const drawn = vi.fn();

const images = (channels: number, pixels: number[]) =>
  staticPart({ thumbnails: { height: 1, width: 2, channels, pixels: new Uint8Array(pixels) } });
const grey = images(1, [0, 50, 100, 150]);

/** An element of the given size; the test's DOM lays nothing out. */
function sized(width: number, height: number): HTMLElement {
  const size = { clientWidth: width, offsetWidth: width, clientHeight: height, offsetHeight: height };
  return Object.defineProperties(
    document.createElement("div"),
    Object.fromEntries(Object.entries(size).map(([name, value]) => [name, { value }])),
  );
}

function make(width = 400) {
  const element = sized(100, 80);
  element.hidden = true;
  return { element, tooltip: new Tooltip(element, sized(width, 300)) };
}

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ putImageData: drawn } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  drawn.mockReset();
});

describe("the tooltip", () => {
  it("tells the class and the number of the image, and hides again", () => {
    const { element, tooltip } = make();
    tooltip.show(1, 10, 10, grey, false);
    expect(element.hidden).toBe(false);
    expect(element.querySelector(".name")!.textContent).toBe("dog");
    expect(element.querySelector(".id")!.textContent).toBe("image 70000");
    tooltip.hide();
    expect(element.hidden).toBe(true);
  });

  it("shows one point at a time", () => {
    const { element, tooltip } = make();
    tooltip.show(1, 10, 10, grey, false);
    tooltip.show(0, 10, 10, grey, false);
    expect(element.textContent).toBe("catimage 7");
  });

  it.each([
    ["grey", grey, [100, 100, 100, 255, 150, 150, 150, 255]],
    ["coloured", images(3, [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]), [1, 2, 3, 255, 4, 5, 6, 255]],
  ])("draws the point's own %s image", (_, part, expected) => {
    make().tooltip.show(1, 10, 10, part, false);
    const [image] = drawn.mock.lastCall!;
    expect([image.width, image.height]).toEqual([2, 1]);
    expect([...image.data]).toEqual(expected);
  });

  it.each([
    ["right of a point in the left half", 100, 150, "112px", "110px"],
    ["left of a point in the right half", 300, 150, "188px", "110px"],
    ["below the upper edge", 100, 5, "112px", "4px"],
    ["above the lower edge", 100, 295, "112px", "216px"],
  ])("stands %s", (_, x, y, left, top) => {
    const { element, tooltip } = make();
    tooltip.show(0, x, y, grey, false);
    expect([element.style.left, element.style.top]).toEqual([left, top]);
  });

  it.each([
    ["below a point in the upper half", 80, 100, "30px", "112px"],
    ["above a point in the lower half", 80, 200, "30px", "108px"],
    ["above a point at the edge, and inside the plot", 60, 290, "10px", "198px"],
  ])("in a plot with too little room beside it stands %s", (_, x, y, left, top) => {
    const { element, tooltip } = make(160);
    tooltip.show(0, x, y, grey, false);
    expect([element.style.left, element.style.top]).toEqual([left, top]);
  });

  it.each([
    [1, 204, "taken for dog · 80%", ".prediction:not(.wrong)"],
    [0, 255, "taken for cat · 100%", ".wrong"],
  ])("tells that the point is taken for class %i, and how surely", (prediction, confidence, text, selector) => {
    const { element, tooltip } = make();
    const frame = frameData([0, 0, 1, 1], {
      predictions: new Uint16Array([0, prediction]),
      confidences: new Uint8Array([0, confidence]),
    });
    tooltip.show(1, 10, 10, grey, false, frame);
    expect(element.querySelector(selector)!.textContent).toBe(text);
  });

  it("tells what a ghost is mixed of", () => {
    const { element, tooltip } = make();
    const ghosts = {
      kind: new Uint8Array([0, 1]), classA: new Uint16Array([1, 0]), classB: new Uint16Array([1, 1]),
      first: new Int32Array([-1, 0]), second: new Int32Array([-1, 1]), lam: new Float32Array([1, 0.25]), exact: false,
    };
    tooltip.showGhost(0, 10, 10, ghosts, grey, false);
    expect(element.textContent).toBe("dogsynthesized inside the class · place approximate");
    tooltip.showGhost(1, 10, 10, { ...ghosts, exact: true }, grey, false);
    expect(element.textContent).toBe("catdog25% and 75%mixed through pixels");
    expect(element.querySelectorAll("canvas")).toHaveLength(2);
  });
});
