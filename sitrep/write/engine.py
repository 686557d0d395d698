"""The one room that talks to WeasyPrint: a finished page of HTML -> the bytes of a PDF."""

from __future__ import annotations

import io
import logging
import platform
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

from sitrep.collector import collector_at_rest
from sitrep.errors import InternalError, MissingSystemLibrary, NoGlyph, SitrepError, TooLong
from sitrep.page.marks import has_marks
from sitrep.version import VERSION
from sitrep.write.conformance import with_ua
from sitrep.write.fonts import environment, only_fonts_in
from sitrep.write.quick_start import quick_import

_VARIANT = "pdf/a-3a"
_NO_PANGO = "PDF needs the system library Pango, which cannot be loaded: "
_GET_PANGO = {
    "Darwin": "brew install pango",
    "Windows": (
        "install MSYS2 (msys2.org) where it proposes, and in its shell "
        "pacman -S mingw-w64-ucrt-x86_64-pango"
    ),
}
_GET_PANGO_ELSEWHERE = (
    "on Debian or Ubuntu, apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
# Without this optional library the PDF is as good, and only slower to write.
_HARMLESS = "Using fontTools instead of HarfBuzz-Subset"
_NO_GLYPH = re.compile(r"\.notdef glyph .*\(U\+([0-9A-F]+)\)")

# The environment, the collector and the logger belong to the whole process.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Attached:
    """A file to go along inside the PDF."""

    name: str
    description: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """How many pages there may be, and the heading above which everything is on the first."""

    most: int | None = None
    second: str = ""


def render_pdf(
    html: str,
    *,
    fonts: Path,
    stamp: date,
    attached: Sequence[Attached] = (),
    limits: Limits = Limits(),
    made_with: str = "",
) -> bytes:
    """Set one self-contained page of HTML with the fonts of one folder, as PDF/A-3a and PDF/UA-1.

    Args:
        html: A complete page, its style inline and its assets as `data:` addresses.
        fonts: The folder of the fonts (*.ttf); no other font is seen.
        stamp: The report's own date, which the PDF states as that of its making.
        attached: The files that the page was made from.
        limits: How long it may be.
        made_with: The programs that the PDF names as its makers, if not those that are here.

    Returns:
        The PDF; the same for the same arguments and programs, whatever the folder and hour.

    Raises:
        MissingSystemLibrary: Pango is not installed.
        TooLong: There are more pages than there may be, or more stands above a heading.
        NoGlyph: The fonts lack signs of the page, and nothing else is amiss.
        InternalError: The page is not as it should be: every complaint, on its own line.
    """
    with _one_at_a_time, ExitStack() as stack:
        for preparation in (collector_at_rest(), only_fonts_in(fonts), _dated(stamp)):
            stack.enter_context(preparation)
        weasyprint = _weasyprint()
        with _complaints() as complaints:
            document = _laid_out(weasyprint, html, complaints)
            _refuse_more(document, limits)
            maker = made_with or _programs(weasyprint)
            pdf = _written(weasyprint, document, stamp, attached, maker, complaints)
    if complaints:
        raise _refusal(complaints)
    return pdf


def _refusal(complaints: Sequence[str]) -> SitrepError:
    """Private-use characters are our own marks: on a page they are a fault of ours."""
    found = [_NO_GLYPH.fullmatch(one) for one in complaints]
    signs = frozenset(chr(int(one[1], 16)) for one in found if one is not None)
    if None not in found and not has_marks("".join(signs)):
        return NoGlyph(signs)
    return InternalError("\n".join(["the PDF cannot be made:", *dict.fromkeys(complaints)]))


@contextmanager
def _dated(stamp: date) -> Iterator[None]:
    """Without HarfBuzz-Subset, fontTools writes the hour of its work into each font."""
    midnight = datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC)
    with environment({"SOURCE_DATE_EPOCH": str(int(midnight.timestamp()))}):
        yield


def get_ready() -> None:
    """Import WeasyPrint now, so that processes forked from this one have it."""
    _weasyprint()


def programs() -> str:
    """The programs on which the bytes of a PDF depend, each with its version.

    Raises MissingSystemLibrary where Pango is not installed.
    """
    return _programs(_weasyprint())


@cache
def _programs(weasyprint: Any) -> str:
    from importlib.metadata import version
    from zlib import ZLIB_RUNTIME_VERSION

    text = weasyprint.text.ffi
    pango = text.pango.pango_version()
    cutter = "HarfBuzz" if text.harfbuzz_subset else f"fontTools {version('fonttools')}"
    found = {
        "sitrep": VERSION,
        "WeasyPrint": weasyprint.__version__,
        "pydyf": version("pydyf"),
        "Pango": f"{pango // 10000}.{pango // 100 % 100}.{pango % 100}",
        "HarfBuzz": _harfbuzz(text.harfbuzz),
        "fonts cut by": cutter,
        "zlib": ZLIB_RUNTIME_VERSION,
    }
    return ", ".join(f"{name} {value}" for name, value in found.items())


def _harfbuzz(library: Any) -> str:
    """The version of HarfBuzz, which only says whether it is at least another."""
    found: list[int] = []
    while len(found) < 3:
        rest = (0,) * (2 - len(found))
        steps = (n for n in count() if not library.hb_version_atleast(*found, n + 1, *rest))
        found.append(next(steps))
    return ".".join(map(str, found))


def _weasyprint() -> Any:
    # WeasyPrint prints a page of advice if a library is missing; one line says it better.
    with quick_import(), redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            import weasyprint
        except OSError as error:
            raise MissingSystemLibrary(f"{_NO_PANGO}{_get_pango()}") from error
        except ImportError as error:
            raise MissingSystemLibrary(f"PDF needs WeasyPrint: {error}") from error
    return weasyprint


def _get_pango() -> str:
    """How Pango is had on the system at hand."""
    return _GET_PANGO.get(platform.system(), _GET_PANGO_ELSEWHERE)


def pages_taken(html: str, *, fonts: Path) -> int:
    """How many pages a text takes, whatever else is amiss with it."""
    with _one_at_a_time, collector_at_rest(), only_fonts_in(fonts), _complaints() as complaints:
        document = _laid_out(_weasyprint(), html, complaints)
        return 0 if document is None else len(document.pages)


_TOP = 13 / 25.4 * 96
"""The upper margin of a page in pixels, as `print.css` sets it."""


def _refuse_more(document: Any, limits: Limits) -> None:
    """Raises TooLong; a heading may stand on the first page, or at the very top of the second."""
    pages = document.pages if document is not None else ()
    if limits.most is not None and len(pages) > limits.most:
        raise TooLong(f"The page takes {len(pages)} pages.")
    if limits.second and pages and limits.second not in pages[0].anchors:
        at = pages[1].anchors.get(limits.second)
        if at is None or at[1] > _TOP + 10:
            raise TooLong("What stands on the first page runs over.")


def _laid_out(weasyprint: Any, html: str, complaints: list[str]) -> Any:
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    try:
        return weasyprint.HTML(string=html, url_fetcher=fetcher).render(pdf_variant=_VARIANT)
    except Exception as error:
        complaints.append(_one_line(f"{type(error).__name__}: {error}"))
        return None


def _written(
    weasyprint: Any,
    document: Any,
    stamp: date,
    attached: Sequence[Attached],
    generator: str,
    complaints: list[str],
) -> bytes:
    if document is None:
        return b""
    metadata = document.metadata
    metadata.generator = generator
    metadata.created = metadata.modified = stamp.isoformat()
    metadata.attachments = [_attachment(weasyprint, one, stamp) for one in attached]
    plain = metadata.generate_rdf_metadata
    metadata.generate_rdf_metadata = lambda *of: with_ua(plain(*of))
    try:
        return bytes(document.write_pdf(pdf_variant=_VARIANT, pdf_identifier=True))
    except Exception as error:
        complaints.append(_one_line(f"{type(error).__name__}: {error}"))
        return b""


def _attachment(weasyprint: Any, one: Attached, stamp: date) -> Any:
    midnight = datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC)
    return weasyprint.Attachment(
        file_obj=io.BytesIO(one.content),
        name=one.name,
        description=one.description,
        created=midnight,
        modified=midnight,
        relationship="Source",
    )


class _Collector(logging.Handler):
    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_HARMLESS):
            self._complaints.append(_one_line(record.getMessage()))


def _one_line(message: str) -> str:
    """Show what cannot be seen by its code point, and cut the middle out of a long address."""
    visible = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in message)
    return visible if len(visible) <= 300 else f"{visible[:150]} … {visible[-150:]}"


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs as a warning or an error, even if logging is switched off."""
    logger, complaints = logging.getLogger("weasyprint"), list[str]()
    collector, before = _Collector(complaints), (logger.level, logger.disabled, logger.propagate)
    disabled = logging.root.manager.disable
    logger.level, logger.disabled, logger.propagate = logging.WARNING, False, False
    logging.disable(logging.NOTSET)
    logger.addHandler(collector)
    try:
        # For PDF/A, WeasyPrint leaves the closing of its colour profile to Python.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            yield complaints
    finally:
        logger.removeHandler(collector)
        logger.level, logger.disabled, logger.propagate = before
        logging.disable(disabled)  # last, because it also empties the cache of what is enabled
