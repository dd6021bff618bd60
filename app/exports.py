"""What a run gives to take home, as download buttons that read a file only when pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from synermix_core.runs import Run
from synermix_core.view.replay import replay_html


@dataclass(frozen=True, slots=True)
class Export:
    """A file to take home: what it is called, and how its content is had once there is any."""

    label: str
    suffix: str
    mime: str
    ready: bool
    read: Callable[[], bytes]


def export_buttons(run: Run) -> None:
    """Draw one button for each file; one that is not there yet is a disabled button."""
    layout = run.layout
    exports = (
        _file("Metrics (.csv)", "-metrics.csv", "text/csv", layout.metrics),
        _file("Weights (.safetensors)", ".safetensors", "application/octet-stream", layout.final_weights),
        _file("Checkpoint (.pt)", ".pt", "application/octet-stream", layout.last_checkpoint),
        Export(
            "Replay (.html)", ".html", "text/html", bool(layout.frame_epochs("pca")), lambda: replay_html(run).encode()
        ),
        _file("Configuration (.json)", "-config.json", "application/json", layout.config),
    )
    for export in exports:
        st.download_button(
            export.label,
            data=export.read,
            file_name=f"{run.id}{export.suffix}",
            mime=export.mime,
            key=f"export{export.suffix}",
            disabled=not export.ready,
            on_click="ignore",
            width="stretch",
        )


def _file(label: str, suffix: str, mime: str, path: Path) -> Export:
    return Export(label, suffix, mime, path.exists(), path.read_bytes)
