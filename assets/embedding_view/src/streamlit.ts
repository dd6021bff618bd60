/** Streamlit host (Components v2): called at the first mount and again whenever the data or the theme changes. */

import { EmbeddingView } from "./view";

export interface Component {
  data: Uint8Array | null;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue(name: string, value: unknown): void;
}

const views = new WeakMap<object, EmbeddingView>();

export default function mount({ data, parentElement, setTriggerValue }: Component): () => void {
  let view = views.get(parentElement);
  if (view) {
    view.setTheme();
  } else {
    // The time makes each request a new value, which is what Streamlit tells Python about.
    view = new EmbeddingView(parentElement, {
      onResend: (series) => setTriggerValue("resend", { series, at: Date.now() }),
    });
    views.set(parentElement, view);
  }
  if (data) view.apply(data);
  return () => {
    views.get(parentElement)?.destroy();
    views.delete(parentElement);
  };
}
