"""Templates as code: many pages of one process are set by the same few of them."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """The code of each template file, for as long as its text is the same.

    It knows nothing of a page: what a template prints, constants too, is worked out as it runs.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of this file, if it was made of this very text."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code, in the place of that of an older text."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)
