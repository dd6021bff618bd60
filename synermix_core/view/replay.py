"""A run as one HTML file that needs no network and no server: the embedding view, the curves and the configuration."""

from __future__ import annotations

import base64
import gzip
import html
import json
from typing import Any

from synermix_core.config import LEAVES
from synermix_core.errors import RunError
from synermix_core.runs import Run
from synermix_core.view import MODULE
from synermix_core.view.curves import curve_document
from synermix_core.view.run_message import check_method, first_projection, run_message, shown_method

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  :root {{ color-scheme: light dark; --ground: light-dark(#FBFBFA, #121417); --ink: light-dark(#1C1E21, #ECEDEE);
    --hairline: light-dark(#E4E4E0, #2B2F36); --quiet: color-mix(in srgb, var(--ink) 66%, transparent); }}
  body {{ margin: 24px auto; max-width: 1376px; padding: 0 24px; background: var(--ground); color: var(--ink);
    font: 15px/1.5 system-ui, sans-serif; }}
  h1 {{ font-size: 24px; margin: 0 0 4px; }}
  .settings {{ margin: 0 0 16px; color: var(--quiet); }}
  body > details {{ margin-top: 24px; border-top: 1px solid var(--hairline); padding-top: 8px; }}
  table {{ border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }}
  td {{ padding: 2px 16px 2px 0; vertical-align: top; }}
  td + td + td {{ color: var(--quiet); }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="settings">{settings}</p>
<main id="stage"></main>
<details><summary>Configuration</summary><table>{configuration}</table></details>
<script type="application/json" id="replay">{payload}</script>
<script type="module">
  const unpack = async (text) => {{
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }};
  const replay = JSON.parse(document.getElementById("replay").textContent);
  const source = new Blob([await unpack(replay.module)], {{ type: "text/javascript" }});
  const {{ mountReplay }} = await import(URL.createObjectURL(source));
  mountReplay(document.getElementById("stage"), await unpack(replay.message), replay.curves);
</script>
</body>
</html>
"""


def replay_html(run: Run, method: str | None = None) -> str:
    """Return the run as a page that opens from disk.

    Args:
        run: A run with at least one frame.
        method: Name of the projection, the run's first one when None; PCA stands in where it has no frame.

    Raises:
        ConfigError: no projection has that name, nor has a set of frames of the run.
        RunError: the run has no frame yet, or can't be read.
    """
    method = method or first_projection(run)
    check_method(method, run)
    shown = shown_method(run, method)
    epochs = tuple(run.layout.frame_epochs(shown))
    if not epochs:
        raise RunError(f"run {run.id}: has no embedding to replay yet. Wait for its first epoch.")
    payload = {
        "module": _pack(MODULE.read_bytes()),
        "message": _pack(run_message(run, shown, epochs, live=False, wanted=method)),
        "curves": curve_document(run),
    }
    config = run.config
    return _PAGE.format(
        title=html.escape(config.variant_title),
        settings=html.escape(f"{config.data.dataset} · seed {config.seed} · {run.id}"),
        configuration="".join(_rows(config.model_dump(mode="json"))),
        # A closing tag inside the data would end the script element.
        payload=json.dumps(payload, separators=(",", ":")).replace("<", "\\u003c"),
    )


def _pack(content: bytes) -> str:
    # Without a time of packing, the same run gives the same page.
    return base64.b64encode(gzip.compress(content, mtime=0)).decode("ascii")


def _rows(document: dict[str, Any]) -> list[str]:
    rows = []
    for name, leaf in LEAVES.items():
        value = (document[leaf.section] if leaf.section else document)[name]
        cells = (name, json.dumps(value, ensure_ascii=False), leaf.info.description or "")
        rows.append(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in cells)}</tr>")
    return rows
