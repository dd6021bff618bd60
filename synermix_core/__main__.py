"""`python -m synermix_core`: see `cli`."""

import os
import sys

from synermix_core.cli import main

# What a shell reports of a program that SIGPIPE ended: 128 + 13.
_EXIT_PIPE_CLOSED = 141

try:
    status = main()
    sys.stdout.flush()
except BrokenPipeError:
    # Whoever read the results, `head` perhaps, has seen enough. What is still buffered goes nowhere, else Python would
    # complain when it flushes at the end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    status = _EXIT_PIPE_CLOSED
sys.exit(status)
