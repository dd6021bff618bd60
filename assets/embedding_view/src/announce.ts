/** Writes what is shown into the controls, and into attributes for whoever drives the view from outside. */

import type { Drawing } from "./drawing";
import { setIcon, type Elements } from "./elements";
import type { Playback } from "./playback";
import type { Series } from "./series";

export interface Shown {
  series: Series;
  playback: Playback;
  /** Whether frames are still to come. */
  live: boolean;
  /** Of the series. */
  caption: string;
  /** How many points are selected. */
  selected: number;
  /** Number of the image that the pointer is at. */
  pointed: number | null;
  zoom: number;
  colour: string;
  renderer: Drawing["kind"];
}

/** The share of the features' nearest neighbours that are nearest neighbours in the frame, too. */
const KEPT = "knn_overlap";

/** Said where the points would be. */
const NOTICES = {
  waiting: "Waiting for the first embedding…",
  ended: "There is no embedding: this ended before the first one.",
  lost: "The browser took the graphics away. The points are here again as soon as it gives them back.",
  "": "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.",
  webgl: "",
  canvas: "",
};

export function announce(elements: Elements, { series, playback, live, caption: title, selected, pointed, zoom, colour, renderer }: Shown): void {
  const { root, slider, epoch, caption, play, newest, fit, lasso, notice, status, picture } = elements;
  const { frames, index, frame, playing, following } = playback;
  const name = !frame ? "" : frame.epoch === 0 ? "before training" : `epoch ${frame.epoch}`;
  slider.max = String(Math.max(0, frames.length - 1));
  slider.value = String(Math.max(0, index));
  slider.style.setProperty("--share", String(Math.max(0, index) / Math.max(1, frames.length - 1)));
  slider.setAttribute("aria-valuetext", name);
  // While it plays, nobody wants to hear every epoch.
  epoch.setAttribute("aria-live", playing ? "off" : "polite");
  if (epoch.textContent !== name) epoch.replaceChildren(...figure(name));
  const kept = frame?.values[KEPT];
  const keeps = typeof kept === "number" ? [`keeps ${Math.round(100 * kept)}%`, " of neighbours"] : [];
  setCaption(caption, title, title && keeps.length ? [" · ", ...keeps] : keeps);
  setIcon(play, playing ? "pause" : "play", playing ? "Pause" : "Play");
  slider.disabled = play.disabled = frames.length < 2;
  newest.disabled = frames.length === 0 || index === frames.length - 1;
  fit.disabled = lasso.disabled = picture.disabled = frames.length === 0;
  setText(status, selected ? `${selected.toLocaleString("en")} selected` : "");
  const says = frame ? renderer : live || !series.name ? "waiting" : "ended";
  setText(notice, NOTICES[says]);
  notice.classList.toggle("waiting", says === "waiting");
  Object.assign(root.dataset, {
    series: series.name,
    epoch: frame?.epoch ?? "",
    frames: frames.length,
    points: series.static?.labels.length ?? 0,
    follow: following,
    live,
    zoom: zoom.toFixed(3),
    selected,
    pointed: pointed ?? "",
    colour,
    renderer,
  });
}

/** The number of the epoch is to be read from the back row, the word before it need not be. */
function figure(name: string): Node[] {
  const [, word, number] = /^(\D+ )(\d+)$/.exec(name) ?? [];
  if (!number) return [document.createTextNode(name)];
  return [Object.assign(document.createElement("small"), { textContent: word }), document.createTextNode(number)];
}

/** Where there is little room, the title is cut first; its last words then stand in a tip. */
function setCaption(element: HTMLElement, title: string, keeps: string[]): void {
  const whole = [title, ...keeps].join("");
  if (element.title === whole) return;
  element.title = whole;
  element.replaceChildren(...[title, ...keeps].map((text) => Object.assign(document.createElement("span"), { textContent: text })));
}

/** Text that is set anew is read out anew. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
