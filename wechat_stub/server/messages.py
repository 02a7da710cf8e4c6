"""What may be said and what is sent: subscription messages, text and media checks, mini-program codes."""

import io
import re
import secrets
from typing import Any
from urllib.parse import quote

import segno
from flask import Blueprint, Response

from wechat_stub.server import gate, values
from wechat_stub.server.memory import is_openid
from wechat_stub.server.refusals import MEDIA_CHECK, QR_CODE, SEND, TEXT_CHECK, Refusal

FORBIDDEN = "违禁"
DOUBTFUL = "存疑"
NORMAL = 100
OTHER = 21000
LONGEST_TEXT = 2500
SCENES = (1, 2, 3, 4)
NARROWEST, WIDEST, USUAL_WIDTH = 280, 1280, 430
QUIET_MODULES = 4

_SCENE_SHAPE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}")
_TEMPLATE_SHAPE = re.compile(r"[0-9A-Za-z_-]{1,64}")

bp = Blueprint("messages", __name__)


@bp.route(SEND, methods=["GET", "POST"])
def send() -> dict[str, Any]:
    """subscribeMessage.send: one grant, one message."""
    letter = gate.letter().body
    openid, template_id, page = letter.get("touser"), letter.get("template_id"), letter.get("page", "")
    if not is_openid(openid):
        raise Refusal(40003)
    if not isinstance(template_id, str) or not _TEMPLATE_SHAPE.fullmatch(template_id) or "no-such" in template_id:
        raise Refusal(40037)
    if not isinstance(page, str) or "no-such" in page:
        raise Refusal(41030)
    fields = values.texts(letter.get("data"))
    if any(FORBIDDEN in text for text in fields.values()):
        raise Refusal(45168)
    edition = letter.get("miniprogram_state", "formal")
    if edition not in ("developer", "trial", "formal"):
        raise Refusal(47003, "argument invalid! miniprogram_state invalid")
    msgid = gate.memory().deliver(
        {"openid": openid, "template_id": template_id, "page": page, "data": fields, "miniprogram_state": edition}
    )
    return {"errcode": 0, "errmsg": "ok", "msgid": msgid}


@bp.route(TEXT_CHECK, methods=["GET", "POST"])
def check_text() -> dict[str, Any]:
    """msgSecCheck, second version: errcode 0 even where the text is risky."""
    letter = gate.letter(not_post=43302).body
    _must_be_checkable(letter)
    content = letter.get("content")
    if not isinstance(content, str) or not content.strip():
        raise Refusal(44002)
    if len(content) > LONGEST_TEXT:
        raise Refusal(45002)
    asides = [letter[name] for name in ("title", "nickname", "signature") if isinstance(letter.get(name), str)]
    suggest, label = verdict("\n".join([content, *asides]))
    return {
        "errcode": 0,
        "errmsg": "ok",
        "trace_id": secrets.token_hex(16),
        "result": {"suggest": suggest, "label": label},
        "detail": [{"strategy": "content_model", "errcode": 0, "suggest": suggest, "label": label, "prob": 90}],
    }


@bp.route(MEDIA_CHECK, methods=["GET", "POST"])
def check_media() -> dict[str, Any]:
    """mediaCheckAsync, second version: the verdict comes later, as a push."""
    letter = gate.letter(not_post=43302).body
    _must_be_checkable(letter)
    url = letter.get("media_url")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")) or letter.get("media_type") not in (1, 2):
        raise Refusal(47001)
    trace_id = gate.memory().keep_media({"openid": letter["openid"], "media_url": url})
    return {"errcode": 0, "errmsg": "ok", "trace_id": trace_id}


@bp.route(QR_CODE, methods=["GET", "POST"])
def qr_code() -> Response:
    """wxacode.getUnlimited: a picture, unless there is something to refuse. Ours is a plain QR code."""
    letter = gate.letter().body
    scene, page, width = letter.get("scene"), letter.get("page", ""), letter.get("width", USUAL_WIDTH)
    if not isinstance(scene, str) or not _SCENE_SHAPE.fullmatch(scene):
        raise Refusal(40169)
    if scene.startswith("scancode_time"):
        raise Refusal(85096)
    if not isinstance(page, str) or page.startswith("/") or "?" in page:
        raise Refusal(41030)
    if letter.get("check_path", True) and "no-such" in page:
        raise Refusal(41030)
    if type(width) is not int or not NARROWEST <= width <= WIDEST:
        raise Refusal(40097)
    if letter.get("env_version", "release") not in ("release", "trial", "develop"):
        raise Refusal(40097)
    drawn = segno.make(f"{page}?scene={quote(scene, safe='')}", micro=False, error="m")
    picture = io.BytesIO()
    modules = drawn.symbol_size(border=QUIET_MODULES)[0]
    drawn.save(picture, kind="png", scale=max(1, width // modules), border=QUIET_MODULES)
    return Response(picture.getvalue(), mimetype="image/png")


def verdict(text: str) -> tuple[str, int]:
    """What the platform thinks of a text, or of the address of a picture."""
    if FORBIDDEN in text:
        return "risky", OTHER
    if DOUBTFUL in text:
        return "review", OTHER
    return "pass", NORMAL


def _must_be_checkable(letter: dict[str, Any]) -> None:
    if letter.get("version") != 2:
        raise Refusal(47001)
    if not is_openid(letter.get("openid")):
        raise Refusal(40003)
    if letter["openid"].startswith("away-"):
        raise Refusal(61010)
    if letter.get("scene") not in SCENES:
        raise Refusal(40129)
