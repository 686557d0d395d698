"""The profiles that ship with the house, and the one that a report is held to."""

from __future__ import annotations

from functools import cache

import yaml
from pydantic import ValidationError

from sitrep import resources
from sitrep.errors import InternalError
from sitrep.model.header import ProfileName
from sitrep.model.profile import Profile
from sitrep.model.views.index import Index


@cache
def load_profile(name: ProfileName) -> Profile:
    """The profile of this name; raises InternalError for a file that cannot be used."""
    file = resources.profile(name)
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        return Profile.model_validate(data)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise InternalError(f"The profile {file.name} cannot be used: {error}.") from error


def profile_of(index: Index) -> Profile | None:
    """The profile of a report, if it has one: a file of its own, or a shipped one by its name."""
    named = index.report.report.profile
    if index.profile is None and isinstance(named, ProfileName):
        return load_profile(named)
    return index.profile
