// What tests of the whole view share: a page without a GPU, and views that are taken away after each test.
import { afterEach, beforeEach, vi } from "vitest";
import { EmbeddingView, type Host } from "../src/view";

/** A canvas that draws nothing, but can be asked what it was told. */
const plane = () => new Proxy({ canvas: { width: 400, height: 400 } } as Record<string, unknown>, {
  get: (target, name: string) => (target[name] ??= vi.fn(() => ({ width: 0 }))),
});

/** Where the middle of the layout is in a view 400 pixels high; words have no height here. */
export const MIDDLE = 200;

const views: EmbeddingView[] = [];
export const make = (host: Host = {}) => {
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
