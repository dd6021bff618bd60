// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { markElement, SHAPES } from "../src/marks";

const mark = { name: "cat", light: "#0072B2", dark: "#3D9BD6" };

describe("marks", () => {
  it("number the shapes as the shader does", () => {
    expect(SHAPES).toEqual(["circle", "square", "triangle", "diamond", "cross"]);
  });

  it("have an outline of their own for each shape", () => {
    const paths = SHAPES.map((shape) => markElement({ ...mark, shape }, false).querySelector("path")!);
    const outlines = paths.map((path) => path.getAttribute("d"));
    expect(new Set(outlines).size).toBe(5);
    expect(outlines[1]).toBe("M3.2 3.2h9.6v9.6h-9.6z");
  });

  it.each([
    [false, "#0072B2"],
    [true, "#3D9BD6"],
  ])("on dark ground %s have the colour %s", (dark, color) => {
    expect(markElement({ ...mark, shape: "circle" }, dark).querySelector("path")!.getAttribute("fill")).toBe(color);
  });

  it("are silent to screen readers, which read the name beside them", () => {
    expect(markElement({ ...mark, shape: "circle" }, false).getAttribute("aria-hidden")).toBe("true");
  });
});
