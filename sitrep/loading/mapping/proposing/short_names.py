"""What headings and cells call for short: doses, hectares, an amount, how far money has come."""

from __future__ import annotations

from sitrep.loading.mapping.known_headings import (
    bare_of_counting,
    in_currency,
    listed_words,
    parted_words,
    plain_words,
    whole_measure,
)

_SIGNS = ("%", "‰", "#")


def is_amount(heading: str) -> bool:
    """Whether a heading is of sums of money, such as Amount (USD), whatever they are for."""
    money = in_currency(parted_words(heading))
    bare = plain_words(money.bare if money is not None else heading)
    return bare in map(plain_words, listed_words("amounts"))


def step_of_flow(text: str) -> str | None:
    """How far a sum of money has come, as a column of a table of sums says it: paid, a pledge."""
    plain = plain_words(text)
    flows = listed_words("flows").items()
    return next((step for step, words in flows if plain in map(plain_words, words)), None)


def thing_called(text: str, measure: str) -> str | None:
    """The thing that some words name for short beside what became of it: doses, of those given."""
    plain = plain_words(text)
    for thing, said in listed_words("things").items():
        if measure in said["of"] and plain in map(plain_words, said["called"].split(",")):
            return str(thing)
    return None


def is_unit(text: str) -> bool:
    """Whether a text is a unit in which something is counted, such as MT, ha, % or a currency."""
    units = map(plain_words, listed_words("units").split(","))
    return text.strip() in _SIGNS or plain_words(text) in units or in_currency(text) is not None


def is_scaled(text: str) -> bool:
    """Whether some words multiply the numbers below them: thousands, in millions."""
    scales = {plain_words(one) for one in listed_words("scales").split(",")}
    return not scales.isdisjoint(plain_words(text).split())


def measure_of_money(bare: str) -> tuple[str, str] | None:
    """The kind and the measure that a heading in a currency names, without its currency."""
    plain = bare_of_counting(bare)
    named = listed_words("in_currency").items()
    meant = (
        (kind, measure)
        for kind, measures in named
        for measure, words in measures.items()
        if plain in map(plain_words, words.split(","))
    )
    return whole_measure(bare) or next(meant, None)
