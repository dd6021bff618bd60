// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import open, { mountReplay } from "../src/index";
import { EmbeddingView, type Host } from "../src/view";
import { framesAlone, kept, message, wholeSeries } from "./making";

/** A canvas that draws nothing, but can be asked what it was told. */
const plane = () => new Proxy({ canvas: { width: 400, height: 400 } } as Record<string, unknown>, {
  get: (target, name: string) => (target[name] ??= vi.fn(() => ({ width: 0 }))),
});

/** Where the middle of the layout is in a view 400 pixels high, the top of which is kept for words. */
const MIDDLE = 232;

const views: EmbeddingView[] = [];
const make = (host: Host = {}) => {
  const view = new EmbeddingView(document.body, host);
  views.push(view);
  const root = [...document.querySelectorAll<HTMLElement>(".embedding-view")].at(-1)!;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const press = (key: string, more: KeyboardEventInit = {}) =>
    find(".plot").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  const point = (name: string, x: number, y: number, more: PointerEventInit = {}) => {
    const event = new PointerEvent(name, { isPrimary: true, button: 0, bubbles: true, ...more });
    Object.defineProperties(event, { offsetX: { value: x }, offsetY: { value: y } });
    find("canvas.points").dispatchEvent(event);
  };
  const click = (x: number, y: number, more?: PointerEventInit) => ["pointerdown", "pointerup"].forEach((name) => point(name, x, y, more));
  return { view, root, find, press, point, click };
};

beforeEach(() => {
  // Without WebGL the plain canvas draws; tests/e2e looks at what the GPU does.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(((kind: string) => (kind === "2d" ? plane() : null)) as never);
  vi.stubGlobal("Path2D", class {});
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("reduced-motion"), addEventListener() {}, removeEventListener() {} }));
  for (const side of ["clientWidth", "clientHeight"]) vi.spyOn(HTMLElement.prototype, side as "clientWidth", "get").mockReturnValue(400);
});
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the view", () => {
  it("draws on a plain canvas where there is no WebGL", () => {
    const { view, root } = make();
    view.apply(wholeSeries("a", [0, 1]));
    expect(root.dataset).toMatchObject({ renderer: "canvas", epoch: "1", points: "4" });
  });

  it("shows the metrics of the epoch, before and after a step back", () => {
    const { view, find, press } = make();
    view.apply(wholeSeries("a", [0, 1, 2]));
    expect(find(".readout").textContent).toBe("Accuracy20.0%");
    press("ArrowLeft");
    expect(find(".readout").textContent).toBe("Accuracy10.0%");
  });

  it("says how much of the neighbourhoods the frame keeps, where that was measured", () => {
    const { view, find, press } = make();
    view.apply(wholeSeries("a", [0, 1]));
    expect(find(".caption").textContent).toBe("keeps 60% of neighbours");
    press("Home");
    expect(find(".caption").textContent).toBe("keeps 50% of neighbours");
    view.apply(kept);
    expect(find(".caption").textContent).not.toContain("keeps");
  });

  it("shows where the class is that the pointer is at in the legend", () => {
    const { view, find } = make();
    view.apply(wholeSeries("a", [0]));
    const names = () => vi.mocked(HTMLCanvasElement.prototype.getContext).mock.results.flatMap(({ value }) => value?.fillText?.mock?.calls ?? []);
    expect(names()).toEqual([]);
    find(".classes button").dispatchEvent(new PointerEvent("pointerenter"));
    return vi.waitFor(() => expect(names().map(([name]) => name)).toContain("cat"));
  });

  it("selects the point that is clicked, and tells the page", () => {
    const onSelect = vi.fn();
    const { view, root, click } = make({ onSelect });
    view.apply(wholeSeries("a", [0]));
    // The outermost point, three units left of the middle.
    const x = 200 - 0.85 * 200;
    click(x, MIDDLE);
    expect(onSelect.mock.lastCall).toEqual([[10]]);
    click(400 - x, MIDDLE, { ctrlKey: true });
    expect(onSelect.mock.lastCall).toEqual([[10, 13]]);
    expect(root.dataset.selected).toBe("2");
    click(200, 390);
    expect(onSelect.mock.lastCall).toEqual([[]]);
  });

  it.each(["with Shift", "in lasso mode"])("selects what a line goes around, %s", (way) => {
    const onSelect = vi.fn();
    const { view, find, point, press } = make({ onSelect });
    view.apply(wholeSeries("a", [0]));
    if (way === "in lasso mode") press("l");
    const shiftKey = way === "with Shift";
    point("pointerdown", 5, 5, { shiftKey });
    for (const [x, y] of [[200, 5], [200, 395], [5, 395]]) point("pointermove", x!, y!, { shiftKey });
    point("pointerup", 5, 395, { shiftKey });
    expect(onSelect.mock.calls).toEqual([[[10, 11]]]);
    expect(find(".status").textContent).toBe("2 selected");
    expect(find('[aria-label="Select with a line"]').getAttribute("aria-pressed")).toBe("false");
  });

  it("leaves hidden classes out of a selection", () => {
    const onSelect = vi.fn();
    const { view, find, point } = make({ onSelect });
    view.apply(wholeSeries("a", [0]));
    find(".classes button").click();
    point("pointerdown", 1, 1, { shiftKey: true });
    for (const [x, y] of [[399, 1], [399, 399], [1, 399]]) point("pointermove", x!, y!, { shiftKey: true });
    point("pointerup", 1, 399, { shiftKey: true });
    expect(onSelect.mock.calls).toEqual([[[12, 13]]]);
  });

  it("clears the selection at the first Escape and fits at the second", () => {
    const { view, root, press } = make();
    view.apply(wholeSeries("a", [0]));
    view.select([11, 12]);
    press("+");
    expect(root.dataset).toMatchObject({ selected: "2", zoom: "1.400" });
    press("Escape");
    expect(root.dataset).toMatchObject({ selected: "0", zoom: "1.400" });
    press("Escape");
    expect(root.dataset.zoom).toBe("1.000");
  });

  it("keeps the selection in another series of the same images, and hides no class there", () => {
    const { view, root, find } = make();
    view.apply(wholeSeries("a", [0]));
    view.select([11, 12]);
    find(".classes button").click();
    view.apply(wholeSeries("b", [0]));
    expect(root.dataset).toMatchObject({ series: "b", selected: "2" });
    expect(find(".classes button").getAttribute("aria-pressed")).toBe("true");
  });

  it("keeps classes hidden in another projection of the run", () => {
    const { view, find } = make();
    view.apply(wholeSeries("a/pca", [0]));
    find(".classes button").click();
    view.apply(wholeSeries("a/umap", [0]));
    expect(find(".classes button").getAttribute("aria-pressed")).toBe("false");
  });

  it("forgets the selection where another series has other images", () => {
    const onSelect = vi.fn();
    const { view, root } = make({ onSelect });
    view.apply(wholeSeries("a", [0]));
    view.select([11, 12]);
    view.apply(wholeSeries("b", [0], { shade: 9 }));
    expect(root.dataset.selected).toBe("0");
    expect(onSelect.mock.lastCall).toEqual([[]]);
  });

  it("leaves nothing of a run in sight while it waits for the next one", async () => {
    const { view, root, find, press } = make();
    view.apply(wholeSeries("a", [0, 1]));
    view.select([11]);
    press("m");
    const { contexts, results } = vi.mocked(HTMLCanvasElement.prototype.getContext).mock;
    const overlays = () => results.filter((_, i) => contexts[i] === find("canvas.overlay")).map(({ value }) => value);
    await vi.waitFor(() => expect(overlays().some((drawn) => drawn.arc.mock.calls.length > 0)).toBe(true));
    view.apply(message({ ...framesAlone, series: "b", live: true, epochs: [], frames: [] }));
    const last = overlays().at(-1);
    expect([last.clearRect.mock.calls.length, last.arc.mock.calls.length]).toEqual([1, 0]);
    for (const part of [".readout", ".key", ".classes", ".status", ".caption", ".epoch"]) expect(find(part).textContent, part).toBe("");
    expect(find(".notice").textContent).toBe("Waiting for the first embedding…");
    expect(root.dataset).toMatchObject({ frames: "0", selected: "0" });
  });

  it("selects what the page chooses, once: from then on the reader's selection stays", () => {
    const onSelect = vi.fn();
    const { view, root } = make({ onSelect });
    view.apply(wholeSeries("a", [0], { choice: { number: 1, ids: [10, 99] } }));
    expect(onSelect.mock.calls).toEqual([[[10]]]);
    view.select([11, 12]);
    view.apply(wholeSeries("a", [0, 1], { choice: { number: 1, ids: [10] } }));
    expect(root.dataset.selected).toBe("2");
    view.apply(wholeSeries("a", [0, 1], { choice: { number: 2, ids: [] } }));
    expect(root.dataset.selected).toBe("0");
    expect(onSelect.mock.lastCall).toEqual([[]]);
  });

  it("keeps the reader's epoch when another projection of the run takes over, and the newest for another run", () => {
    const { view, root } = make();
    view.apply(wholeSeries("a/pca", [0, 1, 2]));
    view.seekEpoch(1);
    view.apply(wholeSeries("a/umap", [0]));
    expect(root.dataset).toMatchObject({ series: "a/umap", epoch: "0" });
    view.apply(wholeSeries("a/umap", [0, 1, 2]));
    expect(root.dataset.epoch).toBe("1");
    view.apply(wholeSeries("b/umap", [0, 1, 2]));
    expect(root.dataset.epoch).toBe("2");
  });

  it("colours by what the frames have, by select and by key", () => {
    const { view, root, find, press } = make();
    view.apply(wholeSeries("a", [0]));
    const select = find<HTMLSelectElement>("select");
    expect([...select.options].filter((option) => option.disabled).map((option) => option.value)).toEqual(["movement"]);
    select.value = "confidence";
    select.dispatchEvent(new Event("change"));
    expect(root.dataset.colour).toBe("confidence");
    expect(find(".key").textContent).toBe("unsurecertain");
    press("b");
    expect(root.dataset.colour).toBe("class");
    press("b");
    press("b");
    expect(root.dataset.colour).toBe("error");
    expect(find(".key").textContent).toBe("1 of 4 taken for another class (25.0%), ringed in its colour");
  });

  it("copes with frames of older runs, coloured by class", () => {
    const { view, find, press } = make();
    view.apply(kept);
    const select = find<HTMLSelectElement>("select");
    select.value = "prediction";
    select.dispatchEvent(new Event("change"));
    press("Home");
    expect(find(".key").textContent).toContain("Not recorded here: coloured by class");
  });

  it("says beside the switches that ghosts are approximate, and what their marks mean", () => {
    const { view, find, press } = make();
    view.apply(kept);
    expect(find(".panel").textContent).toContain("Points synthesized in a classapproximate");
    expect(find(".key").textContent).toBe("synthesized in a classapproximate");
    press("g");
    expect(find(".key").textContent).toBe("");
    press("x");
    expect(find(".key").textContent).toBe("mixed: pixelsapproximate");
  });

  it("leaves out switches for what a run has not", () => {
    const { view, root } = make();
    view.apply(wholeSeries("a", [0]));
    const hidden = [...root.querySelectorAll<HTMLElement>(".panel label")].filter((row) => row.hidden);
    expect(hidden.map((row) => row.querySelector(".words")!.textContent)).toEqual([
      "Points synthesized in a class", "Points mixed between classes", "Same zoom in linked views",
    ]);
  });

  it("fills the screen and leaves it again, by button and by key, where the page may", async () => {
    const may = { fullscreenEnabled: true, fullscreenElement: null as Element | null };
    for (const name of ["fullscreenEnabled", "fullscreenElement"] as const) {
      Object.defineProperty(document, name, { get: () => may[name], configurable: true });
    }
    Object.assign(document, { exitFullscreen: vi.fn(async () => void (may.fullscreenElement = null)) });
    const { view, root, find, press } = make();
    root.requestFullscreen = vi.fn(async () => void (may.fullscreenElement = root));
    view.apply(wholeSeries("a", [0]));
    find<HTMLDetailsElement>("details").open = true;
    [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "Fill the screen (F)")!.click();
    await vi.waitFor(() => expect(may.fullscreenElement).toBe(root));
    expect(find<HTMLDetailsElement>("details").open).toBe(false);
    press("f");
    await vi.waitFor(() => expect(may.fullscreenElement).toBeNull());
    may.fullscreenEnabled = false;
    press("f");
    expect(may.fullscreenElement).toBeNull();
    for (const name of ["fullscreenEnabled", "fullscreenElement"] as const) delete (document as unknown as Record<string, unknown>)[name];
  });

  it("closes the menu before it clears anything", () => {
    const { view, root, find } = make();
    view.apply(wholeSeries("a", [0]));
    view.select([11]);
    find<HTMLDetailsElement>("details").open = true;
    find("summary").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(find<HTMLDetailsElement>("details").open).toBe(false);
    expect(root.dataset.selected).toBe("1");
  });

  it("changes its speed by key", () => {
    const { view, root, press } = make();
    view.apply(wholeSeries("a", [0, 1]));
    const speed = () => [...root.querySelectorAll<HTMLInputElement>('[type="radio"]')].find((radio) => radio.checked)!.parentElement!.textContent;
    press(">");
    expect(speed()).toBe("2×");
    for (let i = 0; i < 9; i++) press("<");
    expect(speed()).toBe("0.5×");
  });

  it("stays silent about epochs while it plays", () => {
    const { view, find, press } = make();
    view.apply(wholeSeries("a", [0, 1]));
    expect(find("output").getAttribute("aria-live")).toBe("polite");
    press(" ");
    expect(find("output").getAttribute("aria-live")).toBe("off");
    expect(find(".play").getAttribute("aria-label")).toBe("Pause");
    press(" ");
  });
});

describe("a run that goes on", () => {
  it("leads a reader who went back to the newest epoch again, and says that it goes on", () => {
    const { view, root, find, press } = make();
    const newest = find<HTMLButtonElement>('[aria-label="Newest epoch"]');
    view.apply(wholeSeries("a", [0, 1, 2], { live: true }));
    expect([newest.disabled, root.dataset.live]).toEqual([true, "true"]);
    press("Home");
    view.apply(wholeSeries("a", [0, 1, 2, 3], { live: true }));
    expect(root.dataset).toMatchObject({ epoch: "0", follow: "false" });
    newest.click();
    expect(root.dataset).toMatchObject({ epoch: "3", follow: "true" });
    view.apply(wholeSeries("a", [0, 1, 2, 3, 4], { live: false }));
    expect(root.dataset).toMatchObject({ epoch: "4", live: "false" });
  });
});

describe("linked views", () => {
  it("point at the same image", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0], { link: "race" }));
    two.view.apply(wholeSeries("b", [0], { link: "race" }));
    one.point("pointermove", 200 - 0.85 * 200, MIDDLE);
    expect([one.root.dataset.pointed, two.root.dataset.pointed]).toEqual(["10", "10"]);
    expect([one, two].map(({ find }) => find(".tooltip").hidden)).toEqual([false, true]);
    one.point("pointerleave", 0, 0);
    expect([one.root.dataset.pointed, two.root.dataset.pointed]).toEqual(["", ""]);
  });

  it("show the same epoch, or the nearest, and the same selection", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2, 3], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 3], { link: "race" }));
    one.press("Home");
    expect(two.root.dataset.epoch).toBe("0");
    one.view.seekEpoch(2);
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["2", "3"]);
    two.view.select([11]);
    expect(one.root.dataset.selected).toBe("1");
    one.press("Escape");
    expect(two.root.dataset.selected).toBe("0");
  });

  it("play together, and each of them pauses all", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2, 3], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 1, 2, 3], { link: "race" }));
    const names = () => [one, two].map(({ find }) => find(".play").getAttribute("aria-label"));
    one.press("Home");
    one.press(" ");
    expect([names(), two.root.dataset.epoch]).toEqual([["Pause", "Pause"], "1"]);
    two.find(".play").click();
    expect(names()).toEqual(["Play", "Play"]);
    one.press(" ");
    expect(names()).toEqual(["Pause", "Pause"]);
    one.view.apply(wholeSeries("c", [0]));
    expect(names()).toEqual(["Play", "Play"]);
  });

  it("show the epoch that is kept as soon as they are there", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1, 2], { link: "race" }));
    one.view.seekEpoch(1);
    two.view.apply(wholeSeries("b", [0, 1, 2], { link: "race" }));
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["1", "1"]);
  });

  it("zoom together once one of them is told to", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0], { link: "race" }));
    two.view.apply(wholeSeries("b", [0], { link: "race" }));
    one.press("+");
    expect(two.root.dataset.zoom).toBe("1.000");
    two.press("z");
    expect(one.root.dataset.zoom).toBe("1.000");
    one.press("+");
    expect([one.root.dataset.zoom, two.root.dataset.zoom]).toEqual(["1.400", "1.400"]);
  });

  it("don't move when a frame arrives in another", () => {
    const [one, two] = [make(), make()];
    one.view.apply(wholeSeries("a", [0, 1], { link: "race" }));
    two.view.apply(wholeSeries("b", [0, 1], { link: "race" }));
    two.press("Home");
    expect(one.root.dataset.epoch).toBe("0");
    two.view.apply(wholeSeries("b", [0, 1, 2], { link: "race" }));
    expect([one.root.dataset.epoch, two.root.dataset.epoch]).toEqual(["0", "0"]);
  });
});

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
