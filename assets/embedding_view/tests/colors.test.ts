// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { groundOf, isDark, parseHex } from "../src/colors";

describe("colours", () => {
  it("are read from hexadecimal", () => {
    expect(parseHex("#0072B2")).toEqual([0, 114, 178]);
  });

  it.each([
    ["#121417", true],
    ["#FBFBFA", false],
    ["#0000FF", true],
    ["#00FF00", false],
  ])("%s is dark: %s", (hex, dark) => {
    expect(isDark(parseHex(hex))).toBe(dark);
  });
});

describe("the ground", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is Streamlit's, where it names one", () => {
    const element = document.createElement("div");
    document.body.append(element);
    element.style.setProperty("--st-background-color", " #FBFBFA");
    expect(groundOf(element)).toEqual([251, 251, 250]);
  });

  it.each([
    [true, [18, 20, 23]],
    [false, [255, 255, 255]],
  ])("elsewhere follows the reader's wish for dark: %s", (matches, expected) => {
    vi.stubGlobal("matchMedia", () => ({ matches }));
    expect(groundOf(document.createElement("div"))).toEqual(expected);
  });
});
