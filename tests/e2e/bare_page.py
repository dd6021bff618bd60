"""A page with the built module and one message, for what no run of a test has: a hundred classes, say.

`apply(text)` takes in a further message, in base 64, and `seek(epoch)` shows an epoch.
"""

from __future__ import annotations

import base64
import json

from synermix_core.view import MODULE

_PAGE = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0; color-scheme: light dark; background: light-dark(#fff, #121417); }}</style>
<div id="view"></div>
<script type="module">
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const {{ mountReplay }} = await import(URL.createObjectURL(new Blob([bytes({module})], {{ type: "text/javascript" }})));
const {{ view }} = mountReplay(document.getElementById("view"), bytes({message}));
window.apply = (text) => view.apply(bytes(text));
window.seek = (epoch) => view.seekEpoch(epoch);
</script>"""


def bare_page(message: bytes) -> str:
    """Return the page; `message` is made by `synermix_core.view.encode`."""
    module, packed = (json.dumps(base64.b64encode(content).decode()) for content in (MODULE.read_bytes(), message))
    return _PAGE.format(module=module, message=packed)
