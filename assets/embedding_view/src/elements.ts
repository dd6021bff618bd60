/** The view's elements, built once; `view.ts` fills them. */

import css from "./style.css?inline";

export interface Elements {
  root: HTMLElement;
  plot: HTMLElement;
  canvas: HTMLCanvasElement;
  overlay: HTMLCanvasElement;
  head: HTMLElement;
  caption: HTMLElement;
  readout: HTMLElement;
  key: HTMLElement;
  status: HTMLElement;
  notice: HTMLElement;
  tooltip: HTMLElement;
  colorBy: HTMLSelectElement;
  legend: HTMLElement;
  play: HTMLButtonElement;
  newest: HTMLButtonElement;
  slider: HTMLInputElement;
  epoch: HTMLOutputElement;
  lasso: HTMLButtonElement;
  fit: HTMLButtonElement;
  menu: HTMLDetailsElement;
  panel: HTMLElement;
  picture: HTMLButtonElement;
  full: HTMLButtonElement;
}

const KEYS =
  "Embedding. Space plays, left and right step through the epochs, down and up go from image to image, Enter selects " +
  "the image, plus and minus zoom, L draws a line around points to select them, B colours by something else, F fills " +
  "the screen, Escape clears the selection and then shows all points.";

/** In a box of 16 x 16. */
const ICONS = {
  play: '<path d="M4.5 2.5v11l9-5.5z" fill="currentColor"/>',
  pause: '<path d="M4 2.5h3v11H4zM9 2.5h3v11H9z" fill="currentColor"/>',
  newest: '<path d="M3 3v10l7-5z" fill="currentColor"/><path d="M12.5 3v10"/>',
  lasso: '<ellipse cx="8" cy="6.5" rx="6" ry="4.25" stroke-dasharray="2.5 1.5"/><path d="M4.5 10c-1 1 0 2 .8 1.7s.9 1.8-.3 2.8"/>',
  fit: '<path d="M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3"/><path d="M5 6.5h2v2H5zM9 5h2v2H9zM8 9h2v2H8z" fill="currentColor" stroke="none"/>',
};

export function buildElements(parent: Element | ShadowRoot): Elements {
  const root = element("div", "embedding-view");
  root.append(Object.assign(document.createElement("style"), { textContent: css }));

  const plot = element("div", "plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-label", KEYS);
  const canvas = element("canvas", "points");
  const overlay = element("canvas", "overlay");
  const head = element("div", "head");
  const epoch = element("output", "epoch");
  const line = element("div", "line");
  const caption = element("div", "caption");
  const status = element("div", "status");
  status.setAttribute("role", "status");
  line.append(caption, status);
  head.append(epoch, line);
  const readout = element("dl", "readout");
  const key = element("div", "key");
  const notice = element("div", "notice");
  notice.setAttribute("role", "status");
  const tooltip = element("div", "tooltip");
  // Whoever can't see the point that the keys lead to hears what it is.
  tooltip.setAttribute("role", "status");
  tooltip.hidden = true;
  // Words first: points lie over them, never under them.
  plot.append(head, readout, key, canvas, overlay, notice, tooltip);

  const classes = element("div", "legend-row");
  const colorLabel = element("label", "color-by");
  const colorBy = element("select", "");
  colorLabel.append(Object.assign(element("span", ""), { textContent: "Colour" }), colorBy);
  const legend = element("div", "legend");
  legend.setAttribute("role", "group");
  legend.setAttribute("aria-label", "Classes");
  classes.append(colorLabel, legend);

  const bar = element("div", "bar");
  const play = iconButton("play", "Play");
  play.classList.add("play");
  const slider = element("input", "epochs");
  slider.type = "range";
  slider.min = "0";
  slider.setAttribute("aria-label", "Epoch");
  const newest = iconButton("newest", "Newest epoch");
  newest.title = "Go to the newest epoch and follow those that come (End)";
  const lasso = iconButton("lasso", "Select with a line");
  lasso.title = "Draw a line around points to select them (L; Shift-drag at any time)";
  lasso.setAttribute("aria-pressed", "false");
  const fit = iconButton("fit", "Fit");
  fit.title = "Show all points (double-click, or Escape)";

  const menu = element("details", "menu");
  const summary = element("summary", "");
  summary.textContent = "View";
  summary.title = "What is shown besides the points";
  const panel = element("div", "panel");
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", "View");
  const picture = button("Save picture (PNG)");
  const hints = Object.assign(element("p", "hints"), {
    textContent: "Space plays, ← → step, Shift-drag selects, the wheel zooms, double-click fits.",
  });
  const full = button("Fill the screen (F)");
  // A page in a frame may not be allowed to.
  full.hidden = !document.fullscreenEnabled;
  panel.append(picture, full, hints);
  menu.append(summary, panel);
  bar.append(play, slider, newest, lasso, fit, menu);

  root.append(plot, classes, bar);
  parent.append(root);
  return {
    root, plot, canvas, overlay, head, caption, readout, key, status, notice, tooltip, colorBy, legend, play, newest, slider, epoch,
    lasso, fit, menu, panel, picture, full,
  };
}

/** Name a button and give it its picture. */
export function setIcon(made: HTMLButtonElement, icon: keyof typeof ICONS, name: string): void {
  if (made.getAttribute("aria-label") === name) return;
  made.setAttribute("aria-label", name);
  made.title = name;
  made.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">${ICONS[icon]}</svg>`;
}

function iconButton(icon: keyof typeof ICONS, name: string): HTMLButtonElement {
  const made = button("");
  made.className = "icon";
  setIcon(made, icon, name);
  return made;
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
