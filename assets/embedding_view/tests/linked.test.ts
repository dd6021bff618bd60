// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { wholeSeries } from "./making";
import { MIDDLE, make } from "./mounting";

describe("linked views", () => {
  it("point at the same image", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0], { link: "race" }));
    two.view.apply(wholeSeries("b", [0], { link: "race" }));
    one.point("pointermove", 200 - 0.88 * 200, MIDDLE);
    expect([one.root.dataset.pointed, two.root.dataset.pointed]).toEqual(["10", "10"]);
    expect([one, two].map(({ find }) => find(".tooltip").hidden)).toEqual([false, true]);
    one.point("pointerleave", 0, 0);
    expect([one.root.dataset.pointed, two.root.dataset.pointed]).toEqual(["", ""]);
  });

  it("show the same epoch, or the nearest, and the same selection", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2, 3], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 3], { link: "race" }));
    one.press("Home");
    expect(two.root.dataset.epoch).toBe("0");
    one.view.seekEpoch(2);
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["2", "3"]);
    two.view.select([11]);
    expect(one.root.dataset.selected).toBe("1");
    one.press("Escape");
    expect(two.root.dataset.selected).toBe("0");
  });

  it("play together, and each of them pauses all", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2, 3], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 1, 2, 3], { link: "race" }));
    const names = () => [one, two].map(({ find }) => find(".play").getAttribute("aria-label"));
    one.press("Home");
    one.press(" ");
    expect([names(), two.root.dataset.epoch]).toEqual([["Pause", "Pause"], "1"]);
    two.find(".play").click();
    expect(names()).toEqual(["Play", "Play"]);
    one.press(" ");
    expect(names()).toEqual(["Pause", "Pause"]);
    one.view.apply(wholeSeries("c", [0]));
    expect(names()).toEqual(["Play", "Play"]);
  });

  it("show the epoch that is kept as soon as they are there", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2], { link: "race" }));
    one.view.seekEpoch(1);
    two.view.apply(wholeSeries("b", [0, 1, 2], { link: "race" }));
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["1", "1"]);
  });

  it("zoom together once one of them is told to", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0], { link: "race" }));
    two.view.apply(wholeSeries("b", [0], { link: "race" }));
    one.press("+");
    expect(two.root.dataset.zoom).toBe("1.000");
    two.press("z");
    expect(one.root.dataset.zoom).toBe("1.000");
    one.press("+");
    expect([one.root.dataset.zoom, two.root.dataset.zoom]).toEqual(["1.400", "1.400"]);
  });

  it("don't move when a frame arrives in another", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 1], { link: "race" }));
    two.press("Home");
    expect(one.root.dataset.epoch).toBe("0");
    two.view.apply(wholeSeries("b", [0, 1, 2], { link: "race" }));
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["0", "0"]);
  });
});
