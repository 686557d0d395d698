"""Contacts: printed where the header lists them, in every language, and found nowhere else."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pydantic import TypeAdapter, ValidationError

import sitrep
from sitrep.checking.check import check
from sitrep.checking.edition_check import check_edition
from sitrep.exports import EXPORTS
from sitrep.model.contacts import Contact, MailAddress, PhoneNumber
from sitrep.model.header import PUBLIC
from sitrep.model.report import Report
from sitrep.model.views.projection import public
from sitrep.pipeline.edition import edition_of
from sitrep.render.template_folders import template_folders
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

MAIL, PHONE = TypeAdapter(MailAddress), TypeAdapter(PhoneNumber)

CONTACTS = [
    {
        "id": "desk",
        "name": "A. Name",
        "role": "press officer",
        "organisation": "watch",
        "mail": "press_desk@example.org",
        "phone": "+99 (0)20 7946 0000 ext. 12",
    },
    {"id": "hall", "role": "town hall", "phone": "0700 123 456"},
    {"id": "night", "name": "Nightname", "role": "Nightrole", "mail": "nightmail@example.org"},
    {
        "id": "shut",
        "role": "Shutrole",
        "phone": "+99 73111",
        "organisation": "office",
        "sensitivity": "restricted",
    },
]
UNSEEN = ("ightname", "ightrole", "nightmail", "hutrole", "73111")


def report(*listed: str, **more: Any) -> Report:
    header = {"title": "Exercise", "as_of": "2024-05-08", "issuer": "Example team"}
    data = {
        "report": {**header, "contacts": listed},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "contacts": CONTACTS,
        "tolls": [toll("dead", as_of="2024-05-08")],
        **more,
    }
    return Report.model_validate(data)


def outputs(made: Report, *to: str, **options: Any) -> dict[str, bytes]:
    built = sitrep.build(made, options=sitrep.BuildOptions(to=to, **options))
    assert built.ok, built.findings
    return dict(built.outputs)


def text(made: Report, form: str, **options: Any) -> str:
    (written,) = outputs(made, form, **options).values()
    return re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", written.decode("utf-8"))


LABELS = {"en": "Contact:", "fr": "Contact :", "es": "Contacto:", "ar": "للاتصال:"}
BETWEEN = {"en": ";", "fr": " ;", "es": ";", "ar": "؛"}


@pytest.mark.parametrize("code", LABELS)
def test_who_is_listed_is_printed_in_every_language_in_the_order_of_the_header(code: str) -> None:
    lines = text(report("hall", "desk"), "markdown", language=code).splitlines()
    said = [line for line in lines if line.startswith(f"- {LABELS[code]}")]
    mail = "[press_desk@example.org](mailto:press_desk@example.org)"
    phone = "[+99 (0)20 7946 0000 ext. 12](tel:+992079460000;ext=12)"
    parts = ("A. Name", "press officer", "Watch", mail, phone)
    assert said == [
        f"- {LABELS[code]} {f'{BETWEEN[code]} '.join(('town hall', '0700 123 456'))}",
        f"- {LABELS[code]} {f'{BETWEEN[code]} '.join(parts)}",
    ]


@pytest.mark.parametrize("layout", ["full", "brief"])
def test_without_a_list_nobody_is_printed(layout: str) -> None:
    written = text(report(), "markdown", layout=layout)
    assert "Contact" not in written
    assert "Contact: town hall" in text(report("hall"), "markdown", layout=layout)


def test_a_screen_leads_to_the_mail_program_and_the_phone() -> None:
    html = text(report("desk", "hall"), "html")
    assert '<a href="mailto:press_desk@example.org">press_desk@example.org</a>' in html
    assert '<a href="tel:+992079460000;ext=12">+99 (0)20 7946 0000 ext. 12</a>' in html
    assert "<li>Contact: town hall; 0700 123 456</li>" in html


def test_between_words_that_run_the_other_way_a_number_keeps_its_order() -> None:
    html = text(report("desk", "hall"), "html", language="ar")
    assert '<a href="tel:+992079460000;ext=12" dir="ltr">+99 (0)20' in html
    assert '<bdi dir="ltr"><bdi dir="ltr" class="number">0700</bdi>' in html


def test_the_wire_ends_with_whom_to_ask() -> None:
    last = text(report("desk"), "text").rstrip().splitlines()[-1]
    assert last.startswith("Contact: A. Name; press officer; Watch; press_desk@example.org; +99 ")


def test_who_is_not_listed_reaches_no_output() -> None:
    told = [{"text": "Nightrole", "to": {"fr": "Nightrole en français"}}]
    made = report("desk", translations=told)
    written = outputs(made, "markdown", "html", "text", *EXPORTS)
    assert len(written) > len(EXPORTS)
    for name, data in written.items():
        assert _seen(name, data).isdisjoint(UNSEEN), name
    holding = {name for name, data in written.items() if b"press_desk" in data}
    # What is sent to ReliefWeb is the text of the briefing.
    of_the_page = {"report.md", "report.html", "report.txt", "report.reliefweb.json"}
    assert holding == {*of_the_page, "report.json"}


def _seen(name: str, data: bytes) -> set[str]:
    """Which of the words that nobody may see stand in a file."""
    if name.endswith(".xlsx"):
        sheets = load_workbook(io.BytesIO(data)).worksheets
        whole = " ".join(str(cell) for sheet in sheets for row in sheet.values for cell in row)
    else:
        whole = data.decode("utf-8")
    return {word for word in UNSEEN if word in whole}


def test_a_pdf_carries_only_who_is_listed() -> None:
    run = check(report("desk")).run
    assert run is not None
    page = edition_of(
        check_edition(run, PUBLIC), sitrep.BuildOptions(to=["pdf"]), template_folders()
    ).page
    carried = json.loads(page.attached["report.json"])
    assert [one["id"] for one in carried["contacts"]] == ["desk"]
    assert {word for word in UNSEEN if word in "".join(page.attached.values())} == set()


def test_an_actor_that_only_an_unlisted_contact_names_is_left_out() -> None:
    shown = public(report("desk"))
    assert "watch" in [actor.id for actor in shown.actors]
    assert "office" not in [actor.id for actor in shown.actors]


def test_a_restricted_contact_that_is_listed_stops_the_build() -> None:
    built = sitrep.build(report("desk", "shut"))
    errors = [one for one in built.findings if one.level == "error"]
    assert [(one.rule, one.route) for one in errors] == [
        ("restricted-in-public", ("report", "contacts", 1))
    ]
    assert built.outputs == {}


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+99 20 7946 0000", "tel:+992079460000"),
        ("+99 (0)20 7946 0000", "tel:+992079460000"),
        ("+1 (202) 555-0100", "tel:+12025550100"),
        ("+99.20.7946 ext 7", "tel:+99207946;ext=7"),
        ("0700 123 456", None),
        ("(020) 7946 0000", None),
        ("911", None),
    ],
)
def test_a_number_leads_somewhere_only_with_the_code_of_a_country(
    phone: str, link: str | None
) -> None:
    assert Contact(id="a", role="desk", phone=phone).phone_link == link


@pytest.mark.parametrize(
    "mail",
    [
        "A <a@x.org>", "mailto:a@x.org", "a@x.org?cc=b@x.org", "a@x.org%0Abcc:b@x.org", "a@x",
        "a@@x.org", "a b@x.org", "a..b@x.org", ".a@x.org", "a@-x.org", "a@x..org", "a@x.o",
        "a@x.org)[x](javascript:1", "a@x.org\n", '"a"@x.org', "a@x.org,b@x.org",
    ],
)  # fmt: skip
def test_what_is_more_than_an_address_is_refused(mail: str) -> None:
    with pytest.raises(ValidationError):
        MAIL.validate_python(mail)


@pytest.mark.parametrize(
    "phone",
    ["12", "+", "++99 20 79", "+99  20 79", "tel:+992079", "+99 2079;ext=1", "٠٧٠٠ ١٢٣", "call me",
     "+99 2079 x", "+99 2079/80", "+99 20 79\n", "1" * 40],
)  # fmt: skip
def test_what_is_no_number_is_refused(phone: str) -> None:
    with pytest.raises(ValidationError):
        PHONE.validate_python(phone)


_SAFE = re.compile(r"mailto:[A-Za-z0-9_.+'-]+@[A-Za-z0-9.-]+|tel:\+[0-9]+(;ext=[0-9]+)?")
_BITS = st.sampled_from([*"a1@.+-'() ?&%<>\"[]:/;#\\\n", "ext. ", "(0)", "x.org", "+99"])


@given(st.lists(_BITS, max_size=12).map("".join))
def test_whatever_is_taken_makes_a_link_that_does_one_thing(said: str) -> None:
    for key in ("mail", "phone"):
        try:
            contact = Contact.model_validate({"id": "a", "role": "desk", key: said})
        except ValidationError:
            continue
        links = [link for link in (contact.mail_link, contact.phone_link) if link is not None]
        assert all(_SAFE.fullmatch(link) for link in links), said
