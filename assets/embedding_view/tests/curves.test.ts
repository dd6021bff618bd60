// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { Curves, type CurveDocument } from "../src/curves";

const DOCUMENT: CurveDocument = {
  total: 4,
  epochs: [0, 1, 2],
  panels: [
    {
      title: "Accuracy",
      format: ".0%",
      precise: ".1%",
      domain: [0, 1],
      reference: null,
      curves: [
        { label: "validation", color: "#D55E00", dashed: false, values: [0.1, 0.5, 0.9] },
        { label: "training", color: "#D55E00", dashed: true, values: [null, 0.6, 1] },
      ],
    },
    {
      title: "Fisher ratio",
      format: ".2~f",
      precise: ".3~g",
      domain: null,
      reference: [0.02, "random labels: 0.02"],
      curves: [{ label: "Fisher ratio", color: "#0072B2", dashed: false, values: [0.5, 1, null] }],
    },
  ],
};

function drawn(onSeek = (_: number) => {}): Curves {
  const curves = new Curves(onSeek);
  document.body.replaceChildren(curves.element);
  curves.draw(DOCUMENT);
  return curves;
}

describe("curves", () => {
  it("draws a line for each curve, broken where a value is missing", () => {
    const paths = [...drawn().element.querySelectorAll("path.curve")].map((path) => path.getAttribute("d")!);
    expect(paths).toHaveLength(3);
    expect(paths.map((path) => path.split(/[ML]/).length - 1)).toEqual([3, 2, 2]);
  });

  it("places values on a scale whose ends are the domain's", () => {
    const [first] = drawn().element.querySelectorAll("path.curve");
    const points = first!.getAttribute("d")!.slice(1).split("L").map((point) => point.split(",").map(Number));
    expect(points[0]![0]).toBe(38);
    expect(points[2]![0]).toBeCloseTo(38 + (280 - 46) / 2);
    expect(points[0]![1]).toBeCloseTo(172 - 0.1 * 166);
  });

  it("shows the values of the epoch the cursor stands at", () => {
    const curves = drawn();
    curves.moveTo(2);
    const values = [...curves.element.querySelectorAll(".value")].map((value) => value.textContent);
    expect(values).toEqual(["90.0%", "100.0%", "–"]);
    const cursor = curves.element.querySelector(".cursor")!;
    expect(cursor.getAttribute("visibility")).toBe("visible");
    curves.moveTo(3);
    expect(cursor.getAttribute("visibility")).toBe("hidden");
  });

  it("keeps its cursor when rows arrive", () => {
    const curves = drawn();
    curves.moveTo(1);
    curves.draw(DOCUMENT);
    expect(curves.element.querySelector(".value")!.textContent).toBe("50.0%");
  });

  it("asks for the epoch nearest to a click", () => {
    const seek = vi.fn();
    const svg = drawn(seek).element.querySelector("svg")!;
    svg.getBoundingClientRect = () => ({ left: 0, width: 560 }) as DOMRect;
    svg.dispatchEvent(new MouseEvent("click", { clientX: 2 * (38 + 0.26 * (280 - 46)) }));
    expect(seek).toHaveBeenCalledWith(1);
  });

  it("asks for nothing before there is an epoch", () => {
    const [seek, failed] = [vi.fn(), vi.fn()];
    const curves = drawn(seek);
    curves.draw({ ...DOCUMENT, epochs: [], panels: DOCUMENT.panels.map((panel) => ({ ...panel, curves: [] })) });
    addEventListener("error", failed);
    curves.element.querySelector("svg")!.dispatchEvent(new MouseEvent("click", { clientX: 100 }));
    removeEventListener("error", failed);
    expect(failed).not.toHaveBeenCalled();
    expect(seek).not.toHaveBeenCalled();
  });

  it("says in words what it shows", () => {
    const labels = [...drawn().element.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
    expect(labels[0]).toBe("Accuracy over epochs 0 to 2: validation from 10.0% to 90.0%, training from 60.0% to 100.0%");
  });
});
