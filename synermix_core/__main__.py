"""`python -m synermix_core`: see `cli`."""

import sys

from synermix_core.cli import main

sys.exit(main())
