"""Several reports as one: record by record, then what stands around the records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.findings import Finding, Level
from sitrep.merging.header_choice import header_of, overview_of
from sitrep.merging.kept_files import kept_files
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.partners import Partner, hands_by_id, partner_named
from sitrep.merging.problems import shown_by_merging
from sitrep.merging.record_union import SHARED_KINDS, union_of_records
from sitrep.merging.twins import twins
from sitrep.merging.waiver_union import translations_of, waivers_of
from sitrep.model.report import Report
from sitrep.model.views.projection import public


@dataclass(frozen=True)
class LaidTogether:
    """All reports as one; it is not to be used where a finding is of level error.

    ``kept`` are the files that records name, by their paths.
    """

    report: Report
    kept: dict[str, bytes]
    findings: list[Finding]


def lay_together(partners: Sequence[Partner], options: MergeOptions) -> LaidTogether:
    """The union of the partners' reports, and what they do not agree on.

    Raises WrongUse for a choice of a report that is none of them.
    """
    chosen = None if options.header is None else partner_named(partners, options.header)
    told = [partner_named(partners, one) for one in options.overview]
    findings = list[Finding]()
    header = header_of(partners, chosen, findings)
    records = union_of_records(partners, header.default_sensitivity)
    findings += records.findings
    report = Report(
        report=header.model_copy(update={"default_sensitivity": None}),  # all have their marks
        overview=overview_of(partners, told, findings),
        translations=translations_of(partners, findings),
        allow=waivers_of(partners, chosen, told, findings),
        **records.records,
    ).model_copy(update={"report": header})
    kept = kept_files(partners, chosen, findings)
    if all(one.level is not Level.ERROR for one in findings):
        findings += _shown(partners, report)
    return LaidTogether(report, kept, [*findings, *twins(partners)])


def _shown(partners: Sequence[Partner], report: Report) -> Iterator[Finding]:
    """What only restricted records of each partner lead to, and public ones of all together.

    What stands instead of a record is in no partner's report, and hides what is.
    """
    shown, hands = public(report), hands_by_id(partners)
    for record in (one for kind in SHARED_KINDS for one in getattr(shown, kind)):
        held = hands.get(record.id, [])
        if held and all(hand.restricted_alone for hand in held):
            said = "records of another report would show it"
            yield shown_by_merging(held[0], said)
    for place in shown.places:
        for spelling in place.spellings:
            whose = hands.get(place.id, []) if spelling.source in hands else []
            held = [one for one in whose if spelling in one.record.spellings]
            if held and all(spelling.source in one.partner.restricted_alone for one in held):
                told = [one.partner for one in held]
                [source, *_] = [one for one in hands[spelling.source] if one.partner in told]
                said = f"another report would show it, and its spelling “{spelling.name}” too"
                yield shown_by_merging(source, said)
