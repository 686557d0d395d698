"""A sentence of the overview, or its translation, says of a figure what the record does not say.

**Why it harms.** The number is right, and the sentence is not: the injured become the killed, what
was promised was received, one town, day or disease is another, "more than" or "exactly" is added.
Readers quote the sentence.

**Instead.** Correct the words, or take the figure that they mean. A slot prints "at least",
"about" and the like itself, where its record says them; `{id:date}` prints its time.

**Norm.** A sentence says of its figures what their records say. Words that say less pass: people
who were killed have died.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.axes.populations import wider
from sitrep.compare.report.aspects import taken
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.derived import Derived
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.figure import CUMULATIVE, Figure
from sitrep.model.figures.needs import Need, NeedMeasure
from sitrep.model.figures.population import Group, Unit
from sitrep.model.prose import Aspect, Slot, pieces, sentences, slots, without_slots
from sitrep.model.values.count import Form
from sitrep.model.views.index import Index
from sitrep.reading.beside_numbers import (
    Beside,
    ends_joined,
    group_said,
    groups_said,
    ids_named,
    is_out_of,
    limit_said,
    measures_said,
    own_part,
    part_behind,
    without_names,
)
from sitrep.reading.exactness import exact_said, is_of_estimate, new_said
from sitrep.reading.held_numbers import held_numbers
from sitrep.reading.mention import WordSaid
from sitrep.reading.named_actors import heard
from sitrep.reading.places.places_beside import places_said, unknown_place
from sitrep.reading.times.dated_by import dated_by, is_reported
from sitrep.rules.names_in_language import NamesInLanguage
from sitrep.rules.said import listed
from sitrep.rules.told_by import ToldIn, told_by
from sitrep.rules.told_causes import is_by_cause
from sitrep.rules.told_of_moves import told_of_moves
from sitrep.rules.told_of_rates import told_of_rate
from sitrep.rules.told_of_subjects import told_of_subject
from sitrep.rules.told_of_things import SaidAround, told_of_things
from sitrep.rules.told_of_time import told_of_time

LEVEL = Level.WARNING

_OF_THOSE_IN_NEED = {NeedMeasure.IN_NEED.value, "affected", *(one.value for one in Movement)}
"""What is said of the people to whom a need is met, and not of what was done."""

_UNITS = {Unit.INDIVIDUALS: "persons", Unit.HOUSEHOLDS: "households"}


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure and each thing that its sentence says otherwise."""
    readers: dict[str, _Reader] = {}
    for route, language, sentence in _sentences(index):
        reader = readers.setdefault(language, _Reader(index, language))
        for got in reader.said_otherwise(sentence):
            yield Problem(
                route,
                got,
                "The words beside a figure say what its record says.",
                "Correct the words, or name the figure that they mean. A slot prints words such as "
                "at least itself; “estimated” is said where the record's status is estimated, or "
                "its method an estimate or a model.",
            )


def _sentences(index: Index) -> Iterator[tuple[Route, str, str]]:
    """The sentences of the overview that hold figures, and their translations, by language."""
    language, held = index.report.report.language, set[str]()
    for position, paragraph in enumerate(index.report.overview):
        if "{" in paragraph:
            for sentence in sentences(paragraph, language):
                held.add(sentence.text)
                yield ("overview", position), language, sentence.text
    for position, translation in enumerate(index.report.translations):
        if "{" in translation.text and translation.text in held:
            for code, text in translation.to.items():
                if held_numbers(text) == held_numbers(translation.text):  # else a rule of its own
                    yield ("translations", position, "to", code), code, text


class _Reader:
    """Reads sentences of one language with figures against the records."""

    def __init__(self, index: Index, language: str) -> None:
        self._index = index
        self._language = language
        self._names = NamesInLanguage(index, language)

    def said_otherwise(self, sentence: str) -> Iterator[str]:
        """What a sentence says of its figures and their records do not."""
        said = ["", *pieces(sentence), ""]
        for (before, slot), (_, after) in pairwise(pairwise(said)):
            if isinstance(slot, Slot):
                beside = Beside(_words(before), _words(after))
                worked_out = taken(self._index, slot)
                if isinstance(worked_out, Derived):
                    yield from self._of_two(worked_out, beside)
                figure = self._index.figures.get(slot.record)
                if is_out_of(beside.before, self._language) and sentence.count("{") > 1:
                    continue  # of 12 people it is said that 4 of them were children
                if figure is not None and slot.aspect is Aspect.COUNT:
                    part = next(one for one in sentence.split(";") if str(slot) in one)
                    found = [*self._of(figure, beside, part)]
                    yield from found or told_of_things(figure, self._told(beside, sentence))
                    yield from self._time(figure, beside, sentence)

    def _of_two(self, derived: Derived, beside: Beside) -> Iterator[str]:
        """What is counted by neither of the figures that something is worked out from."""
        refs = [derived.of, *([derived.against] if derived.against else [])]
        two = [self._index.figures[ref] for ref in refs if ref in self._index.figures]
        holding = {one for figure in two for one in holding_measures(figure.measure)}
        before, after = (without_names(text, self._names.every) for text in beside)
        near = f"{Beside(before, '').near.before} . {part_behind(after)}"
        for said in measures_said(near, self._language):
            if two and said.means.isdisjoint(holding):
                counted = listed(dict.fromkeys(str(figure.measure) for figure in two))
                yield f"“{said.word}” is said of {derived.id}, worked out from {counted}."
        groups = [_counted(figure) or frozenset() for figure in two]
        for told in groups_said(near, self._language) if all(groups) else ():
            if told.means.isdisjoint(frozenset().union(*groups)):
                yield f"“{told.word}” is said of {derived.id}, worked out from others."

    def _told(self, beside: Beside, sentence: str) -> SaidAround:
        """What a sentence says around one of its figures, without the names that it holds."""
        near = Beside(*(without_names(text, self._names.every) for text in beside.near))
        whole = without_names(without_slots(sentence, " "), self._names.every)
        refs = [one.record for one in slots(sentence)]
        others = tuple(self._index.figures[ref] for ref in refs if ref in self._index.figures)
        return SaidAround(near, whole, others, self._language)

    def _of(self, figure: Figure, beside: Beside, part: str) -> Iterator[str]:
        limit = limit_said(beside, self._language)
        of_estimate = figure.estimated and is_of_estimate(limit or "", self._language)
        if limit is not None and not of_estimate:
            yield f"“{limit}” stands before {figure.id}, whose count is {figure.count}."
        exact = exact_said(beside, self._language)
        if exact is not None and figure.count.form is not Form.EXACT:
            yield f"“{exact}” stands before {figure.id}, whose count is {figure.count}."
        new = new_said(beside, self._language)
        if new is not None and figure.sort == CUMULATIVE:
            yield f"“{new}” is said of {figure.id}, which is {CUMULATIVE}."
        own = Beside(*(without_names(text, self._names.ids_of_actors) for text in beside))
        yield from self._measure(figure, own)
        yield from self._people(figure, own)
        yield from [*self._place(figure, own)] or self._moves(figure, own)
        yield from told_of_subject(
            figure, " . ".join(own), [one.record for one in slots(part)], self._index
        )
        yield from told_of_rate(figure, own.near.after, self._language)
        yield from self._sayer(figure, part)

    def _measure(self, figure: Figure, beside: Beside) -> Iterator[str]:
        told = self._of_its_sort(figure, beside)
        holding = holding_measures(figure.measure)
        told = [one for one in told if not is_by_cause(figure, one.means, " . ".join(beside))]
        heard = measures_said(" . ".join(beside), self._language)
        if told and not any(one.means & holding for one in (*told, *heard)):
            yield f"“{told[-1].word}” is said of {figure.id}, which counts {figure.measure}."

    def _of_its_sort(self, figure: Figure, beside: Beside) -> list[WordSaid]:
        """The words near a number that tell what is counted; of things, those for things alone.

        What people died of or fled from, beside a number of houses, is told of other figures, and
        what stands before "and" of the figure before it. What is measured in words of its own has
        no measure, unless it is said of people.
        """
        near = beside.near
        before = "" if ends_joined(near.before, self._language) else near.before
        told = measures_said(f"{before} . {near.after}", self._language)
        if isinstance(figure, Need):
            told = tuple(one for one in told if not one.means <= _OF_THOSE_IN_NEED)
        if figure.subject is not None:
            group = group_said(beside, self._language)
            people = group is not None and beside.after.lstrip().startswith(group.word)
            told = measures_said(near.after, self._language) if people else ()
            return [one for one in told if one.word.lower() not in figure.subject.lower()]
        if "population" in type(figure).model_fields:
            return list(told)
        of_kind = frozenset(str(measure) for measure in type(figure).measures())
        return [one for one in told if one.means & of_kind]

    def _people(self, figure: Figure, beside: Beside) -> Iterator[str]:
        told = group_said(beside, self._language)
        counted = _counted(figure)
        if told is None or counted is None or told.means & counted:
            return
        if not counted and not beside.after.lstrip().startswith(told.word):
            return  # houses of families are houses
        own_words = f"{figure.who.described or ''} {figure.definition or ''}"
        if told.word.casefold() not in own_words.casefold():
            yield f"“{told.word}” is said of {figure.id}, which counts {_unit(figure)}."

    def _place(self, figure: Figure, beside: Beside) -> Iterator[str]:
        near = own_part(beside, self._language)
        told = list(places_said(near, self._names.ids_of_places, self._language).values())
        unknown = unknown_place(beside, self._names.every, self._language)
        if not figure.all_places or not (told or unknown):
            return
        containment = report_figures_of(self._index).figure_set.places
        holding = {above for ref in figure.all_places for above in containment.above(ref)}
        if holding.isdisjoint(ids_named(" . ".join(beside), self._names.ids_of_places)):
            said = listed(told or [str(unknown)])
            yield f"“{said}” is said of {figure.id}, which is of {listed(figure.all_places)}."

    def _moves(self, figure: Figure, beside: Beside) -> Iterator[str]:
        containment = report_figures_of(self._index).figure_set.places
        names = self._names.ids_of_places
        return told_of_moves(figure, beside, names, containment, self._language)

    def _time(self, figure: Figure, beside: Beside, sentence: str) -> Iterator[str]:
        """The dates beside it; where somebody before it says it, later ones are of saying it."""
        own = Beside(*(without_names(text, self._names.worded) for text in beside))
        dates = tuple(dated_by(own, self._language))
        if not dates:
            return
        shown = without_slots(sentence, "\x00")
        saying = heard(shown, self._language, self._names.ids_of_actors).saying
        own_words = f"{beside.before} {part_behind(beside.after)}"
        told = any(one.name in beside.before for one in saying)
        told = told or is_reported(own_words, self._language)
        refs = [one.record for one in slots(sentence)]
        others = [self._index.figures[ref] for ref in refs if ref in self._index.figures]
        yield from told_of_time(figure, others, dates, told, self._index)

    def _sayer(self, figure: Figure, part: str) -> Iterator[str]:
        shown = without_slots(part, "\x00")
        which = [one.record for one in slots(part)].index(figure.id)
        place = [at for at, sign in enumerate(shown) if sign == "\x00"][which]
        told = ToldIn(part, shown, place, self._language, self._names.ids_of_actors)
        yield from told_by(figure, told, self._index)


def _words(piece: str | Slot) -> str:
    return piece if isinstance(piece, str) else ""


def _counted(figure: Figure) -> frozenset[str] | None:
    """What may be said of those whom a figure counts: their groups, or households.

    Nothing of things; None where it is not stated whom or what it counts, and of doses, of which
    people get one each.
    """
    fields = type(figure).model_fields
    if "population" not in fields:
        per_head = str(getattr(figure, "item", "")).startswith("doses_")
        return frozenset() if "item" in fields and not per_head else None
    unit = _UNITS.get(Unit(figure.unit_of_count or Unit.INDIVIDUALS))
    if unit is None or figure.who.group is Group.UNKNOWN:
        return None
    if unit == "households":
        return frozenset({unit})
    return frozenset({unit, *(group.value for group in wider(figure.who.group))})


def _unit(figure: Figure) -> str:
    people = figure.unit_of_count in ("", Unit.INDIVIDUALS)
    return figure.who.group.value if people else figure.unit_of_count


_TOLL = (
    "places: [{id: other, name: Other Town, level: locality}]\n"
    "tolls:\n- {id: t, according_to: monitor, measure: injured, count: 12, window: 2024-05-06, "
    "places: [town], sources: [doc]}\n"
)
GOOD = [_TOLL + "overview: ['The Example Monitor said that {t} people were injured [@doc].']"]
BAD = [
    _TOLL + "overview: ['The Example Monitor said that {t} people were killed [@doc].']",
    _TOLL + "overview: ['The Example Monitor said that {t} children were injured [@doc].']",
    _TOLL + "overview: ['More than {t} people were injured in Other Town [@doc].']",
    _TOLL + "overview: ['According to the Example Outlet, {t} people were injured [@doc].']",
]
