// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { Legend } from "../src/legend";
import type { ClassMark } from "../src/message";

const classes: ClassMark[] = ["cat", "dog", "fox"].map((name) => ({
  name,
  light: "#0072B2",
  dark: "#3D9BD6",
  shape: "circle",
}));

function make() {
  const element = document.createElement("div");
  const onChange = vi.fn();
  const legend = new Legend(element, onChange);
  legend.setClasses(classes, false);
  const toggles = () => [...element.querySelectorAll("button")];
  const click = (index: number, keys?: MouseEventInit) =>
    toggles()[index]!.dispatchEvent(new MouseEvent("click", keys));
  const pressed = () => toggles().map((toggle) => toggle.getAttribute("aria-pressed"));
  return { legend, onChange, toggles, click, pressed };
}

describe("the legend", () => {
  it("has nothing to search before there are classes", () => {
    const element = document.createElement("div");
    new Legend(element, vi.fn());
    expect(element.querySelector("input")!.hidden).toBe(true);
  });

  it("names every class and shows all of them at first", () => {
    const { legend, onChange, toggles, pressed } = make();
    expect(toggles().map((toggle) => toggle.textContent)).toEqual(["cat", "dog", "fox"]);
    expect(legend.shown).toEqual([true, true, true]);
    expect(pressed()).toEqual(["true", "true", "true"]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it("hides a class at a click, shows it at the next, and says so each time", () => {
    const { legend, onChange, click, pressed } = make();
    click(1);
    expect(legend.shown).toEqual([true, false, true]);
    expect(pressed()).toEqual(["true", "false", "true"]);
    click(1);
    expect(legend.shown).toEqual([true, true, true]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it.each([{ shiftKey: true }, { altKey: true }])("with %o shows a class alone, then all", (keys) => {
    const { legend, click } = make();
    click(2, keys);
    expect(legend.shown).toEqual([false, false, true]);
    click(0, keys);
    expect(legend.shown).toEqual([true, false, false]);
    click(0, keys);
    expect(legend.shown).toEqual([true, true, true]);
  });

  it("keeps what is hidden when the theme changes", () => {
    const { legend, click, pressed, toggles } = make();
    click(0);
    legend.setClasses(classes, true);
    expect(pressed()).toEqual(["false", "true", "true"]);
    expect(toggles()[0]!.querySelector("path")!.getAttribute("fill")).toBe("#3D9BD6");
  });

  it("shows all again when the number of classes changes", () => {
    const { legend, click } = make();
    click(0);
    legend.setClasses(classes.slice(0, 2), false);
    expect(legend.shown).toEqual([true, true]);
  });

  it("shows all again, and nothing lit, when another series comes", () => {
    const { legend, click } = make();
    click(0);
    legend.clear();
    legend.setClasses(classes, false);
    expect(legend.shown).toEqual([true, true, true]);
  });

  it("lights the class under the pointer, unless it is hidden", () => {
    const { legend, toggles, click, onChange } = make();
    const point = (name: string) => toggles()[1]!.dispatchEvent(new Event(name));
    point("pointerenter");
    expect(legend.lit).toBe(1);
    point("pointerleave");
    expect(legend.lit).toBeNull();
    expect(onChange).toHaveBeenCalledTimes(2);
    click(1);
    point("pointerenter");
    expect(legend.lit).toBeNull();
  });

  it("has one toggle in the page's focus order, and leads on by arrow keys", () => {
    const { toggles } = make();
    const order = () => toggles().map((toggle) => toggle.tabIndex);
    expect(order()).toEqual([0, -1, -1]);
    const press = (index: number, key: string) =>
      toggles()[index]!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    press(0, "ArrowRight");
    expect(order()).toEqual([-1, 0, -1]);
    press(1, "ArrowLeft");
    press(0, "ArrowLeft");
    expect(order()).toEqual([-1, -1, 0]);
  });

  it("searches many classes", () => {
    const element = document.createElement("div");
    const legend = new Legend(element, () => {});
    legend.setClasses(Array.from({ length: 100 }, (_, i) => ({ ...classes[0]!, name: `class ${i}` })), false);
    const search = element.querySelector("input")!;
    expect(search.hidden).toBe(false);
    search.value = "SS 9";
    search.dispatchEvent(new Event("input"));
    const visible = [...element.querySelectorAll("button")].filter((toggle) => !toggle.hidden);
    expect(visible).toHaveLength(11);
    expect(visible[0]!.tabIndex).toBe(0);
  });
});
