"""A briefing made again from what its PDF carries, and how another is unlike it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrep.loading.style.making import of_look
from sitrep.model.look_names import LOOKS
from sitrep.model.views.edition_type import Edition
from sitrep.page.page import Page
from sitrep.provenance.build_facts import BuildFacts
from sitrep.verifying.signs import Signs, first_difference


@dataclass(frozen=True)
class Anew:
    """The page that the data give, the facts that it was made by, and what speaks against it.

    ``report`` is what the page was composed from; ``message`` gives page one as a message that
    names the PDF of a report of some name.
    """

    page: Page
    facts: BuildFacts
    report: Edition
    message: Callable[[str], Page]
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def own_looks(self) -> bool:
        """Whether it was made with templates, or a style that is none of the shipped looks."""
        named = self.facts.style and self.facts.style not in {of_look(one).digest for one in LOOKS}
        return bool(self.facts.templates or named)

    def pdf(self, made_with: str) -> tuple[bytes, str]:
        """The PDF made anew, saying ``made_with``, and the programs that made it here.

        Raises MissingSystemLibrary without Pango, another SitrepError where none can be made.
        """
        from sitrep.write.engine import programs
        from sitrep.write.pdf import write

        return write(self.page, made_with), programs()

    def unlike(self, markdown: str) -> str | None:
        """The first difference between a briefing in Markdown and the one made anew."""
        made = self.page.markdown.splitlines()
        for number, (given, wanted) in enumerate(
            zip([*markdown.splitlines(), ""], [*made, ""], strict=False), start=1
        ):
            if given != wanted:
                at = first_difference(Signs(given).signs, Signs(wanted).signs)
                return (
                    f"Line {number} says “{Signs(given).around(at)}”; "
                    f"its data give “{Signs(wanted).around(at)}”."
                )
        same = markdown == self.page.markdown
        return None if same else "It does not end as the briefing that its data give."
