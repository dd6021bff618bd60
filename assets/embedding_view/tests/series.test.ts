import { describe, expect, it } from "vitest";
import type { FrameData, Message, StaticPart } from "../src/message";
import { Series } from "../src/series";
import { frameData, staticPart } from "./making";

const images = staticPart();

function message(epochs: number[], brought: number[], part: StaticPart | null = null): Message {
  const frames = new Map(brought.map((epoch) => [epoch, frameData([epoch, 0, -epoch, 1])] as [number, FrameData]));
  return { series: "s", caption: "", live: true, link: null, initial: null, choice: null, epochs, frames, static: part };
}

const epochsOf = (series: Series) => series.frames.map(({ epoch }) => epoch);

describe("Series", () => {
  it("keeps frames in the order of the epochs, each once", () => {
    const series = new Series("s");
    expect(series.add(message([0, 2], [2, 0], images))).toEqual({ missing: false });
    expect(series.add(message([0, 1, 2], [1, 2]))).toEqual({ missing: false });
    expect(epochsOf(series)).toEqual([0, 1, 2]);
  });

  it("notices a frame that never came", () => {
    const series = new Series("s");
    series.add(message([0], [0], images));
    expect(series.add(message([0, 1, 2], [2]))).toEqual({ missing: true });
    expect(series.add(message([0, 1, 2], [0, 1, 2], images))).toEqual({ missing: false });
  });

  it("misses the images when only frames came", () => {
    expect(new Series("s").add(message([0], [0]))).toEqual({ missing: true });
  });

  it("misses nothing before the first frame", () => {
    expect(new Series("s").add(message([], []))).toEqual({ missing: false });
  });

  it("scales a late frame as if it had come in time", () => {
    const [late, punctual] = [new Series("s"), new Series("s")];
    late.add(message([1, 9], [1, 9], images));
    late.add(message([1, 3, 9], [3]));
    punctual.add(message([1, 3, 9], [1, 3, 9], images));
    expect(late.frames.map(({ scale }) => scale)).toEqual(punctual.frames.map(({ scale }) => scale));
  });

  it("takes a frame sent again for the first one, which may have come before its metrics", () => {
    const series = new Series("s");
    const sent = message([1, 2], [1, 2], images);
    series.add(sent);
    const scales = series.frames.map(({ scale }) => scale);
    const again = frameData([1, 0, -1, 1], { predictions: new Uint16Array([0, 1]), values: { cohesion: 0.5 } });
    series.add({ ...sent, frames: new Map([[1, again]]) });
    expect(epochsOf(series)).toEqual([1, 2]);
    expect(series.frames[0]).toMatchObject({ values: { cohesion: 0.5 } });
    expect([...series.frames[0]!.predictions!]).toEqual([0, 1]);
    expect(series.frames.map(({ scale }) => scale)).toEqual(scales);
  });
});
