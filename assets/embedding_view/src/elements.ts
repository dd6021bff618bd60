/** The view's elements, built once; `view.ts` fills them. */

import css from "./style.css?inline";

export interface Elements {
  root: HTMLElement;
  plot: HTMLElement;
  canvas: HTMLCanvasElement;
  caption: HTMLElement;
  notice: HTMLElement;
  tooltip: HTMLElement;
  legend: HTMLElement;
  play: HTMLButtonElement;
  slider: HTMLInputElement;
  epoch: HTMLOutputElement;
  fit: HTMLButtonElement;
}

export function buildElements(parent: Element | ShadowRoot): Elements {
  const root = element("div", "embedding-view");
  root.append(Object.assign(document.createElement("style"), { textContent: css }));

  const plot = element("div", "plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-label", "Embedding. Space plays, arrow keys step through the epochs, Escape shows all points.");
  const canvas = element("canvas", "points");
  const caption = element("div", "caption");
  const notice = element("div", "notice");
  notice.setAttribute("role", "status");
  const tooltip = element("div", "tooltip");
  tooltip.setAttribute("role", "tooltip");
  tooltip.hidden = true;
  plot.append(canvas, caption, notice, tooltip);

  const legend = element("div", "legend");
  legend.setAttribute("role", "group");
  legend.setAttribute("aria-label", "Classes");

  const bar = element("div", "bar");
  const play = button("Play");
  play.classList.add("play");
  const slider = element("input", "epochs");
  slider.type = "range";
  slider.min = "0";
  slider.setAttribute("aria-label", "Epoch");
  const epoch = element("output", "epoch");
  const fit = button("Fit");
  fit.title = "Show all points (double-click, or Escape)";
  bar.append(play, slider, epoch, fit);

  root.append(plot, legend, bar);
  parent.append(root);
  return { root, plot, canvas, caption, notice, tooltip, legend, play, slider, epoch, fit };
}

function button(text: string): HTMLButtonElement {
  const made = element("button", "");
  made.type = "button";
  made.textContent = text;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
