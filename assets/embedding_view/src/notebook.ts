/** Notebook host (anywidget): `synermix_core/view/notebook.py` is the other side. */

import type { CurveDocument } from "./curves";
import { Stage } from "./stage";

interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, callback: () => void): void;
  off(event: string, callback: () => void): void;
}

export function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const stage = new Stage(el, {
    onSelect: (ids) => {
      model.set("selection", [...ids]);
      model.save_changes();
    },
  });
  let applied = 0;
  const takeIn = () => {
    for (const parts = model.get("parts") as number; applied < parts; applied++) {
      const { buffer, byteOffset, byteLength } = model.get(`part_${applied}`) as DataView<ArrayBuffer>;
      stage.view.apply(new Uint8Array(buffer, byteOffset, byteLength));
    }
  };
  const draw = () => {
    const drawn = model.get("curves") as Partial<CurveDocument>;
    if (drawn.panels) stage.drawCurves(drawn as CurveDocument);
  };
  const select = () => stage.view.select(model.get("selection") as number[]);
  takeIn();
  draw();
  select();
  model.on("change:parts", takeIn);
  model.on("change:curves", draw);
  model.on("change:selection", select);
  return () => {
    model.off("change:parts", takeIn);
    model.off("change:curves", draw);
    model.off("change:selection", select);
    stage.destroy();
  };
}
