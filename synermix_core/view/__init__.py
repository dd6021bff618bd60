"""The embedding view: its front end, built into `static/`, and the messages that feed it."""

from pathlib import Path

from synermix_core.view.message import encode
from synermix_core.view.palette import ClassMark, class_marks
from synermix_core.view.parts import Choice, FramePart, GhostPart, Initial, Metric, StaticPart

MODULE = Path(__file__).parent / "static" / "embedding_view.js"
"""The built front end."""

__all__ = [
    "MODULE",
    "Choice",
    "ClassMark",
    "FramePart",
    "GhostPart",
    "Initial",
    "Metric",
    "StaticPart",
    "class_marks",
    "encode",
]
