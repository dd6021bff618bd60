import { describe, expect, it, vi } from "vitest";
import { Hub, type Member } from "../src/hub";

const member = (kept: number | null = null) =>
  ({ kept, gaze: { x: 0.1, y: 0.2, k: 3 }, followEpoch: vi.fn(), followSelection: vi.fn(), followGaze: vi.fn(), followPointer: vi.fn(), followSwitch: vi.fn() }) satisfies Member;

function make() {
  const [hub, one, two, stranger] = [new Hub(), member(), member(), member()];
  hub.join("race", one);
  hub.join("race", two);
  hub.join("other", stranger);
  return { hub, one, two, stranger };
}

describe("linked views", () => {
  it("are told the epoch and the selection of the one that moved", () => {
    const { hub, one, two, stranger } = make();
    hub.moveTo(one, 3, 4);
    hub.select(one, [1, 2]);
    hub.pointAt(one, 7);
    expect(two.followPointer.mock.calls).toEqual([[7]]);
    expect(two.followEpoch.mock.calls).toEqual([[3, 4]]);
    expect(two.followSelection.mock.calls).toEqual([[[1, 2]]]);
    expect(one.followEpoch).not.toHaveBeenCalled();
    expect(stranger.followEpoch).not.toHaveBeenCalled();
  });

  it("share the camera on request alone", () => {
    const { hub, one, two } = make();
    const gaze = { x: 0.5, y: 0, k: 2 };
    hub.lookAt(one, gaze);
    expect(two.followGaze).not.toHaveBeenCalled();
    hub.linkCameras(two, true);
    expect([hub.camerasLinked(one), hub.camerasLinked(two)]).toEqual([true, true]);
    hub.lookAt(one, gaze);
    expect(two.followGaze.mock.calls).toEqual([[gaze]]);
  });

  it("take over what is selected when they come later", () => {
    const { hub, one } = make();
    hub.select(one, [5]);
    const late = member();
    hub.join("race", late);
    expect(late.followSelection.mock.calls).toEqual([[[5]]]);
  });

  it("go where the others stay when they come later", () => {
    const hub = new Hub();
    const [one, late] = [member(7), member()];
    hub.join("race", one);
    hub.join("race", late);
    expect(late.followEpoch.mock.calls).toEqual([[7, null]]);
    expect(late.followGaze).not.toHaveBeenCalled();
    hub.linkCameras(one, true);
    const last = member();
    hub.join("race", last);
    expect(last.followGaze.mock.calls).toEqual([[one.gaze]]);
  });

  it("are left alone once they left, and a group without views is forgotten", () => {
    const { hub, one, two } = make();
    hub.linkCameras(one, true);
    hub.leave(two);
    hub.moveTo(one, 3, null);
    expect(two.followEpoch).not.toHaveBeenCalled();
    hub.leave(one);
    hub.join("race", two);
    expect(hub.camerasLinked(two)).toBe(false);
  });

  it("are in one group at a time", () => {
    const { hub, one, two } = make();
    hub.join("other", two);
    hub.moveTo(one, 3, null);
    expect(two.followEpoch).not.toHaveBeenCalled();
  });
});
