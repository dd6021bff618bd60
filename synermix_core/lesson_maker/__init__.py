"""Makes the data of the lessons from really trained networks: `python -m synermix_core.lesson_maker [name …]`.

A few minutes on a laptop's CPU. What it writes is committed and ships with the package; tests make parts of it again.
"""
