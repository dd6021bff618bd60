"""Every format a run can be had in, by its name: one line each, in the order they are offered in."""

from __future__ import annotations

from synermix_core.exports import embedding, network, results

FAMILIES = (results.FAMILY, embedding.FAMILY, network.FAMILY)

FORMATS = {name: form for family in FAMILIES for name, form in family.formats.items()}
