"""Standard record: the base of every record that says in one sentence what is so somewhere."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from sitrep.model.claim import Claim
from sitrep.model.sectors import Sector
from sitrep.model.values.dates import PartialDate


class StandardRecord(Claim):
    """A record of the usual shape: what is so, where, since and until when, and why.

    ``kind`` is the key of its records in the data, and the first step of its phrases. ``told_in``
    names the field whose words complete "According to the originator, …", ``grouped_by`` the one
    with the list by which its section is divided. A kind declares its fields in the order of its
    data; its words in all languages, and what each of its keys is for, stand in the file of its
    name in ``templates/kinds``.
    """

    kind: ClassVar[str]
    told_in: ClassVar[str]
    grouped_by: ClassVar[str] = "sector"

    if TYPE_CHECKING:  # each kind has these fields, where readers of its data look for them
        places: tuple[str, ...] = ()
        since: PartialDate | None = None
        until: PartialDate | None = None
        cause: str | None = None

    @property
    def what_is_so(self) -> str:
        """What is so, in the words of whoever writes the report."""
        words: str = getattr(self, self.told_in)
        return words

    @property
    def listed_under(self) -> StrEnum:
        """Under which heading of its section it stands."""
        listed: StrEnum = getattr(self, self.grouped_by)
        return listed

    @classmethod
    def all_groups(cls) -> tuple[StrEnum, ...]:
        """The headings of its section, in the order of their list."""
        listed: type[StrEnum] = cls.model_fields[cls.grouped_by].annotation  # type: ignore[assignment]
        return tuple(listed)

    @classmethod
    def name_of(cls, group: StrEnum) -> str:
        """The phrase that names a group; sectors have one name in all kinds."""
        if isinstance(group, Sector):
            return f"sector.{group.value}"
        return f"{cls.kind}.{cls.grouped_by}.{group.value}"
