"""Who spoke: names, roles and organisations, and what they deny."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.people import actor, carried_by
from sitrep.compose.words.place_phrases import CONTRACTED, spaced
from sitrep.languages.phrases import available
from sitrep.model.actors import ActorKind
from sitrep.model.records.statements import DENYING, Speaker, Statement, StatementKind
from sitrep.page.document import Spans, Words
from sitrep.reading.clauses import spokespersons


def speakers(desk: Desk, statement: Statement, *, subject: bool = True) -> Spans:
    """Everyone who made it, as the ``subject`` or not, with the carriers that it came through."""
    spans = _speakers(desk, statement)
    carriers = _carriers(desk, statement)
    if carriers:
        key = "statements.carried" if subject else "statements.by.carried"
        return desk.say(key, speakers=spans, carriers=carriers)
    return spans


def how_many_spoke(desk: Desk, statement: Statement) -> int | None:
    """One, or more than one; None where no article of the language tells of an office or a body."""
    spoken = [_for_whom(desk, one, statement) for one in statement.speakers]
    if len(spoken) > 1:
        return len(spoken)
    if spoken and (spoken[0].name or spoken[0].named_as):
        return 1
    said = plain_text(_speakers(desk, statement)).casefold()
    telling = desk.language.phrases.speaking.items()
    return next((many for word, many in telling if said.startswith(spaced(word))), None)


def spoken_by(desk: Desk, statement: Statement) -> Spans:
    """Everyone who made the statement, without the carriers."""
    return _speakers(desk, statement)


def carried_apart(desk: Desk, statement: Statement) -> Iterator[Spans]:
    """The carriers that a statement came through, as a sentence; nothing where there are none."""
    carriers = _carriers(desk, statement)
    if carriers:
        yield desk.say("chain.apart.carried", carriers=carriers)


def speakers_cell(desk: Desk, statement: Statement) -> Spans:
    """Who spoke, where it stands by itself and not in a sentence."""
    spans, carriers = _speakers(desk, statement), _carriers(desk, statement)
    if not carriers:
        return spans
    return desk.say("chain.carried", originator=spans, carriers=carriers)


def who_deny(
    desk: Desk, denials: Sequence[Statement]
) -> Iterator[tuple[Spans, tuple[Statement, ...]]]:
    """Those who deny one thing, all who spoke for themselves together, with what they said.

    Those who deny their responsibility alone stand behind those who deny the thing.
    """
    for kind in DENYING:
        for by, said in _who(desk, [one for one in denials if one.kind is kind]):
            apart = kind is StatementKind.DENIAL_OF_RESPONSIBILITY
            yield (desk.say("disputed.responsibility", speakers=by) if apart else by), said


def _who(desk: Desk, denials: Sequence[Statement]) -> Iterator[tuple[Spans, tuple[Statement, ...]]]:
    """Those of different originators apart, even where the same words describe them."""
    alone = tuple(one for one in denials if not _carriers(desk, one))
    named = {_as_named(desk, one): _speakers(desk, one) for one in alone}
    if alone:
        yield desk.listed([*named.values()]), alone
    for one in denials:
        if one not in alone:
            yield speakers_cell(desk, one), (one,)


def _as_named(desk: Desk, statement: Statement) -> tuple[str, frozenset[str]]:
    """The words for those who made a statement, and the actors for whom they did."""
    spoken = (_for_whom(desk, one, statement).organisation for one in statement.speakers)
    parties = {one for one in spoken if one is not None}
    return plain_text(_speakers(desk, statement)), frozenset(parties or {statement.according_to})


def denied_by(desk: Desk, denials: Sequence[Statement]) -> list[Spans]:
    """By whom something is denied that was spoken of just before."""
    return [desk.say("disputed.denied_by", speakers=by) for by, _ in who_deny(desk, denials)]


def _carriers(desk: Desk, statement: Statement) -> Spans:
    """What it came through: first whoever the record has it from, if that is no speaker."""
    outer = carried_by(desk, statement)
    if _spoke(desk, statement):
        return outer
    reporter = actor(desk, statement.according_to)
    return desk.say("chain.hop", inner=reporter, outer=outer) if outer else reporter


def _spoke(desk: Desk, statement: Statement) -> bool:
    """Whether the originator is one of the speakers, or one of them spoke for it."""
    spoken = [_for_whom(desk, one, statement) for one in statement.speakers]
    of = statement.according_to
    return not spoken or any(
        one.organisation == of
        or _is_originator(desk, one, statement)
        or _names(desk, one.role or "", of)
        for one in spoken
    )


def _for_whom(desk: Desk, one: Speaker, statement: Statement) -> Speaker:
    """A speaker with the organisation: of a spokesperson the originator, where none is given.

    Not where that only told what was said; nobody else is known to speak for it.
    """
    carries = desk.index.actors[statement.according_to].kind in _CARRYING
    role = (one.role or "").strip().casefold()
    spokesperson = role in _speaking()
    if one.organisation is not None or carries or not spokesperson:
        return one
    return one.model_copy(update={"organisation": statement.according_to})


@cache
def _speaking() -> frozenset[str]:
    """The roles of those who speak for somebody, in every language."""
    return frozenset(role for code in available() for role in spokespersons(code))


def _is_originator(desk: Desk, one: Speaker, statement: Statement) -> bool:
    return one.name is not None and one.name == desk.index.actors[statement.according_to].name


_CARRYING = (ActorKind.MEDIA_OUTLET, ActorKind.UNSTATED)
"""Originators for whom nobody speaks: they tell what somebody said."""


def _speakers(desk: Desk, statement: Statement) -> Spans:
    spoken = (_for_whom(desk, one, statement) for one in statement.speakers)
    said = (speaker(desk, one, statement.id) for one in spoken)
    found = [spans for spans in said if spans]
    return desk.listed(found) if found else actor(desk, statement.according_to)


def speaker(desk: Desk, one: Speaker, ref: str) -> Spans:
    """One speaker; where the sources disagree on the name, the office and each name."""
    spans = _name_and_role(desk, one, ref)
    if one.organisation is None or (one.role and one.named_as and not one.name):
        return spans
    organisation = actor(desk, one.organisation)
    if not spans:
        return organisation
    if _names(desk, one.role or "", one.organisation):
        return spans
    if spoken := _speaks_for(desk, one, ref):
        return spoken
    if one.name and one.role:
        parts = {"name": desk.name(one.name, ref), "role": desk.name(one.role, ref)}
        return desk.say("statements.name_role_of", organisation=organisation, **parts)
    return desk.say("statements.of", speaker=spans, organisation=organisation)


def _speaks_for(desk: Desk, one: Speaker, ref: str) -> Spans:
    """``a spokesperson for the ministry``; nothing where it is not known how that is said."""
    role, phrases = (one.role or "").strip(), desk.language.phrases
    found = desk.index.actors[one.organisation or ""]
    name = found.in_text or found.name or ""
    prefix = spokespersons(phrases.code).get(role.casefold())
    foreign = desk.language_of(name) or desk.language_of(role)
    if one.name or one.named_as or prefix is None or not name or foreign:
        return ()
    first = next((word for word in phrases.definite if name.startswith(spaced(word))), None)
    if first is None:
        return ()
    way = phrases.definite[first]
    bare = name.removeprefix(spaced(first)) if way in CONTRACTED else name
    said: Spans = (*((Words(prefix),) if prefix else ()), desk.name(role, ref))
    named = desk.name(bare, one.organisation or "")
    return desk.say(f"statements.speaks_for.{way}", role=said, organisation=(named,))


def _name_and_role(desk: Desk, one: Speaker, ref: str) -> Spans:
    role = desk.name(one.role, ref) if one.role else None
    if one.name and role:
        return desk.say("statements.name_role", name=desk.name(one.name, ref), role=role)
    if one.name:
        return (desk.name(one.name, ref),)
    if one.named_as:
        return _named_by_sources(desk, one, ref)
    return (role,) if role else ()


def _role(desk: Desk, one: Speaker, ref: str) -> Spans:
    """An office, with the organisation unless its words name that."""
    role: Spans = (desk.name(one.role or "", ref),)
    if one.organisation is None or _names(desk, one.role or "", one.organisation):
        return role
    return desk.say("statements.of", speaker=role, organisation=actor(desk, one.organisation))


def _names(desk: Desk, role: str, organisation: str) -> bool:
    """Whether an office names its organisation in whole words: “United Nations envoy” says it once.

    UNICEF and UN-Habitat are not the UN.
    """
    name = desk.index.actors[organisation].name
    return name is not None and bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", role))


def _named_by_sources(desk: Desk, one: Speaker, ref: str) -> Spans:
    """A speaker by the names that the sources give; the office, where it is known, comes first."""
    role = _role(desk, one, ref) if one.role else None
    if len(one.named_as) > 1:
        listed = names(desk, one, ref)
        if role is None:
            return desk.say("statements.named_differently", names=listed)
        return desk.say("statements.role_named_as", role=role, names=listed)
    if role is None:
        return names(desk, one, ref)
    only = one.named_as[0]
    name = desk.quote(only.name, ref)
    return desk.say("statements.role_named_once", role=role, name=name, cite=desk.cite(only.source))


def names(desk: Desk, one: Speaker, ref: str) -> Spans:
    """The names that the sources give, each with its source."""
    pairs = [(desk.quote(each.name, ref), desk.cite(each.source)) for each in one.named_as]
    return desk.listed(
        [desk.say("statements.named_as", name=name, cite=cite) for name, cite in pairs]
    )
