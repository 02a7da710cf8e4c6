"""Every error the real platform documents, API by API, and how a refusal looks on the wire."""

import secrets
from typing import Any

SIGN_IN = "/sns/jscode2session"
TOKEN = "/cgi-bin/token"  # noqa: S105 (an address)
STABLE_TOKEN = "/cgi-bin/stable_token"  # noqa: S105 (an address)
PHONE = "/wxa/business/getuserphonenumber"
SEND = "/cgi-bin/message/subscribe/send"
TEXT_CHECK = "/wxa/msg_sec_check"
MEDIA_CHECK = "/wxa/media_check_async"
QR_CODE = "/wxa/getwxacodeunlimit"

APIS = (SIGN_IN, TOKEN, STABLE_TOKEN, PHONE, SEND, TEXT_CHECK, MEDIA_CHECK, QR_CODE)

MESSAGES = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40013: "invalid appid",
    40014: "invalid access_token",
    40029: "invalid code",
    40037: "invalid template_id",
    40097: "invalid args",
    40125: "invalid appsecret",
    40129: "invalid scene",
    40163: "code been used",
    40164: "invalid ip, not in whitelist",
    40169: "invalid length for scene, or the data is not json string",
    40226: "code blocked",
    40243: "appsecret has been frozen",
    41001: "access_token missing",
    41002: "appid missing",
    41004: "appsecret missing",
    41008: "missing code",
    41030: "invalid page",
    42001: "access_token expired",
    43001: "require GET method",
    43002: "require POST method",
    43003: "require https",
    43101: "user refuse to accept the msg",
    43104: "this appid does not have permission, openid and appid do not match",
    43107: "subscribe message is banned",
    43108: "concurrent sending to the same user",
    43302: "use POST",
    44002: "empty post data",
    45002: "content size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit, must slower, retry next minute",
    45168: "hit sensitive words",
    47001: "data format error",
    47003: "argument invalid!",
    48001: "api unauthorized",
    48004: "api forbidden for irregularities",
    50002: "user limited",
    61010: "code is expired",
    85096: "scancode_time is a reserved word",
    89501: "this ip is waiting for the administrator's consent",
    89503: "this call needs the administrator's consent",
    89506: "the administrator refused this ip twice, wait 24 hours",
    89507: "the administrator refused this ip, wait 1 hour",
}

_EVERYWHERE = (-1, 43003, 45009, 45011, 48001, 48004, 50002)
_TOKENED = (40001, 40014, 41001, 42001, 43002, 44002, 45002, 47001)
_ACCOUNT = (40001, 40002, 40013, 40125, 40164, 40243, 41002, 41004, 89501, 89503, 89506, 89507)

DOCUMENTED = {
    SIGN_IN: (*_EVERYWHERE, 40013, 40029, 40125, 40163, 40226, 41002, 41004, 41008, 43001),
    TOKEN: (*_EVERYWHERE, *_ACCOUNT, 43001),
    STABLE_TOKEN: (*_EVERYWHERE, *_ACCOUNT, 43002, 44002, 47001),
    PHONE: (*_EVERYWHERE, *_TOKENED, 40029),
    SEND: (*_EVERYWHERE, *_TOKENED, 40003, 40037, 41030, 43101, 43107, 43108, 45168, 47003),
    TEXT_CHECK: (*_EVERYWHERE, *_TOKENED, 40003, 40129, 43104, 43302, 61010),
    MEDIA_CHECK: (*_EVERYWHERE, *_TOKENED, 40003, 40129, 43104, 43302, 61010),
    QR_CODE: (*_EVERYWHERE, *_TOKENED, 40097, 40169, 41030, 85096),
}


class Refusal(Exception):
    """The platform says no."""

    def __init__(self, errcode: int, errmsg: str | None = None) -> None:
        super().__init__(errcode)
        self.errcode = errcode
        self.errmsg = errmsg or MESSAGES.get(errcode, "unknown error")

    def as_json(self) -> dict[str, Any]:
        """The body as the real platform writes it, with a request id nobody should match on."""
        rid = "-".join(secrets.token_hex(4) for _ in range(3))
        return {"errcode": self.errcode, "errmsg": f"{self.errmsg} rid: {rid}"}
