"""False briefings: our own briefings with one thing altered each, and the key of what it was.

Of each briefing the places are taken where a figure, how it is said, what it counts, a place, a
date or an originator stands. Each mutant alters one of them. A fixed sample is drawn, evenly over
the kinds. The key is JSON, one mutant a line, as docs/auditing.md says.

    python -m scripts.mutants_of_briefings --number 10000 > mutants.jsonl

scripts/grade_audit.py holds them to their reports.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from scripts.marked_briefings import LANGUAGES, REPORTS, Briefing, Place, briefing
from scripts.true_by_chance import altered
from sitrep.compare.axes.measures import holding_measures
from sitrep.languages.counts import print_count, read_count
from sitrep.languages.date_words import print_date, read_date
from sitrep.model.report import FIGURE_MODELS
from sitrep.model.values.count import Form
from sitrep.model.values.dates import PartialDate

KINDS = ("figure", "result", "qualifier", "measure", "place", "date", "originator", "count")
"""``result``: a sum, difference or share; ``count``: how many records or originators there are."""
SEED = "sitrep"
_SLOT = re.compile(r"\{[a-z_]+\}")
_FORMS = (Form.EXACT, Form.AT_LEAST, Form.MORE_THAN, Form.UP_TO, Form.FEWER_THAN, Form.ABOUT)


@dataclass(frozen=True)
class Mutant:
    """What stands in a file from ``start`` to ``end``, in characters, becomes ``after``."""

    file: str
    language: str
    kind: str
    start: int
    end: int
    line: int
    before: str
    after: str

    def applied(self, text: str) -> str:
        """The text with the change."""
        return text[: self.start] + self.after + text[self.end :]


def mutants(of: Briefing, draw: random.Random) -> Iterator[Mutant]:
    """One mutant or a few of each place of a briefing where something can be altered.

    None of them is true by chance.
    """
    return (one for one in _altered(of, draw) if not _true(one, of))


def true_by_chance(of: Briefing, draw: random.Random) -> int:
    """How many alterations of a briefing are no mutants, because another record says the same."""
    return sum(_true(one, of) for one in _altered(of, draw))


def _altered(of: Briefing, draw: random.Random) -> Iterator[Mutant]:
    for place in of.places:
        before = of.text[place.start : place.end]
        for kind, after in _alterations(of, place, before, draw):
            if after and after != before:
                yield _mutant(of, kind, place.start, place.end, after)
    yield from _measures(of, draw)


def _true(mutant: Mutant, of: Briefing) -> bool:
    """Whether a figure of its line, so altered, says what another figure of the report says."""
    line = of.text.rfind("\n", 0, mutant.start) + 1, of.text.find("\n", mutant.end)
    refs = {
        one.ref
        for one in of.places
        if line[0] <= one.start < line[1]
        and one.role == "figure"
        and (mutant.kind != "figure" or one.start == mutant.start)
    }
    return any(
        other != ref
        for ref in refs & of.told_by.keys()
        for name in of.called.get(mutant.after.lower(), {mutant.after})
        for so in altered(of.told_by[ref], mutant.kind, name)
        for other in of.said.get(so, ())
    )


def _mutant(of: Briefing, kind: str, start: int, end: int, after: str) -> Mutant:
    line = of.text.count("\n", 0, start) + 1
    return Mutant(of.name, of.language.code, kind, start, end, line, of.text[start:end], after)


def _alterations(
    of: Briefing, place: Place, before: str, draw: random.Random
) -> Iterator[tuple[str, str | None]]:
    if place.role == "figure":
        yield "figure", _other_number(before, of, draw)
        yield "figure", _other_digit(before, draw)
        yield "qualifier", _otherwise(before, place, of, draw)
    elif place.role == "computed":
        counts = place.ref not in of.computed
        yield "count" if counts else "result", _other_digit(before, draw)
    elif place.role == "date":
        yield "date", _other_date(before, of, draw)
    elif place.role in ("name", "prose"):
        yield from _other_name(before, place, of, draw)


def _other_digit(text: str, draw: random.Random) -> str | None:
    """A text with one digit altered, or two next to each other in the other order."""
    digits = [at for at, sign in enumerate(text) if sign.isdecimal()]
    if not digits:
        return None
    pairs = [at for at in digits if at + 1 in digits and text[at] != text[at + 1] != text[at][:0]]
    zero = chr(ord(text[digits[0]]) - int(text[digits[0]]))
    if pairs and draw.random() < 0.3:
        at = draw.choice(pairs)
        if text[at + 1] != zero or at != digits[0]:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    at = draw.choice(digits)
    others = [number for number in range(1, 10) if number != int(text[at])]
    return text[:at] + chr(ord(zero) + draw.choice(others)) + text[at + 1 :]


def _other_number(text: str, of: Briefing, draw: random.Random) -> str | None:
    """The number ten times as high, or the size of another word."""
    try:
        count = read_count(text, of.language.phrases)
    except ValueError:
        return None
    if count.magnitude is not None:
        sizes = [one for one in type(count.magnitude) if one is not count.magnitude]
        return print_count(replace(count, magnitude=draw.choice(sizes)), of.language.phrases)
    if count.low is None or count.low == 0 or count.per_cent:
        return None
    high = None if count.high is None else count.high * 10
    return print_count(replace(count, low=count.low * 10, high=high), of.language.phrases)


def _otherwise(text: str, place: Place, of: Briefing, draw: random.Random) -> str | None:
    """The same number said in another way, unless one of the documents says it so."""
    claims = {claim.id: claim for _, _, claim in of.report.claims()}
    worded = place.ref in claims and any(one.figure for one in claims[place.ref].sources)
    try:
        count = read_count(text, of.language.phrases)
    except ValueError:
        return None
    if worded or not count.low or count.form not in _FORMS:
        return None
    forms = [form for form in _FORMS if form is not count.form]
    return print_count(replace(count, form=draw.choice(forms)), of.language.phrases)


def _other_date(text: str, of: Briefing, draw: random.Random) -> str | None:
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    if plain.isdecimal() and len(plain) < 3:
        days = [day for day in range(2, 29) if day != int(plain)]
        return of.language.digits(str(draw.choice(days)))
    try:
        date = read_date(text, of.language.phrases)
    except ValueError:
        return None
    if date.month is None:
        return print_date(PartialDate(date.year + draw.choice((-2, -1, 1, 2))), of.language.phrases)
    if date.day is None:
        month = draw.choice([one for one in range(1, 13) if one != date.month])
        return print_date(PartialDate(date.year, month), of.language.phrases)
    day = date.first + timedelta(days=draw.choice((-1, 1)) * draw.randint(1, 60))
    return print_date(PartialDate(day.year, day.month, day.day, date.minutes), of.language.phrases)


def _other_name(
    text: str, place: Place, of: Briefing, draw: random.Random
) -> Iterator[tuple[str, str | None]]:
    """Another place in the place of one, another actor in that of one, in the same form."""
    for kind, records in (("place", of.told.places), ("originator", of.told.actors)):
        known: Mapping[str, Any] = {one.id: one for one in records}
        if place.ref not in known:
            continue
        for form in ("in_text", "name", "description"):
            said = getattr(known[place.ref], form, None)
            if said and said.casefold() == text.casefold():
                beside = _named_beside(place, of)
                names = (
                    getattr(one, form, None) or getattr(one, "name", None)
                    for one in records
                    if one.id not in beside
                )
                others = {str(one) for one in names if one is not None} - {said}
                if others:
                    other = draw.choice(sorted(others))
                    yield kind, other[0].upper() + other[1:] if text[0].isupper() else other
                break


def _named_beside(place: Place, of: Briefing) -> set[str]:
    """The places and actors of the same line, and who carried or published what stands in it.

    Another of them need not be false: a figure is also that of those who carried it.
    """
    line = of.text.rfind("\n", 0, place.start) + 1, of.text.find("\n", place.end)
    refs = {one.ref for one in of.places if line[0] <= one.start < line[1]}
    publishers = {one.id: one.publisher for one in of.report.sources}
    for _, _, claim in of.report.claims():
        if claim.id in refs:
            refs |= {str(publishers[one.source]) for one in claim.sources}
            refs |= {actor for one in claim.sources for actor in one.via}
    return refs


def _measures(of: Briefing, draw: random.Random) -> Iterator[Mutant]:
    """The words for a measure in a line with a figure, or in a heading over some."""
    words = _words(of)
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?!\w)",
        re.IGNORECASE,
    )
    figures = [place.start for place in of.places if place.role == "figure"]
    names = [(one.start, one.end) for one in of.places if one.role in ("name", "prose", "quote")]
    for found in pattern.finditer(of.text):
        start, end = found.span()
        line = (of.text.rfind("\n", 0, start) + 1, of.text.find("\n", end))
        if not any(line[0] <= at < line[1] for at in figures) or any(
            one[0] < end and start < one[1] for one in names
        ):
            continue
        others = words[found[0].lower()]
        if others:
            after = draw.choice(others)
            upper = found[0][0].isupper()
            yield _mutant(
                of, "measure", start, end, after[0].upper() + after[1:] if upper else after
            )


def _words(of: Briefing) -> Mapping[str, list[str]]:
    """The words for each measure of the kinds of a report, each with those of others."""
    phrases = of.language.phrases.phrases
    said = defaultdict[tuple[str, str, int], dict[str, str]](dict)
    for kind, model in FIGURE_MODELS.items():
        if not getattr(of.report, kind) or model.subject_field:
            continue
        for measure in model.measures():
            for part in ("measure", "clause"):
                phrase = phrases.get(f"{kind}.{part}.{measure.value}", "")
                forms = {"": phrase} if isinstance(phrase, str) else phrase
                for form, text in forms.items():
                    for at, piece in enumerate(_SLOT.split(text)):
                        if len(piece.strip()) > 5:
                            said[f"{kind} {part}", form, at][measure] = piece.strip(" ·")
    found = defaultdict[str, list[str]](list)
    for by_measure in said.values():
        for own, text in by_measure.items():
            held = holding_measures(own)
            found[text.lower()] += sorted(
                other
                for one, other in by_measure.items()
                if one not in held and own not in holding_measures(one)
                and other.lower() != text.lower()
            )  # fmt: skip
    return found


def sample(of: Sequence[Briefing], number: int, seed: str = SEED) -> list[Mutant]:
    """So many mutants, as evenly over the kinds as there are enough of each."""
    draw = random.Random(seed)
    by_kind = defaultdict[str, list[Mutant]](list)
    for one in of:
        for mutant in mutants(one, draw):
            by_kind[mutant.kind].append(mutant)
    chosen, left = list[Mutant](), number
    for at, kind in enumerate(sorted(KINDS, key=lambda kind: len(by_kind[kind]))):
        share = min(len(by_kind[kind]), left // (len(KINDS) - at))
        chosen += draw.sample(by_kind[kind], share)
        left -= share
    return chosen


def key(mutants: Sequence[Mutant]) -> str:
    """The key: a line of JSON for each mutant."""
    return "".join(f"{json.dumps(asdict(one), ensure_ascii=False)}\n" for one in mutants)


def options() -> argparse.ArgumentParser:
    """The options that say which mutants are drawn."""
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--seed", default=SEED)
    return parser


def chosen(given: argparse.Namespace) -> tuple[list[Mutant], int]:
    """The mutants that are asked for, and how many alterations are true by chance."""
    made = [briefing(folder, code) for folder in REPORTS for code in LANGUAGES]
    true = sum(true_by_chance(one, random.Random(given.seed)) for one in made)
    return sample(made, given.number, given.seed), true


if __name__ == "__main__":
    print(key(chosen(options().parse_args())[0]), end="")
