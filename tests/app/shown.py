"""What pages show in components of the app's own, as sent to the browser."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def key_figures(app: AppTest) -> list[dict[str, Any]]:
    """Return the key figures of the run on the page."""
    (shown,) = [part for part in app.get("bidi_component") if part.proto.component_name.endswith("key_figures")]
    return json.loads(shown.proto.json)["figures"]
