// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
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
    expect(readout.lines).toEqual(["M  –", "kNN  50.0%"]);
  });
});
