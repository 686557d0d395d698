"""The outputs beside a PDF, made again from the data that it carries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sitrep.errors import MissingSystemLibrary, SitrepError, UnreadableInput, WrongUse
from sitrep.exports import EXPORTS
from sitrep.filesystem.pdf_attachments import MAX_BYTES
from sitrep.filesystem.plain_file import read_plain
from sitrep.pipeline.exporting import exported
from sitrep.verifying.file_texts import archived, shown_texts
from sitrep.verifying.packed_parts import stranger
from sitrep.verifying.proof import Proof, Proved
from sitrep.verifying.remade import Anew
from sitrep.write import FORMATS, MESSAGES, writer

_ALONE = "It was compared with the manifest alone."
_PACKED = (".docx", ".xlsx")
"""Endings of what other programs pack, whose other versions make other bytes of the same."""


class OutputsAgain:
    """What a build gives beside the PDF ``stem``, whose data ``made`` was made from."""

    def __init__(self, stem: str, made: Anew) -> None:
        self.made = made
        self._stem, self._exported = stem, dict[str, Mapping[str, bytes]]()
        layout = made.facts.layout
        self._name = stem if layout == "full" else stem.removesuffix(f"-{layout}")

    def proof(self, file: Path, exact: bool) -> Proof | None:
        """Whether a file is the one that is made again; None where no build gives such a file."""
        form = self._form(file.name)
        if form is None:
            return None
        try:
            given, wanted = read_plain(file, MAX_BYTES), self._made(form, file.name)
        except (MissingSystemLibrary, WrongUse) as error:
            return Proof(str(file), notes=(f"{_ALONE} {error}",))
        except (OSError, SitrepError) as error:
            return Proof(str(file), faults=(f"It cannot be compared: {error}",))
        if wanted is None:
            return None
        if given == wanted:
            return Proof(str(file), (Proved.DATA,))
        try:
            return self._unlike(file, form, given, wanted, exact)
        except UnreadableInput as error:
            return Proof(str(file), faults=(f"It cannot be compared: {error}",))

    def _form(self, name: str) -> str | None:
        """The format or export that a file is of, by its name; the longest ending that it has."""
        for form, ending in FORMATS.items():
            if name == f"{self._stem}.{ending}" and form != "pdf":
                return form
        fitting = [
            (len(ending), form)
            for form, ending in EXPORTS.items()
            if name.startswith(f"{self._name}.") and name.endswith(f".{ending}")
        ]
        return max(fitting)[1] if fitting else None

    def _made(self, form: str, name: str) -> bytes | None:
        if form in FORMATS:
            page = self.made.page
            if form in MESSAGES:
                page = self.made.message(self._name)
            return writer(form)(page)
        if form not in self._exported:
            self._exported[form] = exported(form, self.made.report, self.made.page, self._name)
        return self._exported[form].get(name)

    def _unlike(self, file: Path, form: str, given: bytes, wanted: bytes, exact: bool) -> Proof:
        """What is proved of a file that is not, byte for byte, the one made again."""
        made, text = self.made, given.decode("utf-8", errors="replace")
        difference = made.unlike(text) if form == "markdown" else None
        if file.suffix in _PACKED and not exact and _words(given) == _words(wanted):
            strange = stranger(given, wanted)
            if not strange and archived(given) == archived(wanted):
                return Proof(str(file), (Proved.DATA,))
            if not strange:
                return Proof(str(file), (Proved.WORDS,), weaker=_OTHERS)
            difference = f"Its words are those, but it holds {strange}."
        said = ("It is not what the data of the PDF beside it give.", difference, *made.notes)
        return Proof(str(file), faults=(" ".join(filter(None, said)),))


_OTHERS = "Its words are those of its data, and the programs here pack them otherwise."


def _words(content: bytes) -> list[str]:
    return [word for text in shown_texts(content) for word in text.split()]
