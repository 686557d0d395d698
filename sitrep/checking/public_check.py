"""What the rules say of the public report alone, for the annex of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitrep.checking.check import stamped
from sitrep.checking.rule_run import RuleRun, run_rules
from sitrep.checking.waivers import with_waivers
from sitrep.findings import Finding
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.header import Waiver
from sitrep.model.views.projection import public
from sitrep.rules import sign_without_glyph


@dataclass(frozen=True)
class PublicChecked:
    """What is public of a report, in order, with the findings and the waivers of its annex."""

    shown: Loaded
    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...]


def check_public(run: RuleRun) -> PublicChecked:
    """The public part of a report that the rules found no errors in, and what they say of it.

    Where nothing is left out, it is the very report that they ran on, and they said it then. Where
    anything is, they run again and see nothing of that.
    """
    # The annex speaks of the data, and not of the fonts of one format.
    wanted = run.wanted - {sign_without_glyph.NAME}
    shown = _public_part(run.loaded)
    if shown is not run.loaded:
        run = run_rules(shown, wanted)
    standing, waivers = with_waivers(run, wanted)
    origins = Origins("report")
    found = (stamped(*one, origins) for one in standing)
    return PublicChecked(replace(shown, report=run.ordered.report), tuple(found), waivers)


def _public_part(loaded: Loaded) -> Loaded:
    """What was loaded without what is not public; itself where nothing is left out."""
    assert loaded.report is not None
    shown = public(loaded.report)
    if shown is loaded.report:
        return loaded
    sources = {source.id for source in shown.sources}
    copies = tuple(one for one in loaded.copies if one[0] in sources)
    return replace(loaded, report=shown, copies=copies)
