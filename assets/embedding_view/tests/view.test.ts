// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { framesAlone, kept, message, wholeSeries } from "./making";
import { MIDDLE, make } from "./mounting";

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
    const x = 200 - 0.88 * 200;
    click(x, MIDDLE);
    expect(onSelect.mock.lastCall).toEqual([[10]]);
    click(400 - x, MIDDLE, { ctrlKey: true });
    expect(onSelect.mock.lastCall).toEqual([[10, 13]]);
    expect(root.dataset.selected).toBe("2");
    click(200, 390);
    expect(onSelect.mock.lastCall).toEqual([[]]);
  });

  it("goes from image to image by the keys, class by class, and selects where it is", () => {
    const onSelect = vi.fn();
    const { view, root, find, press } = make({ onSelect });
    view.apply(wholeSeries("a", [0]));
    const names = Array.from({ length: 5 }, () => (press("ArrowDown"), find(".tooltip .name").textContent));
    expect(names).toEqual(["cat", "cat", "dog", "dog", "cat"]);
    press("ArrowUp");
    expect(root.dataset.pointed).toBe("13");
    expect(find(".tooltip").getAttribute("role")).toBe("status");
    press("Enter");
    expect(onSelect.mock.lastCall).toEqual([[13]]);
    press("ArrowUp");
    press("Enter", { shiftKey: true });
    expect(onSelect.mock.lastCall).toEqual([[12, 13]]);
    find(".classes button:last-child").click();
    press("ArrowDown");
    expect(find(".tooltip .name").textContent).toBe("cat");
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

  it("waits for no run that has ended", () => {
    const { view, find } = make();
    const waits = () => find(".notice").classList.contains("waiting");
    expect(waits()).toBe(true);
    for (const live of [true, false]) {
      view.apply(message({ ...framesAlone, live, epochs: [], frames: [] }));
      expect(waits()).toBe(live);
    }
    expect(find(".notice").textContent).toBe("There is no embedding: this ended before the first one.");
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
