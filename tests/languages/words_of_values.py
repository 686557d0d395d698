"""What can stand in the slots of the names of phrases that the code puts together.

Each name is written as the code writes it, with all that can stand in its slots. A part is left
out only where the code asks for it before it says anything, which is said beside it.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import product
from typing import Any, cast, get_args

from sitrep.checking.waivers import WAIVER_UNKNOWN, WAIVER_UNUSED
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.answers import Relation
from sitrep.compare.claims.axis_table import AXIS_TABLE
from sitrep.compare.claims.derived_trends import Trend
from sitrep.compare.claims.revision_step import Change
from sitrep.compare.issues.record_changes import ChangeKind
from sitrep.compose import SECTIONS
from sitrep.compose.sections import annex
from sitrep.compose.verdicts.standing import BARE, Stand
from sitrep.compose.words.place_phrases import COUNTRIES, LABELLED
from sitrep.languages.phrases import REFERENCE, load_phrases
from sitrep.model.actors import ActorKind
from sitrep.model.claim import WORDED_AXES, How, Status
from sitrep.model.derived import Operation
from sitrep.model.figures.deliveries import STAGES_OF_CASH
from sitrep.model.figures.displacement import FigureType, Movement
from sitrep.model.figures.figure import EVERYONE, Basis, Method
from sitrep.model.figures.indicators import PER_CENT
from sitrep.model.figures.population import Group
from sitrep.model.header import ProfileName
from sitrep.model.profile import COUNTED, ResponseKey
from sitrep.model.records.access import Constrained, Constraint
from sitrep.model.records.statements import StatementKind
from sitrep.model.report import CLAIM_KINDS, FIGURE_MODELS, MEASURES, STANDARD_MODELS
from sitrep.model.sectors import Sector
from sitrep.model.sources import Missing, SourceKind
from sitrep.model.values.count import UNNUMBERED, Form, Magnitude
from sitrep.rules import REPORT_RULES, Rule

Names = Iterable[str]


def _warns(rule: Rule) -> bool:
    """Whether a rule that no page is made against leaves warnings too, which an annex tells."""
    made = inspect.getmodule(rule.check)
    return made is not None and "Level.WARNING" in inspect.getsource(made)


MISSING = [
    f"{one.replace(' ', '_')}.{field}"
    for one in get_args(Missing)
    for field in ("publisher", "published", "address")
]
SIZES = [one.name.lower() for one in Magnitude]
# A size in a word is looked up among the magnitudes.
FORMS = set(Form) - {Form.MAGNITUDE}
# What is not stated is not printed.
METHODS = set(Method) - {Method.NOT_STATED}
# A course without an end to its difference, and one that neither rose nor fell, are told otherwise.
WORKED_OUT = ("projection", "estimate")
MOVES = {ChangeKind.RISE, ChangeKind.FALL}
# Told by the sentences of both issues, or not at all, because nothing changed.
TURNS = set(ChangeKind) - {
    *MOVES,
    ChangeKind.TEXT,
    ChangeKind.ENDED,
    ChangeKind.CARRIED,
    ChangeKind.UNCHANGED,
    ChangeKind.BETWEEN,
}
TITLED = {*SECTIONS, *CLAIM_KINDS, "annex", "sources"}


def _listed(annotation: Any) -> Iterable[str]:
    """The words of a list; none where units stand in words of their own."""
    listed = isinstance(annotation, type) and issubclass(annotation, StrEnum)
    return cast(Iterable[str], annotation) if listed else ()


UNITS = {
    value
    for model in FIGURE_MODELS.values()
    for row in AXIS_TABLE
    if row.axis is Axis.UNIT
    for name in row.fields
    if name in model.model_fields
    for value in _listed(model.model_fields[name].annotation)
} | {PER_CENT}
"""Everything in which a kind of figures counts."""

KINDS_OF_FIGURES = {model.kind: model.measures() for model in FIGURE_MODELS.values()}
"""What each kind of figures can count: in the names of phrases with two slots."""

PARTS: Mapping[str, Names] = {
    "access.constrained.{record.constrained.value}": set(Constrained) - {Constrained.NOT_STATED},
    "access.constraint.{constraint.value}": Constraint,
    "access.constraint.{one.value}": Constraint,
    "agreement.{counted}": {*Group, *(UNITS - {PER_CENT})},
    "all_figures.method.{how.value}": METHODS,
    **{
        f"{name}.exactness}}": ("day", "month")
        for name in (
            "changes.given.{dated",
            "changes.as_of.{figure.as_of",
            "figures.as_of.{figure.as_of",
            "figures.as_of.{record.as_of",
            "front.status.{header.as_of",
            "since.dated.{header.as_of",
            "since.issue.{as_of",
            "windows.as_of.{figure.as_of",
        )
    },
    "figures.{'period' if figure.of_period else 'begun'}": ("period", "begun"),
    "all_figures.{key}": ("no_number", "no_time", "no_definition"),
    "annex.method_texts.{name}": annex._METHOD,
    "annex.rules.{rule.replace('-', '_')}": {
        name.replace("-", "_")
        for name in (
            *(rule.name for rule in REPORT_RULES if not rule.binding or _warns(rule)),
            WAIVER_UNUSED,
            WAIVER_UNKNOWN,
        )
    },
    "behind.kind.{known.kind.value}": ActorKind,
    "behind.meaning.{status.value}": Status,
    "behind.party.{party}": ("yes", "no", "not_stated"),
    "behind.status.{claim.status.value if claim.stands else 'retracted'}": Status,
    "behind.status.{status.value}": Status,
    "changes.by.{way}": MOVES,
    "changes.short.{turn.value}": MOVES,
    "changes.short.{way}": MOVES,
    "changes.{key}": ("by_itself", "by_another"),
    "changes.{step.change.value}": Change,
    "changes.{turn.value}": MOVES,
    "compare.{answer.relation.value}": set(Relation) - {Relation.REVISED, Relation.NOT_COMPARABLE},
    "compare.{key}": ("exceeds", "contained", "for_want", "not_comparable"),
    "correction.{withdrawal.how.value}": How,
    "counted.{key}": ("magnitude", "number", "none"),
    "counts.{form.value}": FORMS,
    "counts.{count.form.value}": FORMS,
    "derived.among.{worked_out}": WORKED_OUT,
    "derived.card.{derived.operation.value}": set(Operation) - {Operation.CHANGE},
    "derived.card.{step}.{trend.value}": [
        f"{step}.{trend}" for step in ("change_by", "difference_by") for trend in Trend
    ],
    "derived.computed_on.{worked_out}": WORKED_OUT,
    "derived.title_of.{derived.operation.value}": Operation,
    "derived.{step}.{trend.value}": [
        f"{step}.{trend}" for step in ("change", "moved", "more", "higher") for trend in Trend
    ],
    "differ.axis.{axis}": WORDED_AXES,
    "deliveries.cash.clause.{self.measure.value}": STAGES_OF_CASH,
    "deliveries.cash.measure.{self.measure.value}": STAGES_OF_CASH,
    "displacement.clause_of.{record.told_as.value}.{record.measure.value}": [
        f"{sort}.{measure.value}"
        for sort in (FigureType.STOCK, FigureType.FLOW)
        for measure in Movement
    ],
    "displacement.measure.{record.measure.value}": Movement,
    "{figure.kind}.table.{figure.sort}": {f"displacement.table.{sort}" for sort in FigureType},
    # Of a figure that is not said to be either, neither is said.
    "displacement.{record.figure_type.value}": set(FigureType) - {FigureType.NOT_STATED},
    "disputed.{key}": ("replaced", "others", "perhaps", "blame"),
    "figures.basis.{figure.sort}": {*Basis, *FigureType},
    "figures.how.{figure.how_counted.value}": METHODS,
    "figures.divided.{one.axis.value}": [one.axis for one in DIVISIONS],
    "figures.no_number.{count.form.value}": UNNUMBERED,
    "glance.line.by_range.both.{key}": ("disputed", "before", "perhaps", "later"),
    "glance.line.by_range.{key}": ("disputed", "perhaps", "later", "above", "above_if_dated"),
    "glance.changes.{what}": ("figures", "new"),
    "glance.more.{left[0].section}": ("differ", "derived", "statements"),
    "disputed.every.{'both' if len(claims) == 2 else 'all'}": ("both", "all"),
    "glance.line.both.{key}": ("disputed", "perhaps", "later"),
    "glance.line.{key}": ("disputed", "perhaps", "later"),
    "groups.{population.group.value}": Group,
    "groups.{figure.who.group.value}": Group,
    "groups.{EVERYONE.group.value}": (EVERYONE.group.value,),
    # A stock is the number on a day that it seems to be.
    "key_figures.{figure.sort}": set(FigureType) - {FigureType.STOCK},
    "in_place.{shape}": ("article", "country", "site", *(set(COUNTRIES) - {LABELLED})),
    "with_article.{shape}": ("country", *(set(COUNTRIES) - {LABELLED})),
    "magnitudes.{count.magnitude.name.lower()}": SIZES,
    "magnitudes.{magnitude.name.lower()}": SIZES,
    "profiles.{shipped.value}": ProfileName,
    "response.then.{field}": ("targeted", "reached", "funding_required", "funding_received"),
    "response.{field}": get_args(ResponseKey),
    "screen.{name}": ("contents", "skip", "trails"),
    "sector.{group.value}": Sector,
    "sector.{sector.value}": Sector,
    "sector.{words.value}": Sector,
    "since.group.{name}": ("new", "changed", "ended", "withdrawn", "gone"),
    "since.replaced.{'another' if another else 'withdrawn'}": ("another", "withdrawn"),
    "since.turn.{turn.value}": TURNS,
    "since.{claim.withdrawn.how.value}": How,
    "sources.kind.{source.kind.value}": SourceKind,
    "sources.{value.replace(' ', '_')}.{field}": MISSING,
    "standings.axes.{axis.value}": Axis,
    "statements.kind.{kind.value}": StatementKind,
    "statements.speaks_for.{way}": ("named", "masculine", "plural", "article"),
    "statements.one.{statement.kind.value}": StatementKind,
    "statements.{key}": ("said", "quoted"),
    "statements.by.{key}": ("said", "quoted"),
    "status.apart.{status.value}": (Status.DOCUMENTED, Status.VERIFIED),
    "status.cell.{status.value}": Status,
    "status.of_level.{status.value}": Status,
    "status.{status.value}": Status,
    "units.{figure.unit_of_count}": UNITS,
    "units.{measure.value}": set(COUNTED) - set(MEASURES),
    "units.{record.unit_of_count}": UNITS,
    "unknown.response.{field}": get_args(ResponseKey),
    "unknown.response.{key}": get_args(ResponseKey),
    "verdicts.alike.{counted}": ("people", "counted"),
    "verdicts.beside.{one.how.value}": BARE,
    "verdicts.sides.{side}": ("these", "those", "whole", "part"),
    "verdicts.{_key(one)}": {*Stand, "excludes"},
    "{kind}.title": TITLED,
    "{name}.title": TITLED,
}
"""The names with one slot."""

TEXTS = (
    "behind.columns.{column}",
    "columns.{column}",
    "knowledge.columns.{column}",
    "verdicts.columns.{column}",
    "windows.{style}.{key}",
    "{ANNEX}.title",
)
"""Names with texts of the code in their slots, and no value of the data."""


_OF_MEASURES = (
    "{cls.kind}.measure.{measure.value}",
    "{self.kind}.clause.{self.measure.value}",
)


OF_HEADINGS = "{figure.kind}.headline.{figure.measure.value}"
"""The names of headings, which some measures have; where one is known, it is in every language."""

OF_GROUPS = "{cls.kind}.{cls.grouped_by}.{group.value}"


SICK = "tolls.ill.{toll.measure.value}"
"""Behind the measures of the sick, of which disease: asked for before it is said."""


def names(written: str) -> Iterator[str]:
    """Every phrase that a name can lead to."""
    if written in _OF_MEASURES:
        part = "clause" if ".clause." in written else "measure"
        for kind, measures in KINDS_OF_FIGURES.items():
            if part == "measure" or kind != "displacement":  # which has clauses of its own
                yield from (f"{kind}.{part}.{one}" for one in _texts(measures))
        return
    if written == OF_HEADINGS:
        yield from (key for key in load_phrases(REFERENCE).phrases if ".headline." in key)
        return
    if written == SICK:
        yield from (key for key in load_phrases(REFERENCE).phrases if key.startswith("tolls.ill."))
        return
    if written == OF_GROUPS:
        for model in STANDARD_MODELS.values():
            if not isinstance(model.all_groups()[0], Sector):  # whose names all kinds share
                yield from (model.name_of(one) for one in model.all_groups())
        return
    head, _, rest = written.partition("{")
    tail = rest.rpartition("}")[2]
    yield from ("".join(one) for one in product([head], _texts(PARTS[written]), [tail]))


def _texts(values: Names) -> list[str]:
    """The members of enumerations as the data writes them."""
    return [str(getattr(value, "value", value)) for value in values]
