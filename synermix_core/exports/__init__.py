"""A run to take home: one module a family of formats, one table of them all. Importing it loads nothing heavy."""

from synermix_core.exports.apart import export_apart
from synermix_core.exports.formats import Family, Format, needs
from synermix_core.exports.making import export_bytes, export_run
from synermix_core.exports.table import FAMILIES, FORMATS

__all__ = [
    "FAMILIES",
    "FORMATS",
    "Family",
    "Format",
    "export_apart",
    "export_bytes",
    "export_run",
    "needs",
]
