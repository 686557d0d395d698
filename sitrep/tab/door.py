"""What the page asks Python for: an order in JSON goes in, and its answer comes out in JSON."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sitrep import resources
from sitrep.errors import SitrepError
from sitrep.languages.phrases import available, load_phrases
from sitrep.serve.live_page import framed
from sitrep.tab.session import OFFERED, Session, Wish

Order = Mapping[str, Any]


def answer(session: Session, asked: str) -> str:
    """The answer to an order; what is refused, or goes wrong, is said under ``refused``."""
    try:
        order = json.loads(asked)
        given = ORDERS[order["order"]](session, order)
    except SitrepError as error:
        given = {"refused": str(error)}
    except Exception as error:  # a fault of ours must not end the session
        given = {"refused": f"A fault of sitrep: {type(error).__name__}: {error}"}
    return json.dumps(given, ensure_ascii=False)


def _open(session: Session, order: Order) -> dict[str, Any]:
    session.open(order["name"], {name: b64decode(data) for name, data in order["files"].items()})
    return _wish(session, order)


def _sample(session: Session, order: Order) -> dict[str, Any]:
    shipped = sorted(one for one in resources.minimal_report().iterdir() if one.is_file())
    session.open("example", {one.name: one.read_bytes() for one in shipped})
    return _wish(session, order)


def _wish(session: Session, order: Order) -> dict[str, Any]:
    session.wish(Wish(order.get("language") or None, order.get("audience") or None))
    return _now(session)


def _change(session: Session, order: Order) -> dict[str, Any]:
    session.change(order["file"], order["text"])
    return _now(session)


def _edit(session: Session, order: Order) -> dict[str, Any]:
    session.edit(order["file"], tuple(order["route"]), order["value"])
    return _now(session)


def _copy(session: Session, order: Order) -> dict[str, Any]:
    there = session.copy(order["file"], tuple(order["route"]))
    return {**_now(session), "route": there}


def _now(session: Session) -> dict[str, Any]:
    """The state of the preview, as `sitrep serve` shows it, and the files it came from."""
    state = session.state()
    return {
        **_offer(session, {}),
        "name": session.name,
        "frame": framed("preview/frame.html.j2", state, session.name, style="", script=""),
        "page": state.page.decode("utf-8") if state.page is not None else "",
        "files": session.texts(),
    }


def _offer(session: Session, _order: Order) -> dict[str, Any]:
    """What can be wished for."""
    return {
        "audiences": session.audiences(),
        "languages": {code: load_phrases(code).name for code in available()},
        "formats": OFFERED,
    }


def _forms(session: Session, order: Order) -> dict[str, Any]:
    return {"records": [asdict(one) for one in session.forms(order["file"])]}


def _make(session: Session, order: Order) -> dict[str, Any]:
    return {"files": _encoded(session.made(order["to"]))}


def _pack(session: Session, _order: Order) -> dict[str, Any]:
    return {"files": _encoded({f"{session.name}.zip": session.packed()})}


def _verify(_session: Session, order: Order) -> dict[str, Any]:
    from sitrep.verifying import verify

    with TemporaryDirectory() as folder:
        file = Path(folder, "briefing.pdf")
        file.write_bytes(b64decode(order["data"]))
        found = verify(file)
    [proof] = found.files
    said = (*proof.faults, *filter(None, (proof.unusable, proof.weaker)), *proof.notes)
    return {"proved": [str(one) for one in proof.proved] if found.ok else [], "said": said}


def _encoded(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: b64encode(data).decode("ascii") for name, data in files.items()}


ORDERS: Mapping[str, Callable[[Session, Order], dict[str, Any]]] = {
    "offer": _offer,
    "open": _open,
    "sample": _sample,
    "wish": _wish,
    "change": _change,
    "edit": _edit,
    "copy": _copy,
    "forms": _forms,
    "make": _make,
    "pack": _pack,
    "verify": _verify,
}
"""What can be asked for, by its name."""
