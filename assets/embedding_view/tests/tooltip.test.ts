// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaticPart } from "../src/message";
import { Tooltip } from "../src/tooltip";

const drawn = vi.fn();

const images = (channels: number, pixels: number[]): StaticPart => ({
  ids: new Uint32Array([7, 70_000]),
  labels: new Uint16Array([0, 1]),
  classes: [
    { name: "cat", light: "#0072B2", dark: "#3D9BD6", shape: "circle" },
    { name: "dog", light: "#E69F00", dark: "#E69F00", shape: "square" },
  ],
  thumbnails: { height: 1, width: 2, channels, pixels: new Uint8Array(pixels) },
});
const grey = images(1, [0, 50, 100, 150]);

/** An element of the given size; the test's DOM lays nothing out. */
function sized(width: number, height: number): HTMLElement {
  const size = { clientWidth: width, offsetWidth: width, clientHeight: height, offsetHeight: height };
  return Object.defineProperties(
    document.createElement("div"),
    Object.fromEntries(Object.entries(size).map(([name, value]) => [name, { value }])),
  );
}

function make() {
  const element = sized(100, 80);
  element.hidden = true;
  return { element, tooltip: new Tooltip(element, sized(400, 300)) };
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
});
