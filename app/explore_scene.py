"""What the Explore page looks at: a run after an epoch, as it is laid out, and the images selected there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import streamlit as st

from app import state
from app.pictures import picture_html
from synermix_core.runs import Run
from synermix_core.runs.records import Predictions
from synermix_core.runs.standouts import PICKS
from synermix_core.view.run_message import shown_method

NOTHING_SELECTED = """
**Click** a point, or hold **Shift** and draw around several. The buttons above select what stands out after the epoch
that the view shows:

""" + "\n".join(f"- **{pick.title}**: {pick.description}" for pick in PICKS.values())


@dataclass(frozen=True, slots=True)
class Scene:
    """What is looked at."""

    run: Run
    frames: str
    """name of the set of frames that is shown"""
    epoch: int
    """the epoch that is shown"""
    rows: tuple[int, ...]
    """rows of the probe that are selected, in the order in which they are to be shown"""
    words: str | None
    """what a button that picked them says they are; None for the reader's own selection"""

    @property
    def predictions(self) -> Predictions:
        """What the probe is taken for after the epoch.

        Raises:
            RunError: it was not recorded.
        """
        return self.run.predictions(self.epoch)

    def name_of(self, row: int) -> str:
        """Return what a list calls an image: its class and its number."""
        # Nothing that changes with the epoch: a list forgets what was chosen when its words change.
        return f"{self.run.class_names[int(self.run.probe.labels[row])]} · image {self.run.probe.ids[row]}"

    def picture(self, row: int) -> str:
        """Return an image of the probe as an HTML element."""
        label = self.run.class_names[int(self.run.probe.labels[row])]
        return _picture(self.run.path, row, f"image {self.run.probe.ids[row]}, {label}")


def read_scene(run: Run, wanted: str) -> Scene | None:
    """Return what there is to look at; None while the run has no frame.

    Args:
        run: The run.
        wanted: Name of the set of frames to show; PCA stands in until it has its first one.

    Raises:
        RunError: the probe can't be read.
    """
    frames = shown_method(run, wanted)
    epochs = run.layout.frame_epochs(frames)
    if not epochs:
        return None
    asked = state.view_in_url().epoch
    epoch = epochs[-1] if asked is None else min(epochs, key=lambda epoch: abs(epoch - asked))
    row_of = {int(number): row for row, number in enumerate(run.probe.ids)}
    picked = state.picked()
    return Scene(run, frames, epoch, tuple(row_of[number] for number in picked.ids if number in row_of), picked.words)


def choose_image(label: str, rows: tuple[int, ...], scene: Scene, key: str, place: int = 0) -> int:
    """Let the reader choose one of several images, at first the one at `place`; return its row."""
    # Another selection is another list, which begins with what stands out most.
    return st.selectbox(
        label,
        rows,
        index=place,
        format_func=scene.name_of,
        key=f"{key}-{hash(rows)}",
        label_visibility="collapsed",
    )


@lru_cache(maxsize=4096)
def _picture(path: Path, row: int, alt: str) -> str:
    return picture_html(Run(path).probe.thumbnails[row], alt)
