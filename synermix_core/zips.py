"""What `zipfile` makes of a .zip that is damaged or made to harm: far more kinds of errors than its own."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

# Besides its own: text that is none in a name (ValueError), a method that is not known or not compiled in
# (NotImplementedError and RuntimeError), a dictionary of gigabytes.
DAMAGE: tuple[type[Exception], ...] = (
    OSError, ValueError, RuntimeError, EOFError, KeyError, IndexError, OverflowError, MemoryError,
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
)  # fmt: skip
try:
    from compression.zstd import ZstdError  # pyright: ignore[reportMissingImports]  # from Python 3.14 on
except ImportError:
    pass
else:
    DAMAGE = (*DAMAGE, ZstdError)
