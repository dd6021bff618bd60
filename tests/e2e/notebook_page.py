"""A page that stands in for a notebook: what anywidget hands to the built module, for one cell or more."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence

from synermix_core.view.notebook import MODULE, RunView

_PAGE = """<!doctype html><meta charset="utf-8"><body style="background: {ground}"><script type="module">
const bytes = (text) => new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
const source = URL.createObjectURL(new Blob([bytes("{module}")], {{ type: "text/javascript" }}));
window.cells = [];
for (const state of {states}) {{
  const listeners = {{}};
  // What anywidget hands to a module, kept in this page: reading, writing and being told of changes.
  const model = {{
    get: (name) => (name.startsWith("part_") ? bytes(state[name]) : state[name]),
    set: (name, value) => {{ state[name] = value; }},
    save_changes: () => {{}},
    on: (event, callback) => (listeners[event] ??= []).push(callback),
    off: (event, callback) => {{ listeners[event] = listeners[event].filter((other) => other !== callback); }},
  }};
  const change = (changes) => {{
    Object.assign(state, changes);
    for (const name of Object.keys(changes)) for (const callback of listeners[`change:${{name}}`] ?? []) callback();
  }};
  const el = document.createElement("div");
  // Notebooks load the module anew for each widget.
  const {{ default: open }} = await import(`${{source}}#${{window.cells.length}}`);
  window.cells.push({{ state, change, close: open().render({{ model, el }}) }});
  document.body.append(el);  // as JupyterLab does: only once it is drawn
}}
</script>"""


def notebook_page(views: Sequence[RunView], *, ground: str = "#ffffff", parts: int | None = None) -> str:
    """Return a page with a cell for each view.

    Args:
        views: What the kernel has sent.
        ground: Colour of the notebook.
        parts: How many messages the cells have got by now; all when None. `cells[0].change({parts})` brings the rest.
    """
    return _PAGE.format(
        ground=ground,
        module=base64.b64encode(MODULE.read_bytes()).decode(),
        states=json.dumps([_state(view, parts) for view in views]),
    )


def _state(view: RunView, parts: int | None) -> dict[str, object]:
    state = view.get_state()
    packed = {f"part_{n}": base64.b64encode(state[f"part_{n}"]).decode() for n in range(view.parts)}
    return {**packed, "parts": view.parts if parts is None else parts, "curves": state["curves"], "selection": []}
