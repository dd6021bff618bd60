// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import mount, { curve, type KeyFigure } from "../src/key_figures";

let parentElement: HTMLElement;
let unmount: () => void;

const accuracy: KeyFigure = {
  name: "val_accuracy", title: "Accuracy", percent: true, help: "Share that is right.", force: null, values: [0.5], change: null,
};
const cohesion: KeyFigure = {
  name: "cohesion", title: "Cohesion ↓", percent: false, help: "Lower is tighter.", force: "intra", values: [0.4, 0.2], change: "−0.200",
};
const send = (figures: KeyFigure[], grows = true) => (unmount = mount({ data: { figures, grows }, parentElement }));
const texts = (selector: string) => [...parentElement.querySelectorAll(selector)].map((each) => each.textContent);

beforeEach(() => {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("reduced-motion") }));
  parentElement = document.createElement("div");
  document.body.append(parentElement);
});
afterEach(() => {
  unmount();
  parentElement.remove();
  vi.unstubAllGlobals();
});

describe("the key figures", () => {
  it("show value, change and curve, in the colour of the force that they tell of", () => {
    send([accuracy, cohesion]);
    expect(texts("dt + dd")).toEqual(["50.0%", "0.200"]);
    expect(texts(".change")).toEqual(["", "−0.200"]);
    expect([...parentElement.querySelectorAll("polyline")].map((line) => line.getAttribute("points"))).toEqual([
      "", "0.00,1.50 100.00,38.50",
    ]);
    expect([...parentElement.querySelectorAll("dl > div")].map((card) => card.className)).toEqual(["", "intra"]);
  });

  it("follow in the elements that are there", () => {
    send([accuracy, cohesion]);
    const about = parentElement.querySelector<HTMLElement>(".about")!;
    about.focus();
    send([{ ...accuracy, values: [0.5, 0.75], change: "+25.0 points" }, cohesion]);
    expect(document.activeElement).toBe(about);
    expect(texts("dt + dd")).toEqual(["75.0%", "0.200"]);
    expect(texts(".change")).toEqual(["+25.0 points", "−0.200"]);
  });

  it("count to the new value for 200 ms unless the reader asked for less motion", () => {
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    vi.useFakeTimers({ toFake: ["performance", "requestAnimationFrame", "cancelAnimationFrame"] });
    try {
      send([accuracy]);
      vi.advanceTimersByTime(1000);
      send([{ ...accuracy, values: [0.5, 0.7] }]);
      vi.advanceTimersByTime(104);
      const midway = parseFloat(texts("dt + dd")[0]!);
      expect(midway).toBeGreaterThan(55);
      expect(midway).toBeLessThan(65);
      vi.advanceTimersByTime(200);
      expect(texts("dt + dd")).toEqual(["70.0%"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("keep room for changes and curves where some are to come", () => {
    send([accuracy]);
    expect(parentElement.querySelector(".grows")).not.toBeNull();
    send([accuracy], false);
    expect(parentElement.querySelector(".grows")).toBeNull();
  });

  it("say what sets them apart from another run only while there is one", () => {
    const apart = () => [...parentElement.querySelectorAll<HTMLElement>(".apart")].map((each) => (each.hidden ? null : each.textContent));
    send([{ ...accuracy, apart: "Δ +2.0 points" }]);
    expect(apart()).toEqual(["Δ +2.0 points"]);
    send([accuracy]);
    expect(apart()).toEqual([null]);
  });

  it("explain themselves to whoever points at them or listens", () => {
    send([accuracy]);
    const about = parentElement.querySelector(".about")!;
    expect(about.getAttribute("aria-label")).toBe("What Accuracy is");
    expect(parentElement.querySelector(`#${about.getAttribute("aria-describedby")}`)!.textContent).toBe("Share that is right.");
  });

  it("have no value where none was measured", () => {
    send([{ ...accuracy, values: [] }]);
    expect(texts("dt + dd")).toEqual(["–"]);
  });
});

describe("the curve of a figure", () => {
  it("is a level line where nothing changes", () => {
    expect(curve([2, 2, 2])).toBe("0.00,20.00 50.00,20.00 100.00,20.00");
  });
});
