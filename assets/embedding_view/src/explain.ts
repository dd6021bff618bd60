/** Says what may be chosen for what is shown, and what its colours and marks mean. */

import { isAvailable, wrongPoints, type ColorMode } from "./coloring";
import type { Scene } from "./drawing";
import { keyRows, type KeyPart } from "./key";
import type { Ghosts } from "./message";
import type { OptionControls } from "./options";
import { FEW } from "./trails";

/**
 * Offer the choices that mean something for the frames there are.
 *
 * @param isLinked - whether the view moves together with others
 */
export function offerChoices(controls: OptionControls, { part, playback }: Scene, isLinked: boolean): void {
  if (!part) return;
  const { ghosts, metrics } = part;
  const any = (mode: ColorMode) => playback.frames.some((each, i, all) => isAvailable(mode, each, all[i - 1]));
  const modes = {
    class: true,
    prediction: any("prediction"),
    error: any("error"),
    confidence: any("confidence"),
    movement: any("movement"),
  };
  // Switches for what a run has not at all are left out.
  const switches = {
    wrong: modes.error,
    trails: true,
    centres: true,
    intra: hasKind(ghosts, 0) || null,
    inter: hasKind(ghosts, 1) || hasKind(ghosts, 2) || null,
    readout: metrics.length > 0 || null,
    cameras: isLinked || null,
  };
  controls.allow(modes, switches, ghosts !== null && !ghosts.exact);
}

/** Return the lines of the key. */
export function explain({ part, playback, options, selected, dark }: Scene): KeyPart[][] {
  if (!part) return [];
  const { frame, previous, index } = playback;
  const { ghosts } = part;
  const kinds = [0, 1, 2].filter((kind) => (kind === 0 ? options.intra : options.inter) && hasKind(ghosts, kind));
  const tellsWrong = (options.wrong || options.colorBy === "error") && frame?.predictions;
  return keyRows({
    mode: options.colorBy,
    frame,
    previous,
    points: part.labels.length,
    wrong: tellsWrong ? wrongPoints(part, frame).length : null,
    ghosts: ghosts && kinds.length && frame?.ghosts ? { part: ghosts, kinds } : null,
    centres: options.centres && frame !== undefined,
    means: options.trails && selected.size > FEW && index > 0,
    dark,
  });
}

function hasKind(ghosts: Ghosts | null, kind: number): boolean {
  return ghosts?.kind.includes(kind) ?? false;
}
