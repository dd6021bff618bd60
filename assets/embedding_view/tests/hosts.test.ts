// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import open, { mountReplay } from "../src/index";
import { wholeSeries } from "./making";
import "./mounting";

describe("hosts", () => {
  it("Streamlit is told of the selection, and shows one view however often it calls", () => {
    const [setStateValue, setTriggerValue] = [vi.fn(), vi.fn()];
    const parentElement = document.body.appendChild(document.createElement("div"));
    const call = (data: Uint8Array) => open({ data, parentElement, setStateValue, setTriggerValue }) as () => void;
    call(wholeSeries("a", [0]));
    const close = call(wholeSeries("a", [0, 1]));
    expect(parentElement.querySelectorAll(".embedding-view")).toHaveLength(1);
    parentElement.querySelector(".plot")!.dispatchEvent(new KeyboardEvent("keydown", { key: "l" }));
    const canvas = parentElement.querySelector("canvas")!;
    for (const [name, x, y] of [["pointerdown", 1, 1], ["pointermove", 399, 1], ["pointermove", 399, 399], ["pointerup", 1, 399]] as const) {
      const event = new PointerEvent(name, { isPrimary: true });
      canvas.dispatchEvent(Object.defineProperties(event, { offsetX: { value: x }, offsetY: { value: y } }));
    }
    expect(setStateValue.mock.lastCall![0]).toBe("selection");
    expect(setTriggerValue).not.toHaveBeenCalled();
    close();
    expect(parentElement.childElementCount).toBe(0);
  });

  it("a notebook's model and the view keep the same selection", () => {
    const listeners: Record<string, () => void> = {};
    const state: Record<string, unknown> = { parts: 1, part_0: new DataView(wholeSeries("a", [0]).buffer), curves: {}, selection: [12] };
    const model = {
      get: (name: string) => state[name],
      set: (name: string, value: unknown) => (state[name] = value),
      save_changes: vi.fn(),
      on: (event: string, callback: () => void) => (listeners[event] = callback),
      off: (event: string) => delete listeners[event],
    };
    const el = document.body.appendChild(document.createElement("div"));
    const module = open() as { render(context: { model: typeof model; el: HTMLElement }): () => void };
    const close = module.render({ model, el });
    const root = el.querySelector<HTMLElement>(".embedding-view")!;
    expect(root.dataset.selected).toBe("1");
    state.selection = [10, 12];
    listeners["change:selection"]!();
    expect(root.dataset.selected).toBe("2");
    root.querySelector(".plot")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(state.selection).toEqual([]);
    expect(model.save_changes).toHaveBeenCalled();
    close();
    expect(listeners).toEqual({});
  });

  it("a notebook's view turns dark with the notebook", async () => {
    const stage = mountReplay(document.body, wholeSeries("a", [0]));
    const element = document.querySelector<HTMLElement>(".stage")!;
    expect(element.style.colorScheme).toBe("light");
    const sheet = document.head.appendChild(document.createElement("style"));
    sheet.textContent = "body[data-jp-theme-light='false'] { background-color: rgb(18, 20, 23); }";
    document.body.dataset.jpThemeLight = "false";
    await vi.waitFor(() => expect(element.style.colorScheme).toBe("dark"));
    stage.destroy();
    sheet.remove();
    delete document.body.dataset.jpThemeLight;
  });

  it("a page of its own takes further messages", () => {
    const stage = mountReplay(document.body, wholeSeries("a", [0]));
    stage.view.apply(wholeSeries("a", [0, 1]));
    const root = document.querySelector<HTMLElement>(".embedding-view")!;
    expect(root.dataset).toMatchObject({ frames: "2", epoch: "1" });
    stage.destroy();
    expect(document.querySelector(".stage")).toBeNull();
  });
});
