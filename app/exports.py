"""What a run gives to take home, as download buttons that read a file only when pressed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from synermix_core.runs import Run


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the run folder and the name it is saved under."""

    path: Path
    label: str
    suffix: str
    mime: str


def export_buttons(run: Run) -> None:
    """Draw one button for each file; a file that is not there yet is a disabled button."""
    layout = run.layout
    exports = (
        Export(layout.metrics, "Metrics (.csv)", "-metrics.csv", "text/csv"),
        Export(layout.final_weights, "Weights (.safetensors)", ".safetensors", "application/octet-stream"),
        Export(layout.last_checkpoint, "Checkpoint (.pt)", ".pt", "application/octet-stream"),
        Export(layout.config, "Configuration (.json)", "-config.json", "application/json"),
    )
    for export in exports:
        st.download_button(
            export.label,
            data=export.path.read_bytes,
            file_name=f"{run.id}{export.suffix}",
            mime=export.mime,
            key=f"export{export.suffix}",
            disabled=not export.path.exists(),
            on_click="ignore",
            width="stretch",
        )
