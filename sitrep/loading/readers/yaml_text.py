"""YAML as people write it here: every value is text, and quoted only where it must be."""

from __future__ import annotations

from typing import Any

import yaml

from sitrep.loading.readers.limits import EMPTY, MERGE

_WIDE = 1_000_000_000


class _Texts(yaml.SafeDumper):
    """Writes texts without types: the reader of a report asks for none."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Items of a list stand further in than its key."""
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if text in EMPTY or text == MERGE else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Texts.add_representer(str, _text)
_Texts.yaml_implicit_resolvers = {}


def block(value: Any) -> str:
    """Lists and groups of texts, each key and item on a line of its own."""
    return _dumped(value, flow=False)


def in_one_line(value: Any) -> str:
    """Lists and groups of texts in one line, in brackets."""
    return " ".join(_dumped(value, flow=True).split())


def _dumped(value: Any, flow: bool) -> str:
    text: str = yaml.dump(
        value,
        Dumper=_Texts,
        default_flow_style=flow,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDE,
    )
    return text
