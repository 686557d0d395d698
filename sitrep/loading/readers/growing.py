"""The tree of a text, from whatever reads it: YAML, JSON or Markdown."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.loading.readers import limits
from sitrep.loading.readers.builder import Builder
from sitrep.loading.readers.decode import TextSource
from sitrep.loading.readers.limits import START, Stop
from sitrep.loading.readers.tree import ReadFault, Tree


def grow(text: str, feed: Callable[[Builder], None]) -> Tree:
    """The tree of a text; ``feed`` reads ``builder.source`` and reports to the builder."""
    if (
        len(text) > limits.MAX_BYTES
        or len(text.encode("utf-8", "surrogatepass")) > limits.MAX_BYTES
    ):
        return Tree(None, (_too_long(),))
    builder = Builder(TextSource(text))
    try:
        builder.check_characters()
        feed(builder)
        builder.finish()
    except Stop:
        builder.node = None
    faults = sorted(builder.faults, key=lambda fault: (fault.mark.line, fault.mark.column))
    return Tree(builder.node, tuple(faults))


def _too_long() -> ReadFault:
    return ReadFault(
        rule="too-large",
        mark=START,
        route=(),
        got=f"The file is larger than {limits.MAX_BYTES // 1_000_000} MB.",
        expected=f"A file is at most {limits.MAX_BYTES // 1_000_000} MB.",
        mend="Divide the file into several.",
    )
