"""The strings behind the stage. The real platform has none of this.

* ``POST /__stub/grant {openid, template_id, count}`` and ``GET`` — the ledger of subscription grants
* ``GET /__stub/sent?openid=`` — messages that reached a phone · ``GET /__stub/media`` — pictures that wait for a verdict
* ``GET /__stub/calls`` — how often each API was called
* ``POST /__stub/codes {openid, unionid?}`` or ``{phone, country?}`` — a code of the real shape, one use, five minutes
* ``POST /__stub/wind {seconds}`` — let time pass
* ``POST /__stub/fault {api, errcode, times}`` — that API refuses that many times (once, where not said)
* ``POST /__stub/faults {api?, delay_ms?, drip_ms?, reset?, garbage?, status?, errcode?, count?, probability?, after?}``
  and ``DELETE`` — trouble on the line, for one API or all, until lifted where no count is given
* ``POST /__stub/forget`` — begin anew
"""

from typing import Any

from flask import Blueprint, current_app, request

from wechat_stub.server import gate
from wechat_stub.server.faults import Fault, Faults
from wechat_stub.server.memory import is_openid

bp = Blueprint("control", __name__, url_prefix="/__stub")


def _faults() -> Faults:
    found: Faults = current_app.extensions["faults"]
    return found


def _letter() -> dict[str, Any]:
    letter = request.get_json(silent=True)
    if not isinstance(letter, dict):
        raise ValueError("a JSON object, please")
    return letter


@bp.errorhandler(ValueError)
def not_understood(error: ValueError) -> tuple[dict[str, str], int]:
    """A string that does not exist was pulled."""
    return {"error": str(error)}, 400


@bp.get("/grant")
def grants() -> dict[str, Any]:
    """What is left, by person and template."""
    return {"items": gate.memory().grants()}


@bp.post("/grant")
def grant() -> dict[str, int]:
    """Somebody allowed messages of a template."""
    letter = _letter()
    openid, template_id, count = letter.get("openid"), letter.get("template_id"), letter.get("count", 1)
    if not isinstance(openid, str) or not is_openid(openid) or not isinstance(template_id, str) or type(count) is not int:
        raise ValueError("openid, template_id and count, please")
    return {"left": gate.memory().grant(openid, template_id, count)}


@bp.get("/sent")
def sent() -> dict[str, Any]:
    """What reached people's phones."""
    return {"items": gate.memory().sent(request.args.get("openid"))}


@bp.get("/media")
def media() -> dict[str, Any]:
    """What waits for a verdict."""
    return {"items": gate.memory().media()}


@bp.get("/calls")
def calls() -> dict[str, int]:
    """Calls by path."""
    return gate.memory().calls()


@bp.post("/codes")
def codes() -> dict[str, str]:
    """A code as WeChat would give it to a phone."""
    letter = _letter()
    openid, phone, country = letter.get("openid"), letter.get("phone"), str(letter.get("country", "86"))
    if not (is_openid(openid) or isinstance(phone, str) and phone.isdecimal()) or not country.isdecimal():
        raise ValueError("an openid or a phone, please")
    return {"code": gate.memory().make_code(openid, letter.get("unionid"), phone, country)}


@bp.post("/wind")
def wind() -> dict[str, float]:
    """Let time pass."""
    seconds = _letter().get("seconds")
    if not isinstance(seconds, int | float):
        raise ValueError("seconds, please")
    gate.memory().wind(seconds)
    return {"now": gate.memory().now()}


@bp.post("/fault")
def fault() -> dict[str, bool]:
    """One API refuses, once unless told otherwise."""
    letter = {"times": 1} | _letter()
    if "errcode" not in letter:
        raise ValueError("errcode, please")
    _faults().add(Fault.read(letter))
    return {"on": True}


@bp.post("/faults")
def trouble() -> dict[str, bool]:
    """Trouble on the line."""
    _faults().add(Fault.read(_letter()))
    return {"on": True}


@bp.delete("/faults")
def lift() -> dict[str, bool]:
    """All is well again."""
    _faults().lift()
    return {"on": False}


@bp.post("/forget")
def forget() -> dict[str, bool]:
    """Begin anew."""
    _faults().lift()
    gate.memory().forget()
    return {"forgotten": True}
