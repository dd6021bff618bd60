// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import mount from "../src/streamlit";
import { kept } from "./making";

const setTriggerValue = vi.fn();
const setStateValue = vi.fn();
let parentElement: HTMLElement;
let unmount: () => void;

const send = (data: Uint8Array | null) => (unmount = mount({ data, parentElement, setStateValue, setTriggerValue }));
const find = <E extends HTMLElement>(selector: string) => parentElement.querySelector<E>(selector)!;

beforeEach(() => {
  // Without WebGL all but the points themselves is there; tests/e2e looks at the points.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  parentElement = document.createElement("div");
  document.body.append(parentElement);
  setTriggerValue.mockReset();
  setStateValue.mockReset();
});
afterEach(() => {
  unmount();
  parentElement.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the Streamlit component", () => {
  it("waits, with its controls disabled, until there is a message", () => {
    send(null);
    expect(find(".notice").textContent).toBe("Waiting for the first embedding…");
    expect(find<HTMLInputElement>(".epochs").disabled).toBe(true);
    expect(find<HTMLButtonElement>(".play").disabled).toBe(true);
  });

  it("shows the newest epoch of what Python wrote", () => {
    send(kept);
    expect(find(".caption").textContent).toBe("UMAP · 3 images");
    const { series, epoch, frames, points, follow } = find(".embedding-view").dataset;
    expect([series, epoch, frames, points, follow]).toEqual(["run/umap", "2", "2", "3", "true"]);
    expect(find("output").textContent).toBe("epoch 2");
  });

  it("asks Python for the frame that it lacks", () => {
    send(kept);
    expect(setTriggerValue.mock.calls).toEqual([["resend", { series: "run/umap", at: expect.any(Number) }]]);
  });

  it("changes nothing when it is called again with the same message", () => {
    send(kept);
    const toggle = find<HTMLButtonElement>(".legend button");
    toggle.focus();
    send(kept.slice());
    expect(parentElement.childElementCount).toBe(1);
    expect(document.activeElement).toBe(toggle);
    expect(setTriggerValue).toHaveBeenCalledTimes(1);
  });

  it("takes on another theme, and the first one again", () => {
    const fills = [false, true, false].map((matches) => {
      vi.stubGlobal("matchMedia", () => ({ matches }));
      send(kept);
      return find(".legend path").getAttribute("fill");
    });
    expect(fills).toEqual(["#0072B2", "#3D9BD6", "#0072B2"]);
  });

  it("steps through the epochs by keyboard", () => {
    send(kept);
    const press = (key: string) => find(".plot").dispatchEvent(new KeyboardEvent("keydown", { key }));
    press("ArrowLeft");
    expect(find(".embedding-view").dataset).toMatchObject({ epoch: "0", follow: "false" });
    expect(find("output").textContent).toBe("before training");
    press("ArrowRight");
    expect(find(".embedding-view").dataset).toMatchObject({ epoch: "2", follow: "true" });
  });

  it("says what to do when the browser draws nothing at all", () => {
    send(kept);
    expect(find(".notice").textContent).toContain("Use another one");
  });

  it("leaves nothing behind when it is unmounted, and can be mounted again", () => {
    send(kept);
    unmount();
    expect(parentElement.childElementCount).toBe(0);
    send(kept);
    expect(parentElement.childElementCount).toBe(1);
  });
});
