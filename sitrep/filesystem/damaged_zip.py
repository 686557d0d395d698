"""What Python raises of a packed file that is damaged, encrypted, or packed in an unknown way."""

from __future__ import annotations

import zlib
from zipfile import BadZipFile, LargeZipFile

DAMAGED_ZIP = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
)
