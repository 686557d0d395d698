"""What of a report stands on a page: the rest does not travel with one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TypeVar

from sitrep.model.actors import Actor
from sitrep.model.base import Frozen
from sitrep.model.claim import Citation, Claim
from sitrep.model.header import Header, ProfileName
from sitrep.model.records.statements import Statement
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.sources import Archive, Source

KEPT = "kept"
"""What stands for the path of a kept copy, where a page says that there is one."""

_ASKED = ("not_before", "consent")
"""What an office was asked to heed; whoever reads an edition learns nothing of it."""

UNPRINTED = frozenset((*_ASKED, "sensitivity", "instead", "passage", "copy_file", "sha256"))
"""Keys whose values stand on no page, though a public record has them."""


def printed(report: Report, *, evidence: bool = False) -> Report:
    """The report without what no page prints: paths, what an office asks of itself, passages.

    With ``evidence`` the sentences that documents are cited for stay.
    """
    told: dict[str, Any] = {
        "report": _header(report.report),
        "sources": tuple(map(_source, report.sources)),
        "actors": tuple(_actors(report)),
    }
    for kind in CLAIM_KINDS:
        claims: tuple[Claim, ...] = tuple(map(_unasked, getattr(report, kind)))
        told[kind] = claims if evidence else tuple(map(_claim, claims))
    return report.model_copy(update=told)


def _header(header: Header) -> Header:
    """The header without its own audiences and limits, and without names of folders and files.

    A limit of small counts, or a default of marks, tells that something may be withheld.
    """
    told: dict[str, Any] = {"audiences": (), "previous": None}
    told |= {"default_sensitivity": None, "small_counts_below": None}
    if header.map is not None:
        file = f"maps/map{PurePath(header.map.file).suffix}"
        told["map"] = header.map.model_copy(update={"file": file, "layer": None})
    if not isinstance(header.profile, ProfileName):
        told["profile"] = None
    return header.model_copy(update=told)


_Held = TypeVar("_Held", bound=Frozen)


def _unasked(record: _Held) -> _Held:
    """The record, and its speakers, without what an office was asked."""
    told: dict[str, Any] = {one: None for one in _ASKED if getattr(record, one, None) is not None}
    if isinstance(record, Statement) and any(one.consent for one in record.speakers):
        told["speakers"] = tuple(map(_unasked, record.speakers))
    return record.model_copy(update=told) if told else record


def _source(source: Source) -> Source:
    source = _unasked(source)
    archive = source.archive
    if archive is None or archive.copy_file is None:
        return source
    said = archive.address or archive.copy_held_by or archive.sha256
    left = archive.model_copy(update={"copy_file": None if said else KEPT})
    return source.model_copy(update={"archive": left if left != Archive() else None})


def _actors(report: Report) -> Iterator[Actor]:
    """Actors with what they say that they must have seen, where a figure or claim is theirs."""
    originators = {claim.according_to for _, _, claim in report.claims()}
    for actor in map(_unasked, report.actors):
        if actor.standard_of_proof is None or actor.id in originators:
            yield actor
        else:
            yield actor.model_copy(update={"standard_of_proof": None})


def _claim(claim: Claim) -> Claim:
    if all(one.passage is None for one in claim.sources):
        return claim
    return claim.model_copy(update={"sources": tuple(map(_citation, claim.sources))})


def _citation(citation: Citation) -> Citation:
    return citation.model_copy(update={"passage": None})
