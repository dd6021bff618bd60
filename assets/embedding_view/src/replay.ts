/** Standalone host: a page with a message, and more of them if there are. `synermix_core/view/replay.py` writes the page around it. */

import type { CurveDocument } from "./curves";
import { Stage } from "./stage";

/** Show a message, with curves beside it where there are any; `view.apply` of what is returned takes further ones. */
export function mountReplay(element: Element, message: Uint8Array, curves?: CurveDocument): Stage {
  const stage = new Stage(element);
  stage.view.apply(message);
  if (curves) stage.drawCurves(curves);
  return stage;
}
