"""The embedding view: its front end, built into `static/`, and the messages that feed it."""

from synermix_core.view.message import StaticPart, encode
from synermix_core.view.palette import ClassMark, class_marks

__all__ = ["ClassMark", "StaticPart", "class_marks", "encode"]
