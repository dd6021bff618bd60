/** Standalone host: everything is there from the start. `synermix_core/view/replay.py` writes the page around it. */

import type { CurveDocument } from "./curves";
import { Stage } from "./stage";

export function mountReplay(element: Element, message: Uint8Array, curves: CurveDocument): Stage {
  const stage = new Stage(element);
  stage.view.apply(message);
  stage.drawCurves(curves);
  return stage;
}
