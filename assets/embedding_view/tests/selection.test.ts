import { describe, expect, it, vi } from "vitest";
import { Selection } from "../src/selection";

function make() {
  const onChange = vi.fn();
  const selection = new Selection(onChange);
  selection.setProbe(new Uint32Array([30, 10, 20]));
  return { selection, onChange };
}

describe("the selection", () => {
  it("tells the numbers of the images, in the order of the points", () => {
    const { selection, onChange } = make();
    selection.pick([2, 0], "replace");
    expect(selection.ids).toEqual([30, 20]);
    expect([...selection.points]).toEqual([0, 2]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("adds points, and takes a single one away that is there", () => {
    const { selection } = make();
    selection.pick([0], "replace");
    selection.pick([1, 2], "add");
    expect(selection.ids).toEqual([30, 10, 20]);
    selection.pick([1], "add");
    expect(selection.ids).toEqual([30, 20]);
    selection.pick([1], "replace");
    expect(selection.ids).toEqual([10]);
  });

  it("says nothing when nothing changes", () => {
    const { selection, onChange } = make();
    selection.clear();
    selection.choose([20]);
    selection.choose([20, 99]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("outlives another order of the points, and loses what is not among them", () => {
    const { selection, onChange } = make();
    selection.choose([10, 20]);
    selection.setProbe(new Uint32Array([10, 20, 30]));
    expect([...selection.points]).toEqual([0, 1]);
    expect(onChange).toHaveBeenCalledTimes(1);
    selection.setProbe(new Uint32Array([5, 20]));
    expect(selection.ids).toEqual([20]);
    expect([...selection.points]).toEqual([1]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});
