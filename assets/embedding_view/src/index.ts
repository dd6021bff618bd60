/** The module's door. Streamlit calls the default export with what to show; anywidget calls it with nothing. */

import { render } from "./notebook";
import mount, { type Component } from "./streamlit";

export { mountReplay } from "./replay";

export default function open(component?: Component): (() => void) | { render: typeof render } {
  return component ? mount(component) : { render };
}
