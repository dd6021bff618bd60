/** Says what may be chosen for what is shown, and what its colours and marks mean. */

import { isAvailable, wrongPoints, type ColorMode } from "./coloring";
import type { Scene } from "./drawing";
import { drawKey, keyRows, type KeyPart } from "./key";
import type { OptionControls } from "./options";

/**
 * @param isLinked - whether the view moves together with others
 * @returns the lines of the key
 */
export function explain(key: HTMLElement, controls: OptionControls, scene: Scene, isLinked: boolean): KeyPart[][] {
  const { part, playback, dark } = scene;
  if (!part) return [];
  const { frame, previous, frames } = playback;
  const { values } = controls;
  const { ghosts } = part;
  // Switches for what a run has not at all are left out.
  const has = (kinds: number[]) => ghosts?.kind.some((kind) => kinds.includes(kind)) || null;
  const any = (mode: ColorMode) => frames.some((each, i) => isAvailable(mode, each, frames[i - 1]));
  const modes = {
    class: true,
    prediction: any("prediction"),
    error: any("error"),
    confidence: any("confidence"),
    movement: any("movement"),
  };
  const switches = {
    wrong: modes.error,
    trails: true,
    centres: true,
    intra: has([0]),
    inter: has([1, 2]),
    readout: part.metrics.length > 0 || null,
    cameras: isLinked || null,
  };
  controls.allow(modes, switches, ghosts !== null && !ghosts.exact);
  const kinds = [0, 1, 2].filter((kind) => (kind === 0 ? values.intra : values.inter) && has([kind]));
  const tellsWrong = (values.wrong || values.colorBy === "error") && frame?.predictions;
  const rows = keyRows({
    mode: values.colorBy,
    frame,
    previous,
    points: part.labels.length,
    wrong: tellsWrong ? wrongPoints(part, frame).length : null,
    ghosts: ghosts && kinds.length && frame?.ghosts ? { part: ghosts, kinds } : null,
    centres: values.centres && frame !== undefined,
    dark,
  });
  drawKey(key, rows);
  return rows;
}
