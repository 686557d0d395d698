"""Which phrases the code asks for: read from its syntax, not from running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import sitrep.compare
import sitrep.compose
import sitrep.languages
import sitrep.model
from sitrep.checking.waivers import WAIVER_UNKNOWN, WAIVER_UNUSED
from sitrep.compose import SECTIONS
from sitrep.model.claim import WORDED_AXES
from sitrep.model.figures import deliveries, figure
from sitrep.model.records import standard_record
from sitrep.model.report import CLAIM_KINDS, STANDARD_MODELS
from sitrep.model.values.count import Magnitude
from sitrep.rules import REPORT_RULES

_SAYING = ("say", "line", "note", "word")
_KEY = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
_WORD = r"([a-z_]+)"
_NAME = re.compile(rf"(?:[a-z_]+|{re.escape(_WORD)})(?:\\\.(?:[a-z_]+|{re.escape(_WORD)}))+")
_READS = "phrases.py"
"""Reads language files, and asks for no phrase."""


@cache
def trees() -> tuple[ast.Module, ...]:
    """The syntax of every module that words anything."""
    folders = [Path(package.__path__[0]) for package in (sitrep.compose, sitrep.languages)]
    files = sorted(file for folder in folders for file in folder.rglob("*.py"))
    # They name the phrases of measures and of groups.
    files += [Path(str(one.__file__)) for one in (deliveries, figure, standard_record)]
    return tuple(ast.parse(file.read_text("utf-8")) for file in files if file.name != _READS)


def _nodes() -> Iterator[ast.AST]:
    return (node for tree in trees() for node in ast.walk(tree))


@cache
def constants() -> frozenset[str]:
    """Every text in the code."""
    return frozenset(
        node.value
        for node in _nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Every name of a phrase that is put together, as a pattern."""
    found = {_pattern(node) for node in _nodes() if isinstance(node, ast.JoinedStr)}
    return tuple(re.compile(one) for one in sorted(found) if _NAME.fullmatch(one))


@cache
def written() -> frozenset[str]:
    """The same names as the code writes them, with what stands in their slots."""
    nodes = [node for node in _nodes() if isinstance(node, ast.JoinedStr)]
    return frozenset(_written(node) for node in nodes if _NAME.fullmatch(_pattern(node)))


def _written(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{_unparsed(part)}}}"
        for part in node.values
    )


def _unparsed(part: ast.expr) -> str:
    return ast.unparse(part.value) if isinstance(part, ast.FormattedValue) else ""


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else _WORD
        for part in node.values
    )


@cache
def parts() -> frozenset[str]:
    """What a part of such a name can be: a value of the model, a kind, or a text in the code."""
    values = {value.value for enum in enums() for value in enum}
    sizes = {magnitude.name.lower() for magnitude in Magnitude}
    names = (*(rule.name for rule in REPORT_RULES), WAIVER_UNUSED, WAIVER_UNKNOWN)
    rules = {name.replace("-", "_") for name in names}
    grouped = {model.grouped_by for model in STANDARD_MODELS.values()}
    kinds = {*CLAIM_KINDS, *SECTIONS, *grouped}
    return frozenset({*constants(), *values, *sizes, *kinds, *WORDED_AXES, *rules})


@cache
def enums() -> tuple[type[StrEnum], ...]:
    """Every enumeration of the model and of findings."""
    rooms = (sitrep.model, sitrep.compare)
    names = [
        one.name for room in rooms for one in walk_packages(room.__path__, f"{room.__name__}.")
    ]
    modules = [import_module(name) for name in (*names, "sitrep.findings")]
    found = {
        value.__name__: value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    return tuple(found.values())


def uses(key: str) -> bool:
    """Whether the code asks for a phrase, by its whole name or by one that is put together."""
    if key in constants():
        return True
    found = (pattern.fullmatch(key) for pattern in patterns())
    return any(match is not None and set(match.groups()) <= parts() for match in found)


def asked() -> frozenset[str]:
    """The whole names of phrases in the code."""
    said = {
        node.args[0].value
        for node in _nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _SAYING
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    dotted = {text for text in constants() if _KEY.fullmatch(text)}
    return frozenset({*map(str, said), *dotted})
