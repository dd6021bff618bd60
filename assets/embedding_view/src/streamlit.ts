/** Streamlit host (Components v2): called at the first mount and again whenever the data or the theme changes. */

import { EmbeddingView } from "./view";

export interface Component {
  data: Uint8Array | null;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue(name: string, value: unknown): void;
  setTriggerValue(name: string, value: unknown): void;
}

const views = new WeakMap<object, EmbeddingView>();

export default function mount({ data, parentElement, setStateValue, setTriggerValue }: Component): () => void {
  let view = views.get(parentElement);
  if (view) {
    view.setTheme();
  } else {
    view = new EmbeddingView(parentElement, {
      // The time makes each request a new value, which is what Streamlit tells Python about.
      onResend: (series) => setTriggerValue("resend", { series, at: Date.now() }),
      onSelect: (ids) => setStateValue("selection", [...ids]),
      onShown: (shown) => setStateValue("shown", shown),
    });
    views.set(parentElement, view);
  }
  if (data) view.apply(data);
  return () => {
    views.get(parentElement)?.destroy();
    views.delete(parentElement);
  };
}
