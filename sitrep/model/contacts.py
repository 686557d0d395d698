"""Contacts: who answers questions about the briefing, as far as they want to be asked."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import model_validator

from sitrep.model.base import ActorRef, Frozen, Identifier, Name, Refers
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.texttype import Patterned, fault

ContactRef = Annotated[Identifier, Refers(("contacts",))]

_LETTER = "[A-Za-z0-9_+'-]"
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

MailAddress = Annotated[
    str,
    Patterned(
        rf"{_LETTER}(?:\.?{_LETTER}){{0,63}}@(?:{_LABEL}\.){{1,8}}[A-Za-z][A-Za-z0-9-]{{0,61}}"
        "[A-Za-z0-9]",
        "A mail address has letters, digits and . _ + - ', one @, and a domain.",
        "Write the address alone, such as press@example.org; a name stands under name:.",
    ),
]
"""One address, without a name, a subject or anything else that a mail program would obey."""

PhoneNumber = Annotated[
    str,
    Patterned(
        r"\+?(?:[0-9]{1,4}[ .-]?)?(?:\([0-9]{1,5}\)[ .-]?)?[0-9](?:[ .-]?[0-9]){2,14}"
        r"(?: ext\.? ?[0-9]{1,6})?",
        "A phone number has the digits 0 to 9, with single spaces, hyphens or full stops between.",
        "Write it with the code of its country, such as +44 20 7946 0000; ext. 12 may follow.",
    ),
]

_TRUNK = "(0)"


class Contact(Frozen):
    """A person or an office to be asked, printed only where the header lists it.

    ``organisation`` is whom they speak for. The mail and the phone of a person are personal data:
    a contact that is not listed reaches no output.
    """

    id: Identifier
    name: Name | None = None
    role: Name | None = None
    organisation: ActorRef | None = None
    mail: MailAddress | None = None
    phone: PhoneNumber | None = None
    sensitivity: Sensitivity = Sensitivity.PUBLIC

    @property
    def mail_link(self) -> str | None:
        """Where a click on the mail address leads."""
        return None if self.mail is None else f"mailto:{self.mail}"

    @property
    def phone_link(self) -> str | None:
        """Where a click on the number leads: nowhere without the code of a country."""
        if self.phone is None or not self.phone.startswith("+"):
            return None
        number, _, extension = self.phone.replace(_TRUNK, "").partition(" ext")
        inside = re.sub("[^0-9]", "", extension)
        return f"tel:+{re.sub('[^0-9]', '', number)}{f';ext={inside}' if inside else ''}"

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if self.name is None and self.role is None and self.organisation is None:
            raise fault(
                "empty-record",
                f"Contact {self.id} does not say who it is.",
                "A contact has at least one of name, role and organisation.",
                "Add whom a reader asks for, such as role: press office.",
            )
        if self.mail is None and self.phone is None:
            raise fault(
                "empty-record",
                f"Contact {self.id} cannot be reached.",
                "A contact has mail, phone or both.",
                "Add mail: or phone:, as far as they may be published.",
            )
        return self
