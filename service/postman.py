"""Delivers letters. Internal ones are done and marked in one transaction; for the outside the letter is leased,
the call made with no transaction open, and then marked."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from flask import current_app

from service.accounts import queries as accounts
from service.core import clock
from service.core.workdays import SHANGHAI
from service.data import grants_ledger, inbox, outbox
from service.notices import NOTICES
from service.outside.wechat import NoGrantLeft, WeChat, WeChatRefused, WeChatUnreachable
from service.web import boundary

log = structlog.get_logger("postman")
QUIET_FROM, QUIET_TO = 22, 8
OUTSIDE = ("wechat-message",)


def _notice(letter: outbox.Letter) -> None:
    """Into the inbox, exactly once; and a letter outwards where the person has granted one."""
    payload = letter.payload
    words = NOTICES[payload["template"]]
    person_id = UUID(payload["person_id"])
    facts = {key: value for key, value in payload.items() if isinstance(value, (str, int))}
    fresh = inbox.put(
        letter.id, person_id, payload["template"], words.title.format(**facts), words.text.format(**facts), letter.about
    )
    if fresh and words.wechat is not None and grants_ledger.take(person_id, words.wechat):
        outbox.post(
            "wechat-message", letter.about, not_before=after_quiet(payload.get("urgent", False)),
            person_id=person_id, template=payload["template"], notice=letter.id,
        )


INTERNAL: dict[str, Callable[[outbox.Letter], None]] = {"notice": _notice}


def after_quiet(urgent: bool) -> Any:
    """Now, or 08:00 in Shanghai where it is night there and nothing burns (VO15)."""
    moment = clock.now()
    here = moment.astimezone(SHANGHAI)
    if urgent or QUIET_TO <= here.hour < QUIET_FROM:
        return moment
    morning = here.replace(hour=QUIET_TO, minute=0, second=0, microsecond=0)
    return morning if here.hour < QUIET_TO else morning + timedelta(days=1)


def deliver_internal() -> bool:
    """One internal letter; False when none waits."""
    letter_id, error = None, None
    try:
        with boundary.job("postman"):
            letter = outbox.take(tuple(INTERNAL))
            if letter is None:
                return False
            letter_id = letter.id
            letter.attempts += 1
            INTERNAL[letter.topic](letter)
            outbox.done(letter.id)
    except Exception as wrong:
        if letter_id is None:
            raise
        error = type(wrong).__name__
        log.error("letter failed", letter=str(letter_id), exc_info=wrong)
    if error is not None and letter_id is not None:
        with boundary.job("postman"):
            outbox.failed(letter_id, error)
    return True


def deliver_outside() -> bool:
    """One letter to the outside world; False when none waits."""
    with boundary.job("postman"):
        letter = outbox.take(OUTSIDE)
        if letter is None:
            return False
        outbox.lease(letter)
        letter_id, payload, about = letter.id, dict(letter.payload), letter.about
        openid = accounts.openid_of(UUID(payload["person_id"]))
    error = None
    try:
        if openid is not None:
            _send(openid, payload, about)
    except (WeChatRefused, WeChatUnreachable) as wrong:
        error = f"{type(wrong).__name__}"
    with boundary.job("postman"):
        if error is None:
            outbox.done(letter_id)
        else:
            outbox.failed(letter_id, error)
    return True


def _send(openid: str, payload: dict[str, Any], about: str) -> None:
    client: WeChat = current_app.extensions["wechat"]
    words = NOTICES[payload["template"]]
    fields = {"thing1": {"value": words.title[:20]}, "thing2": {"value": "请进入小程序查看详情"}}
    try:
        client.send(openid, words.wechat or "", "pages/index/index", fields)
    except NoGrantLeft:
        log.info("no grant left", about=about)


def drain(limit: int = 500) -> int:
    """Deliver what waits, internal letters first; how many."""
    delivered = 0
    while delivered < limit and deliver_internal():
        delivered += 1
    while delivered < limit and deliver_outside():
        delivered += 1
    return delivered


