"""Figure of lesson 5: where the squared length of unit features goes, epoch by epoch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from app.learn.tones import tones
from synermix_core.view.curves import NEUTRAL

PARTS = {"within": "Inside classes, tr S_W", "between": "Between, tr S_B", "shared": "Shared, ‖μ‖²"}


def ledger_table(rows: pd.DataFrame) -> pa.Table:
    """Return the three parts of each epoch of one run, a row a part."""
    count = len(rows)
    return pa.table(
        {
            "epoch": np.tile(rows["epoch"], len(PARTS)),
            "part": np.repeat(list(PARTS.values()), count),
            "order": np.repeat(np.arange(len(PARTS)), count),
            "share": np.concatenate([rows[part] for part in PARTS]),
        }
    )


def ledger_chart() -> dict[str, Any]:
    """Draw the data set `ledger` as a stack that adds up to 1."""
    tone = tones()
    return {
        "height": 260,
        "data": {"name": "ledger"},
        "mark": {"type": "area", "tooltip": True, "opacity": 0.85},
        "encoding": {
            "x": {
                "field": "epoch", "type": "quantitative", "scale": {"nice": False},
                "axis": {"title": "epoch", "grid": False, "tickCount": 5},
            },
            "y": {
                "field": "share", "type": "quantitative", "stack": True, "scale": {"domain": [0, 1]},
                "axis": {"title": None, "format": ".0%", "tickCount": 4},
            },
            "order": {"field": "order", "type": "quantitative"},
            "color": {
                "field": "part", "type": "nominal", "legend": {"orient": "top", "title": None, "labelLimit": 0},
                "scale": {"domain": list(PARTS.values()), "range": [tone.intra, tone.inter, NEUTRAL]},
            },
        },
    }  # fmt: skip
