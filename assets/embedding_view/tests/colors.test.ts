import { describe, expect, it } from "vitest";
import { isDark, parseHex } from "../src/colors";

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
