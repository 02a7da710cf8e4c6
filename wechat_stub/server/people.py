"""Who is this: sign-in codes, access tokens, phone numbers."""

import base64
import secrets
from typing import Any

from flask import Blueprint, request

from wechat_stub.server import gate
from wechat_stub.server.refusals import PHONE, SIGN_IN, STABLE_TOKEN, TOKEN, Refusal

bp = Blueprint("people", __name__)


@bp.route(SIGN_IN, methods=["GET", "POST"])
def sign_in() -> dict[str, Any]:
    """code2Session; success carries no errcode, as in the field."""
    gate.must_get()
    gate.account(request.args.get("appid"), request.args.get("secret"))
    if request.args.get("grant_type") != "authorization_code":
        raise Refusal(40002)
    code = request.args.get("js_code", "")
    if not code:
        raise Refusal(41008)
    openid, unionid = gate.memory().sign_in(code)
    session_key = base64.b64encode(secrets.token_bytes(16)).decode()
    return {"openid": openid, "session_key": session_key} | ({"unionid": unionid} if unionid else {})


@bp.route(TOKEN, methods=["GET", "POST"])
def token() -> dict[str, Any]:
    """getAccessToken: every call ends the previous token."""
    gate.must_get()
    if request.args.get("grant_type") != "client_credential":
        raise Refusal(40002)
    appid = gate.account(request.args.get("appid"), request.args.get("secret"))
    value, seconds = gate.memory().new_token(appid)
    return {"access_token": value, "expires_in": seconds}


@bp.route(STABLE_TOKEN, methods=["GET", "POST"])
def stable_token() -> dict[str, Any]:
    """getStableAccessToken: the same token until it is nearly over, or forced."""
    gate.must_post()
    body = gate.body()
    if body.get("grant_type") != "client_credential":
        raise Refusal(40002)
    appid = gate.account(body.get("appid"), body.get("secret"))
    force = body.get("force_refresh", False)
    if not isinstance(force, bool):
        raise Refusal(47001)
    value, seconds = gate.memory().stable_token(appid, force)
    return {"access_token": value, "expires_in": seconds}


@bp.route(PHONE, methods=["GET", "POST"])
def phone() -> dict[str, Any]:
    """getPhoneNumber, from the code of the phone button."""
    letter = gate.letter()
    code = letter.body.get("code")
    if not isinstance(code, str) or not code:
        raise Refusal(40029)
    number, country = gate.memory().phone(code)
    return {
        "errcode": 0,
        "errmsg": "ok",
        "phone_info": {
            "phoneNumber": number if country == "86" else f"+{country}{number}",
            "purePhoneNumber": number,
            # The documentation says a string, its own sample a number; here it is sometimes this, sometimes that.
            "countryCode": int(country) if int(number) % 2 else country,
            "watermark": {"timestamp": int(gate.memory().now()), "appid": letter.appid},
        },
    }
