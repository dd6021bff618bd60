// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { Readout, valueText } from "../src/readout";

const plain = { name: "m", title: "M", percent: false };

describe("the readout", () => {
  it.each([
    [0.98214, true, "98.2%"],
    [1, true, "100.0%"],
    [0.083, false, "0.0830"],
    [3.6312, false, "3.63"],
    [-0.5, false, "-0.500"],
    [12345.6, false, "12,346"],
    [null, false, "–"],
    [undefined, true, "–"],
  ])("writes %o (percent: %o) as %s", (value, percent, text) => {
    expect(valueText({ ...plain, percent }, value)).toBe(text);
  });

  it("shows each metric beside its title", () => {
    const element = document.createElement("dl");
    const readout = new Readout(element);
    readout.setMetrics([plain, { name: "k", title: "kNN", percent: true }]);
    readout.show({ k: 0.5 });
    expect(element.textContent).toBe("M–kNN50.0%");
    expect(readout.figures).toEqual([{ title: "M", value: "–" }, { title: "kNN", value: "50.0%" }]);
  });

  describe("when a value changes", () => {
    let now = 0;
    const frames: (() => void)[] = [];
    const open = (still: boolean) => {
      now = 0;
      frames.length = 0;
      vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
      vi.stubGlobal("cancelAnimationFrame", () => {});
      const element = document.createElement("dl");
      const readout = new Readout(element, () => now, () => still);
      readout.setMetrics([plain]);
      readout.show({ m: 1 });
      now = 1000;
      frames.length = 0;
      readout.show({ m: 3 });
      return { readout, text: () => element.querySelector("dd")!.textContent };
    };
    const pass = (milliseconds: number) => {
      now += milliseconds;
      for (const draw of frames.splice(0)) draw();
    };
    afterEach(() => vi.unstubAllGlobals());

    it("counts to the new one for 200 ms", () => {
      const { readout, text } = open(false);
      expect(text()).toBe("1.00");
      pass(100);
      expect(text()).toBe("2.00");
      expect(readout.figures).toEqual([{ title: "M", value: "3.00" }]);
      pass(100);
      expect(text()).toBe("3.00");
      expect(frames).toEqual([]);
    });

    it("goes on from where it is when another one comes", () => {
      const { readout, text } = open(false);
      pass(100);
      readout.show({ m: 0 });
      expect(text()).toBe("2.00");
      pass(100);
      expect(text()).toBe("1.00");
    });

    it("does not count for readers who asked for less motion, nor from what was not measured", () => {
      expect(open(true).text()).toBe("3.00");
      const { readout, text } = open(false);
      readout.show({ m: null });
      expect(text()).toBe("–");
      readout.show({ m: 5 });
      expect(text()).toBe("5.00");
    });
  });
});
