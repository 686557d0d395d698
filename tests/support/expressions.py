"""The few expressions of GitHub Actions that action.yml uses; anything else is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Value = str | bool
_HOLE = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|([A-Za-z_][\w.-]*)|(\|\||==|!=|[(),]))")


class Unknown(Exception):
    """An expression, a name or a function that is not understood here."""


def filled(text: str, context: Mapping[str, Any]) -> str:
    """The text with each ``${{ … }}`` put in its value's words."""
    return _HOLE.sub(lambda hole: _said(evaluated(hole[1], context)), text)


def holds(condition: str, context: Mapping[str, Any]) -> bool:
    """Whether the condition of a step is met."""
    whole = _HOLE.fullmatch(condition.strip())
    if whole is None:
        raise Unknown(f"a condition that is not one expression: {condition}")
    return bool(evaluated(whole[1], context))


def evaluated(expression: str, context: Mapping[str, Any]) -> Value:
    """The value of an expression; raises Unknown for whatever is not known here."""
    reader = _Reader(_tokens(expression), context)
    value = reader.either()
    if reader.left:
        raise Unknown(f"more than one expression: {expression}")
    return value


def _said(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _tokens(expression: str) -> list[tuple[str, str]]:
    tokens, at = [], 0
    while expression[at:].strip():
        found = _TOKEN.match(expression, at)
        if found is None:
            raise Unknown(expression)
        kind = ("text", "name", "sign")[(found.lastindex or 0) - 1]
        tokens.append((kind, found[found.lastindex or 0]))
        at = found.end()
    return tokens


class _Reader:
    def __init__(self, tokens: list[tuple[str, str]], context: Mapping[str, Any]) -> None:
        self.left = tokens
        self.context = context

    def either(self) -> Value:
        value = self.compared()
        while self._next("||"):
            other = self.compared()
            value = value or other
        return value

    def compared(self) -> Value:
        value = self.single()
        for sign in ("==", "!="):
            if self._next(sign):
                same = _said(value).casefold() == _said(self.single()).casefold()
                return same == (sign == "==")
        return value

    def single(self) -> Value:
        if not self.left:
            raise Unknown("an expression that ends too early")
        kind, text = self.left.pop(0)
        if kind == "text":
            return text.replace("''", "'")
        if kind == "name":
            return self._called(text) if self._next("(") else self._looked_up(text)
        raise Unknown(text)

    def _called(self, function: str) -> Value:
        if function != "contains":
            raise Unknown(f"the function {function}")
        whole = self.either()
        self._expect(",")
        part = self.either()
        self._expect(")")
        return _said(part).casefold() in _said(whole).casefold()

    def _looked_up(self, name: str) -> str:
        room, *steps = name.split(".")
        if room not in self.context:
            raise Unknown(f"the context {room}")
        value: Any = self.context[room]
        for step in steps:
            if room != "steps" and step not in value:
                raise Unknown(name)
            value = value.get(step, {} if step != steps[-1] else "")
        if not isinstance(value, str):
            raise Unknown(name)
        return value

    def _next(self, sign: str) -> bool:
        if self.left and self.left[0] == ("sign", sign):
            self.left.pop(0)
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._next(sign):
            raise Unknown(f"{sign} is expected")
