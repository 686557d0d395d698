"""The header of a report, and the waivers that stand with it."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from sitrep.model.base import Frozen, Identifier, LeadingRef, Name, NumberRef, Prose, Voice
from sitrep.model.contacts import ContactRef
from sitrep.model.places import Scheme
from sitrep.model.scalars import Glide, HttpsAddress, LanguageTag, Whole
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.dates import DateField
from sitrep.model.values.texttype import Patterned, fault
from sitrep.model.window import Window

NumberFormat = Literal["1,234", "1.234", "1 234"]
DateFormat = Literal["DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY"]
Digits = Literal["latn", "arab", "arabext"]


MapFile = Annotated[
    str,
    Patterned(
        r"(?:[\w-][\w. -]*/)*[\w-][\w. -]*\.(?:geojson|gpkg|shp)"
        r"|(?:[\w-][\w. -]*/)+[\w-][\w. -]*\.json",
        "Boundaries are a .geojson, .gpkg or .shp file in the report's folder, or a .json file in "
        "a folder below it: beside the report's files, .json holds records.",
        "Write its path from the report's folder, such as maps/valley.geojson.",
    ),
    Voice.NAME,
]


PreviousPath = Annotated[
    str,
    Patterned(
        r"previous\.json|[\w-][\w. -]*\.(?:pdf|xlsx)|[\w-][\w -]*/?"
        r"|(?:\.\./)+(?:[\w-][\w. -]*/)*[\w-][\w. -]*/?"
        r"|(?:[\w-][\w. -]*/)+[\w-][\w. -]*/?",
        "The last issue is the path of its folder, its file or its PDF, from this report's folder; "
        "of the files beside report.yaml, only previous.json and a PDF hold no records of this "
        "issue, and beside a workbook another one.",
        "Write its path from the report's folder, such as ../issue-1 or ../out/issue-1.pdf; a "
        ".yaml file that stands beside the report goes into a folder of its own: "
        "last/issue-1.yaml.",
    ),
    Voice.NAME,
]


class Map(Frozen):
    """Boundaries to draw places with, and who made them.

    ``code`` is the attribute of the features that holds a place's code in ``scheme``;
    ``disclaimer`` replaces the sentence that says that boundaries are no opinion on territory.
    """

    file: MapFile
    layer: Name | None = None
    code: Name
    scheme: Scheme
    source: Name
    licence: Name | None = None
    disclaimer: Prose | None = None


class ProfileName(StrEnum):
    """The sort of document; what each is expected to hold stands in ``templates/profiles``."""

    FLASH_UPDATE = "flash_update"
    SITUATION_REPORT = "situation_report"
    RESPONSE_UPDATE = "response_update"
    OUTBREAK_UPDATE = "outbreak_update"
    DISPLACEMENT_UPDATE = "displacement_update"
    CLUSTER_UPDATE = "cluster_update"
    CASUALTY_BRIEF = "casualty_brief"
    NEWSROOM_FACT_SHEET = "newsroom_fact_sheet"


PROFILE_FILES = (".yaml", ".yml")
"""How the file of a profile of one's own ends."""

ProfileFile = Annotated[
    str,
    Patterned(
        r"(?:[\w-][\w. -]*/)+[\w-][\w. -]*\.ya?ml",
        "A profile of one's own is a .yaml file in a folder below the report's: beside the "
        "report's files, .yaml holds records.",
        "Write its path from the report's folder, such as profiles/weekly.yaml.",
    ),
]


def _named_or_file(value: Any) -> str:
    return "file" if str(value).endswith(PROFILE_FILES) else "named"


ProfileRef = Annotated[
    Annotated[ProfileName, Tag("named")] | Annotated[ProfileFile, Tag("file")],
    Discriminator(_named_or_file),
]
"""A profile that ships with the house, by its name, or the file of one's own."""


Label = Annotated[
    str,
    Patterned(
        r"[\w+:/.()-](?:[\w+:/.() -]{0,38}[\w+:/.()-])?",
        "A label is at most 40 letters, digits and signs, in one line.",
        "Write the marking that stands on every page, such as TLP:AMBER.",
    ),
    Voice.NAME,
]
"""The marking that every page of an edition bears; it is the same in every language."""


class Audience(Frozen):
    """Whoever may read an edition, the highest level of what it holds, and how it is marked."""

    id: Identifier
    name: Name
    level: Sensitivity
    label: Label


PUBLIC = Audience(id="public", name="Public", level=Sensitivity.PUBLIC, label="TLP:CLEAR")
"""Everybody."""

SHIPPED = (
    PUBLIC,
    Audience(id="partners", name="Partners", level=Sensitivity.RESTRICTED, label="TLP:AMBER"),
    Audience(
        id="internal", name="Internal", level=Sensitivity.CONFIDENTIAL, label="TLP:AMBER+STRICT"
    ),
    Audience(
        id="named",
        name="Named readers",
        level=Sensitivity.STRICTLY_CONFIDENTIAL,
        label="TLP:RED",
    ),
)
"""The audiences that every report has, from the widest to the narrowest.

Their markings are those of the Traffic Light Protocol (FIRST TLP 2.0).
"""


def marking_of(audience: Audience, *, asked: bool) -> str:
    """What every page of an edition is marked with; nothing where nobody asked for the public one.

    Whether a report holds anything that is not public has no part in it: the marking would tell.
    """
    return audience.label if asked or audience != PUBLIC else ""


def in_file_name(audience: Audience, *, asked: bool) -> str:
    """What the names of an edition's files end with: its audience and its marking, if it has one.

    It is made of letters, digits and hyphens.
    """
    if not marking_of(audience, asked=asked):
        return ""
    label = "-".join(filter(None, re.split(r"[^A-Za-z0-9]+", audience.label)))
    return f"-{audience.id}" + (f"-{label}" if label else "")


MOST_NAMED = 200
"""So many records can be named for the first page; no page shows as many."""


def _each_once(named: tuple[str, ...]) -> tuple[str, ...]:
    again = next((one for one, times in Counter(named).items() if times > 1), None)
    if again is not None:
        raise fault(
            "wrong-value",
            f"“{again}” stands in the list more than once.",
            "Each record is named once, or the first page would say it twice.",
            "Take it out where it is too many.",
        )
    if len(named) > MOST_NAMED:
        raise fault(
            "too-large",
            f"{len(named):,} records are named.",
            f"At most {MOST_NAMED} records are named for the first page.",
            "Name those alone that a reader has to see first.",
        )
    return named


class Header(Frozen):
    """What stands at the top of the briefing.

    ``as_of`` is when the information ends; ``issued`` is when the briefing is handed out;
    ``period`` is what it covers, ``address`` where it and its data are published. ``highlights``
    and ``key_figures`` name the records that the first page shows, in that order, ``contacts``
    whom it names to be asked. ``profile`` is the sort of document, by which it is checked for what
    is missing: a name, or the file of a profile of one's own. ``number_format`` declares how the
    data's numbers are grouped, where they are, and ``date_format`` how its dates are written,
    where not year first; ``digits`` names the set in which the briefing writes them, by
    its name in Unicode, where it is not that of the language; ``map`` the boundaries of places;
    ``previous`` where the last issue of the series is, its data or its PDF; ``audiences`` are those
    of a house's own, beside the shipped ones or, with the id of one, in its place;
    ``default_sensitivity`` is what a record without a mark of its own is; counts of people
    ``small_counts_below`` a number are not public.
    """

    title: Prose
    profile: ProfileRef | None = None
    number: Whole | None = None
    as_of: DateField
    issued: DateField | None = None
    period: Window = Window()
    issuer: Name
    next_report: DateField | Literal["none planned"] | None = None
    language: LanguageTag = "en"
    digits: Digits | None = None
    glide: Glide | None = None
    address: HttpsAddress | None = None
    highlights: Annotated[tuple[LeadingRef, ...], AfterValidator(_each_once)] = ()
    key_figures: Annotated[tuple[NumberRef, ...], AfterValidator(_each_once)] = ()
    contacts: tuple[ContactRef, ...] = ()
    number_format: NumberFormat | None = None
    date_format: DateFormat | None = None
    map: Map | None = None
    previous: PreviousPath | None = None
    audiences: tuple[Audience, ...] = ()
    default_sensitivity: Sensitivity | None = None
    small_counts_below: Whole | None = None

    @property
    def all_audiences(self) -> dict[str, Audience]:
        """The audiences that editions can be made for, by id."""
        return {one.id: one for one in (*SHIPPED, *self.audiences)}

    @model_validator(mode="after")
    def _told_apart(self) -> Self:
        ids = [one.id for one in self.audiences]
        if PUBLIC.id in ids or len(ids) > len(set(ids)):
            raise fault(
                "wrong-value",
                "Two audiences have one id, or one of the report's own is called public.",
                "Each audience has an id of its own; public is always everybody.",
                "Give it another id, such as donors.",
            )
        return self


class Waiver(Frozen):
    """That a finding of ``rule`` is accepted, and why.

    ``at`` is a record, or ``report``, ``overview`` or a kind where the finding is about the whole.
    """

    rule: Identifier
    at: Annotated[Identifier, Field(description="a record's id, report, overview or a kind")]
    because: Prose


MOST_WAIVERS = 2_000


def few_enough(waivers: tuple[Waiver, ...]) -> tuple[Waiver, ...]:
    """The waivers of a report, unless nobody can have looked at each."""
    if len(waivers) > MOST_WAIVERS:
        raise fault(
            "too-large",
            f"{len(waivers):,} findings are accepted.",
            f"At most {MOST_WAIVERS:,} findings are accepted one by one.",
            "Mend what is found, or leave its rule out: --ignore RULE.",
        )
    return waivers
