// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Memory } from "../src/memory";
import { OptionControls } from "../src/options";
import { Playback } from "../src/playback";
import { Selection } from "../src/selection";
import { frameData } from "./making";

const tell = vi.fn();
let memory: Memory;
let playback: Playback;
let options: OptionControls;
let selection: Selection;

beforeEach(() => {
  vi.useFakeTimers();
  tell.mockReset();
  playback = new Playback(() => memory.stir(), () => 0, () => true);
  options = new OptionControls(document.createElement("select"), document.createElement("div"), () => memory.stir());
  selection = new Selection(() => {});
  selection.setProbe(new Uint32Array([10, 11, 12]));
  memory = new Memory(playback, options, selection, tell);
  playback.update([0, 2, 4].map((epoch) => ({ ...frameData([0, 0]), epoch, scale: { x: 0, y: 0, halfWidth: 1, halfHeight: 1 } })));
});
afterEach(() => {
  playback.reset();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTime(500);

it("says nothing while the newest epoch is followed", () => {
  rest();
  expect(tell).not.toHaveBeenCalled();
});

it("tells where a hurried reader came to rest, once", () => {
  for (const index of [1, 0, 1]) {
    playback.seek(index);
    vi.advanceTimersByTime(100);
  }
  rest();
  memory.stir();
  rest();
  expect(tell.mock.calls).toEqual([[{ epoch: 2, color: "class" }]]);
});

it("tells that the newest is followed again, and of another colour", () => {
  playback.seek(0);
  rest();
  playback.seek(2);
  rest();
  options.set("colorBy", "error");
  rest();
  expect(tell.mock.calls.slice(1)).toEqual([[{ epoch: null, color: "class" }], [{ epoch: null, color: "error" }]]);
});

it("says nothing while it plays", () => {
  playback.seek(0);
  playback.play();
  rest();
  expect(tell).not.toHaveBeenCalled();
});

it("restores what was in sight, which the page knows already", () => {
  memory.restore({ epoch: 2, color: "error", selection: [12, 99] });
  rest();
  expect([playback.frame?.epoch, options.values.colorBy, selection.ids]).toEqual([2, "error", [12]]);
  expect(tell).not.toHaveBeenCalled();
});

it("stays at an epoch that was asked for, while newer ones come", () => {
  memory.restore({ epoch: 4, color: null, selection: [] });
  expect(playback.following).toBe(false);
});

it("passes over what there is not", () => {
  memory.restore({ epoch: 77, color: "constructor", selection: [] });
  expect([playback.frame?.epoch, playback.following, options.values.colorBy]).toEqual([4, true, "class"]);
});

it("is silent once it is gone", () => {
  playback.seek(0);
  memory.destroy();
  rest();
  expect(tell).not.toHaveBeenCalled();
});
