"""What the platform posts to our server on its own: the verdict on a picture, signed."""

import hashlib
import json
from typing import Any
from urllib.parse import unquote

from wechat_stub.server.messages import verdict


def signature(token: str, timestamp: str, nonce: str) -> str:
    """SHA-1 of the three, sorted as strings. SHA-1 is WeChat's choice, not ours."""
    return hashlib.sha1("".join(sorted([token, timestamp, nonce])).encode(), usedforsecurity=False).hexdigest()


def media_verdict(
    token: str, timestamp: int, nonce: str, *, appid: str, openid: str, trace_id: str, media_url: str
) -> tuple[dict[str, str], bytes]:
    """The query and the body of the push `wxa_media_check`; 违禁 in the address makes the picture risky."""
    suggest, label = verdict(unquote(media_url))
    body: dict[str, Any] = {
        "ToUserName": "gh_stub",
        "FromUserName": openid,
        "CreateTime": timestamp,
        "MsgType": "event",
        "Event": "wxa_media_check",
        "appid": appid,
        "trace_id": trace_id,
        "version": 2,
        "errcode": 0,
        "errmsg": "ok",
        # The label of a push has been seen as a string, unlike that of a text check.
        "result": {"suggest": suggest, "label": str(label)},
        "detail": [{"strategy": "content_model", "errcode": 0, "suggest": suggest, "label": label, "prob": 90}],
    }
    query = {"signature": signature(token, str(timestamp), nonce), "timestamp": str(timestamp), "nonce": nonce}
    return query, json.dumps(body, ensure_ascii=False).encode()
