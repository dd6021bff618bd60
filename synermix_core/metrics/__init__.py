"""Measures of the representation (`geometry`) and of the predictions (`classification`)."""
