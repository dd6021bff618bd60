/** The view beside the curves, sharing the epoch: what hosts show that have no charts of their own. */

import { groundBehind, isDark, toHex } from "./colors";
import { Curves, type CurveDocument } from "./curves";
import css from "./stage.css?inline";
import { EmbeddingView, type Host } from "./view";

export class Stage {
  readonly view: EmbeddingView;
  private readonly curves: Curves;
  private readonly element = document.createElement("div");
  private readonly scheme = matchMedia("(prefers-color-scheme: dark)");
  /** JupyterLab draws before it puts the element into the page: what is behind it shows once it has a size. */
  private readonly placed = new ResizeObserver(() => this.takeTheme());
  /** JupyterLab and VS Code tell of another theme by an attribute of the page. */
  private readonly themed = new MutationObserver(() => this.takeTheme());

  constructor(parent: Element, host: Host = {}) {
    this.element.className = "stage";
    const style = Object.assign(document.createElement("style"), { textContent: css });
    const plot = document.createElement("div");
    this.curves = new Curves((epoch) => this.view.seekEpoch(epoch));
    this.element.append(style, plot);
    parent.append(this.element);
    this.takeTheme();
    this.scheme.addEventListener("change", this.takeTheme);
    this.placed.observe(this.element);
    this.themed.observe(document.body, { attributes: true });
    this.view = new EmbeddingView(plot, { ...host, onEpoch: (epoch) => this.curves.moveTo(epoch) });
  }

  drawCurves(drawn: CurveDocument): void {
    if (!this.curves.element.parentElement) this.element.append(this.curves.element);
    this.curves.draw(drawn);
  }

  /** Follow the page, light or dark, by what lies behind the stage: a notebook's theme need not be the system's. */
  private takeTheme = (): void => {
    const ground = groundBehind(this.element);
    this.element.style.colorScheme = isDark(ground) ? "dark" : "light";
    this.element.style.setProperty("--st-background-color", toHex(ground));
    this.view?.setTheme();
  };

  destroy(): void {
    this.scheme.removeEventListener("change", this.takeTheme);
    this.placed.disconnect();
    this.themed.disconnect();
    this.view.destroy();
    this.element.remove();
  }
}
