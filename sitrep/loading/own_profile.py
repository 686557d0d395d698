"""A profile of one's own: a file that the header or the command line names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import read_plain
from sitrep.findings import Finding, Level
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.readers.tree import Node, ReadFault, TextMark, mark_of, plain
from sitrep.loading.refusals import Refusal, refusals
from sitrep.locations import Location
from sitrep.model.header import ProfileName
from sitrep.model.profile import Profile
from sitrep.model.report import Report

MAX_BYTES = 200_000

_EXPECTED = "profile: is the name of a profile, or leads to the file of one's own."
_MEND = "Put the file there, or write the name of a shipped profile."


@dataclass(frozen=True, slots=True)
class OwnProfile:
    """The profile, if one is named and all right; what was refused in the header, and in the file.

    A fault of the file has its place there.
    """

    profile: Profile | None = None
    refusals: tuple[Refusal, ...] = ()
    findings: tuple[Finding, ...] = ()


def own_file(report: Report) -> str | None:
    """The file of its own profile that a report's header names, from the report's folder."""
    named = report.report.profile
    return None if isinstance(named, ProfileName) else named


def read_own_profile(path: Path, report: Report | None) -> OwnProfile:
    """The profile whose file a report's header names, in its own folder and nowhere else."""
    named = own_file(report) if report is not None else None
    if report is None or named is None:
        return OwnProfile()
    folder = path if path.is_dir() else path.parent
    try:
        data = read_inside(folder, named, MAX_BYTES)
    except NotRead as why:
        route, got = ("report", "profile"), f"{named} {why}."
        return OwnProfile(refusals=(Refusal(route, "profile-not-read", got, _EXPECTED, _MEND),))
    return _read(data, str(folder / named), report.report.language)


def read_profile_file(file: Path, report: Report | None) -> OwnProfile:
    """The profile in a file, wherever it lies, for a report; raises UnreadableInput."""
    try:
        data = read_plain(file, MAX_BYTES)
    except OSError as error:
        why = error.strerror or str(error)
        raise UnreadableInput(f"The profile {file} cannot be read: {why}.") from error
    return _read(data, str(file), report.report.language if report is not None else "")


def _read(data: bytes, file: str, language: str) -> OwnProfile:
    text, fault = decode(data)
    if fault is not None:
        return OwnProfile(findings=(finding_in(file, fault, fault.mark),))
    tree = yaml_reader.read(text)
    found = {one.mark: finding_in(file, one, one.mark) for one in reversed(tree.faults)}
    if tree.node is not None:
        for refusal in _refused(tree.node, language):
            mark = mark_of(tree.node, refusal.route, key=refusal.at_key)
            found.setdefault(mark, finding_in(file, refusal, mark))
        if not found:
            return OwnProfile(Profile.model_validate(plain(tree.node)))
    return OwnProfile(findings=tuple(found.values()))


def _refused(node: Node, language: str) -> Iterator[Refusal]:
    """What keeps a tree from being a profile of a report in this language."""
    data = plain(node)
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        yield from refusals(error.errors(include_url=False), data, Profile)
        return
    if language and language not in profile.title:
        yield Refusal(
            ("title",),
            "missing-key",
            f"{language}: is missing here.",
            "title: has at least the language of the report.",
            f"Add {language}: with what such a document is called.",
        )


def finding_in(file: str, fault: ReadFault | Refusal, mark: TextMark) -> Finding:
    """The finding that a fault at a place of a file is."""
    place = Location(file, mark.line, mark.column)
    return Finding(fault.rule, Level.ERROR, place, fault.got, fault.expected, fault.mend)
