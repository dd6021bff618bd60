/** Writes what is shown into the controls, and into attributes for whoever drives the view from outside. */

import type { Drawing } from "./drawing";
import { setIcon, type Elements } from "./elements";
import type { Playback } from "./playback";
import type { Series } from "./series";

export interface Shown {
  series: Series;
  playback: Playback;
  /** How many points are selected. */
  selected: number;
  zoom: number;
  colour: string;
  renderer: Drawing["kind"];
}

/** Said where the points would be. */
const NOTICES = {
  waiting: "Waiting for the first embedding…",
  lost: "The browser took the graphics away. The points are here again as soon as it gives them back.",
  "": "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.",
  webgl: "",
  canvas: "",
};

export function announce(elements: Elements, { series, playback, selected, zoom, colour, renderer }: Shown): void {
  const { root, slider, epoch, play, fit, lasso, notice, status, picture } = elements;
  const { frames, index, frame, playing, following } = playback;
  const name = !frame ? "" : frame.epoch === 0 ? "before training" : `epoch ${frame.epoch}`;
  slider.max = String(Math.max(0, frames.length - 1));
  slider.value = String(Math.max(0, index));
  slider.setAttribute("aria-valuetext", name);
  // While it plays, nobody wants to hear every epoch.
  epoch.setAttribute("aria-live", playing ? "off" : "polite");
  setText(epoch, name);
  setIcon(play, playing ? "pause" : "play", playing ? "Pause" : "Play");
  slider.disabled = play.disabled = frames.length < 2;
  fit.disabled = lasso.disabled = picture.disabled = frames.length === 0;
  setText(status, selected ? `${selected.toLocaleString("en")} selected` : "");
  setText(notice, NOTICES[frame ? renderer : "waiting"]);
  Object.assign(root.dataset, {
    series: series.name,
    epoch: frame?.epoch ?? "",
    frames: frames.length,
    points: series.static?.labels.length ?? 0,
    follow: following,
    zoom: zoom.toFixed(3),
    selected,
    colour,
    renderer,
  });
}

/** Text that is set anew is read out anew. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
