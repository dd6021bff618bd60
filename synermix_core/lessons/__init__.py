"""What the lessons show: small pure functions in NumPy, and what really trained networks left for them to be shown on.

Nothing here needs torch, so that a page can compute a figure at every move of a slider. Tests hold the functions
against torch's own gradients and against the implementations that train and measure.
"""
