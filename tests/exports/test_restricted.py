"""Nothing of a restricted record reaches an export."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

import sitrep
from sitrep.exports import EXPORTS
from sitrep.model.report import CLAIM_KINDS
from tests.check.test_restricted import report, secrets


def text_of(name: str, content: bytes) -> str:
    if not name.endswith(".xlsx"):
        return content.decode("utf-8")
    with ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(one).decode("utf-8") for one in archive.namelist())


def outputs(mode: str) -> dict[str, str]:
    made = report(dict.fromkeys(CLAIM_KINDS, mode), "restricted")
    built = sitrep.build(made, options=sitrep.BuildOptions(to=list(EXPORTS)))
    assert len(built.outputs) >= len(EXPORTS), built.findings
    return {name: text_of(name, content) for name, content in built.outputs.items()}


@pytest.mark.parametrize("mode", ["claim", "claim and actor", "all"])
def test_nothing_restricted_is_exported(mode: str) -> None:
    hidden = [secret for kind in CLAIM_KINDS for secret in secrets(kind)]
    leaked = [
        (name, secret)
        for name, text in outputs(mode).items()
        for secret in hidden
        if secret in text
    ]
    assert leaked == []


def test_the_same_words_are_exported_when_public() -> None:
    texts = outputs("public")
    hidden = [f"{word}{kind}" for kind in CLAIM_KINDS for word in ("hush-", "Title", "Actor")]
    assert [secret for secret in hidden if secret not in texts["report.json"]] == []
    assert [name for name, text in texts.items() if "tolls" in text.casefold()] != []
    for name in ("report.csl.json", "report.ris"):
        assert [kind for kind in CLAIM_KINDS if f"Title{kind}" not in texts[name]] == []
    tables = {name for name in texts if name.endswith((".hxl.csv", ".hxl.xlsx"))}
    assert len(tables) == len(CLAIM_KINDS) + 1  # one for places, none for statements, one book
    assert [name for name in tables if "Wording" not in texts[name] and "places" not in name] == []
