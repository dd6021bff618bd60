"""Measures of the representation and of the predictions, all from features, never from a layout in the plane.

`points` prepares the features; `geometry`, `random_labels`, `collapse`, `clusters`, `hypersphere` and `pairs` measure
them as a whole, `per_class` class by class; `classification` looks at the predictions. What is not defined for some
points (a single class, constant features) is None, which is an empty field in `metrics.csv`.
"""
