"""The embedding view: its front end, built into `static/`, and the messages that feed it."""

from synermix_core.view.message import encode
from synermix_core.view.palette import ClassMark, class_marks
from synermix_core.view.parts import FramePart, GhostPart, Initial, Metric, StaticPart

__all__ = ["ClassMark", "FramePart", "GhostPart", "Initial", "Metric", "StaticPart", "class_marks", "encode"]
