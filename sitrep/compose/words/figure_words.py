"""How any figure is spoken of outside its own table, with who gave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.words.attribution import according, attributed, uncounted_besides
from sitrep.compose.words.ill_words import ill_with
from sitrep.compose.words.joints import aside, fits
from sitrep.compose.words.people import short_actor
from sitrep.compose.words.place_phrases import where
from sitrep.compose.words.scope_words import (
    as_of,
    counted_headline,
    counted_people,
    counted_subject,
    divided,
    earlier,
    located,
    measured_people,
    period,
    qualifiers,
    scoped,
    when,
)
from sitrep.compose.words.time_words import during
from sitrep.compose.words.what_counted import (
    agreeing,
    headline,
    measure_inside,
    measure_name,
    none_of,
    plural_number,
    verb_number,
    who_moved,
    whom,
)
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import EVERYONE, Figure
from sitrep.model.figures.population import Unit
from sitrep.model.figures.timed import window_apart
from sitrep.model.values.count import Count
from sitrep.page.document import Sentence, Spans


def figure_phrase(
    desk: Desk,
    figure: Figure,
    *,
    placed: bool = True,
    measured: bool = False,
    ill: bool = True,
) -> Spans:
    """``2,300 to 2,400 civilians in A and B between …, according to C``."""
    said = scoped(desk, figure, placed=placed, measured=measured, ill=ill)
    return desk.say("figures.attributed", figure=said, originator=by(desk, figure))


def brief(
    desk: Desk,
    figure: Figure,
    key: str = "figures.brief",
    *,
    alone: bool = False,
    also: Sequence[Spans] = (),
) -> Spans:
    """``2,300 to 2,400 according to C``, where the scope was said before; ``also`` in brackets.

    What nobody counted is said to be what it is, wherever it stands beside other numbers; not
    where it stands ``alone``, because that was said before.
    """
    count = desk.language.figure(figure.count, figure.id)
    beside = () if alone else _beside_it(desk, figure, also)
    return desk.say(key, figure=count, originator=by(desk, figure), as_of=beside)


def _beside_it(desk: Desk, figure: Figure, also: Sequence[Spans] = ()) -> Spans:
    """In brackets, that nobody counted it, up to when it stands, and what is said ``also``."""
    told = [*desk.uncounted(figure), *earlier(desk, figure), *as_of(desk, figure)]
    return aside(desk, [*told, *also])


def figure_sentence(desk: Desk, figure: Figure) -> Sentence:
    """The whole statement, with its chain and its sources; without a number, that there is none."""
    if not figure.count.numbered:
        return no_number(desk, figure)
    ill, also = ill_with(desk, figure, qualifiers(desk, figure))
    if desk.given_by(figure) is not None:
        ill, also = (), qualifiers(desk, figure)
    parts = [*_worded(desk, figure), *_beside(desk, figure), *also]
    said = according(desk, figure, clause(desk, figure, ill=ill), parts)
    if not fits(desk, said) and figure.window.stated and not window_apart(figure):
        window = desk.language.window(figure.window, figure.id, "cell")
        parts = [desk.say("figures.time", window=window), *parts]
        said = according(desk, figure, clause(desk, figure, timed=False, ill=ill), parts)
    return desk.of(figure, said)


def _worded(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """The words from which its days were read: ten days or so are no date."""
    if figure.window.stated and figure.window.as_worded is not None:
        yield desk.quote(figure.window.as_worded, figure.id)


def clause(
    desk: Desk, figure: Figure, *, timed: bool = True, placed: bool = True, ill: Spans = ()
) -> Spans:
    """``at least 145 people were killed in … between …``; what is to come is no such fact.

    ``ill`` says of which disease, where that is not said elsewhere.
    """
    dated = timed and not window_apart(figure)
    given = desk.given_by(figure)
    if given is not None:
        scope = {"where": where(desk, figure) if placed else ()}
        scope["when"] = when(desk, figure) if dated else ()
        said = desk.say("figures.scoped", who=counted_subject(desk, figure), **scope)
        return desk.say(given, figure=said)
    at = where(desk, figure) if placed else ()
    then = during(desk, figure.window, figure.id) if dated else ()
    if heading := none_of(desk, figure):
        none = desk.language.figure(figure.count, figure.id)
        return desk.say("figures.none_of", heading=heading, figure=none, where=at, when=then)
    spans = desk.say(
        figure.clause_key,
        verb_number(figure.count) if figure.own_unit else plural_number(figure.count),
        counted=counted_people(desk, figure, inside=True),
        ill=ill,
        where=at,
        when=then,
        subject=measure_name(desk, figure) if figure.subject else (),
    )
    return agreeing(desk, spans, figure)


def _beside(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """What stands before the qualifiers; of what is to come, what is counted."""
    if desk.given_by(figure) is None:
        yield from newly(desk, figure)
        yield from uncounted_besides(desk, figure)
    else:
        yield measure_inside(desk, figure)


def newly(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """That it counts only what was added, and when it was."""
    if figure.is_new or figure.added_in.stated:
        added = during(desk, figure.added_in, figure.id)
        yield desk.say("figures.newly_added", when=added)


def no_number(desk: Desk, figure: Figure) -> Sentence:
    """That a record gives no number, and in which way, without saying that there was anybody."""
    what = uncounted(desk, figure)
    return desk.of(figure, without_number(desk, figure, figure.count, what))


def without_number(desk: Desk, claim: Claim, count: Count, what: Spans) -> Spans:
    """That a claim gives no number of something."""
    key = f"figures.no_number.{count.form.value}"

    def say(who: Spans, _: Spans) -> Spans:
        return capitalised(desk.say(key, what=what, chain=who))

    return attributed(desk, claim, say)


def uncounted(desk: Desk, figure: Figure) -> Spans:
    """What a record without a number is about."""
    rest = (*where(desk, figure), *when(desk, figure))
    parts = [*divided(desk, figure), *period(desk, figure), *as_of(desk, figure)]
    who, measure = whom(desk, figure), measure_inside(desk, figure)
    if figure.subject is not None or figure.own_unit is not None:
        return aside(desk, parts, (*measure, *rest))
    if figure.moves:
        moved = who_moved(desk, figure, measure, who)
        return aside(desk, parts, (*moved, *rest))
    if heading := headline(desk, figure):
        return aside(desk, parts, (*heading, *rest))
    named = figure.who == EVERYONE and figure.unit_of_count in ("", Unit.INDIVIDUALS)
    return aside(desk, parts if named else [who, *parts], (*measure, *rest))


def what(desk: Desk, figure: Figure) -> Spans:
    """``at least 145 people killed``, to speak of a figure elsewhere.

    With its places and its time, where another figure would be called the same.
    """
    if figure.id in figure_set_of(desk.index).named_alike:
        return what_and_where(desk, figure)
    return measured_people(desk, figure)


def what_and_where(desk: Desk, figure: Figure, *, laid: bool = True) -> Spans:
    """``7 people killed in A on 6 May (event: B)``, where somebody is blamed or a figure denied.

    With what else tells it from others; not ``laid``, without to whom it is.
    """
    beside = [*divided(desk, figure, laid=laid), *period(desk, figure)]
    return aside(desk, beside, _people_and_where(desk, figure))


def _people_and_where(desk: Desk, figure: Figure) -> Spans:
    if figure.subject:
        return located(desk, figure)
    if said := counted_headline(desk, figure):
        at = {"where": where(desk, figure), "when": when(desk, figure)}
        return desk.say("figures.scoped", who=said, **at)
    measure = measure_inside(desk, figure)
    return desk.say("figures.named", measure=measure, figure=located(desk, figure))


def by(desk: Desk, figure: Figure) -> Spans:
    """The originator, without saying again that it is not named."""
    return short_actor(desk, figure.according_to)


def phrases(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """Several figures, each with its scope and its originator."""
    return desk.listed([figure_phrase(desk, figure) for figure in figures])


def beside_all(desk: Desk, figures: Sequence[Figure]) -> Spans:
    """In brackets, what stands beside each of some figures; nothing unless it is the same."""
    beside = [_beside_it(desk, one) for one in figures]
    return beside[0] if len({plain_text(one) for one in beside}) == 1 else ()


def briefs(desk: Desk, figures: Sequence[Figure], *, alone: bool = False) -> Spans:
    """Several figures of one scope, each with its originator; what all share stands once.

    ``alone``: those of several originators without what stands beside them, which is said before.
    """
    if len({figure.according_to for figure in figures}) > 1:
        return desk.listed([brief(desk, figure, alone=alone) for figure in figures])
    shared = beside_all(desk, figures)
    numbers: list[Spans] = [
        (desk.language.figure(one.count, one.id), *(() if shared else _beside_it(desk, one)))
        for one in figures
    ]
    said = {"figure": desk.listed(numbers), "originator": by(desk, figures[0])}
    return desk.say("figures.brief", as_of=shared, **said)


def cited(figures: Sequence[Claim]) -> list[str]:
    """The sources of several claims."""
    return [citation.source for figure in figures for citation in figure.sources]
