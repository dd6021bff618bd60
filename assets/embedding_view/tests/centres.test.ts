import { describe, expect, it } from "vitest";
import { centresOf } from "../src/centres";

const points = new Float32Array([0, 0, 2, 0, 10, 10, 99, 99]);
const labels = new Uint16Array([0, 0, 2, 1]);

describe("centres", () => {
  it("are the means of the points that count, with their root mean square distance", () => {
    expect(centresOf(points, labels, 4, (point) => point !== 3)).toEqual([
      { label: 0, x: 1, y: 0, spread: 1 },
      { label: 2, x: 10, y: 10, spread: 0 },
    ]);
  });

  it("are not there for classes without points", () => {
    expect(centresOf(points, labels, 4, () => false)).toEqual([]);
  });
});
