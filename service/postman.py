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
from service.news import actions as news
from service.news import queries as articles
from service.news import rules as texts
from service.news.states import Check
from service.news.talk import actions as talk
from service.news.talk import queries as comments
from service.notices import NOTICES
from service.outside.wechat import AppRefused, NoGrantLeft, Scene, WeChat, WeChatRefused, WeChatUnreachable
from service.web import boundary

log = structlog.get_logger("postman")
QUIET_FROM, QUIET_TO = 22, 8
OUTSIDE = ("wechat-message", "text-check")
# What is asked about, by the kind of letter: who wrote it, what it says and which version that is; and where the word goes.
ToCheck = Callable[[UUID], tuple[UUID, str, int] | None]
TEXTS: dict[str, tuple[ToCheck, Callable[[UUID, int, Check], None]]] = {
    "article": (articles.to_check, news.checked), "comment": (comments.to_check, talk.checked),
}


def _notice(letter: outbox.Letter) -> None:
    """Into the inbox, exactly once; and a letter outwards where the person wants such letters and has granted one."""
    payload = letter.payload
    words = NOTICES[payload["template"]]
    person_id = UUID(payload["person_id"])
    is_there, wants_push = accounts.reach_of(person_id)
    if not is_there:
        return
    facts = {key: value for key, value in payload.items() if isinstance(value, (str, int))}
    fresh = inbox.put(
        letter.id, person_id, payload["template"], words.title.format(**facts), words.text.format(**facts), letter.about
    )
    leaves = fresh and words.wechat is not None and wants_push
    if leaves and grants_ledger.take(person_id, str(words.wechat)):
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
    """One letter to the outside world; False when none waits, or when the neighbour rests and no other would fare better."""
    with boundary.job("postman"):
        letter = outbox.take(OUTSIDE)
        if letter is None:
            return False
        outbox.lease(letter)
        letter_id, payload, about, topic = letter.id, dict(letter.payload), letter.about, letter.topic
    try:
        _ask(about) if topic == "text-check" else _send(payload, about)
    except Exception as wrong:
        with boundary.job("postman"):
            return _not_sent(letter_id, wrong)
    with boundary.job("postman"):
        outbox.done(letter_id)
    return True


def _not_sent(letter_id: UUID, wrong: Exception) -> bool:
    """Again later; never where WeChat's no is final for this person. True where the next letter may have more luck."""
    error = type(wrong).__name__
    if isinstance(wrong, WeChatRefused) and not wrong.worth_retrying and not isinstance(wrong, AppRefused):
        log.info("letter refused", letter=str(letter_id), error=error)
        outbox.given_up(letter_id, error)
        return True
    if not isinstance(wrong, (WeChatRefused, WeChatUnreachable)):
        log.error("letter failed", letter=str(letter_id), exc_info=wrong)
    rest_seconds = wrong.retry_after if isinstance(wrong, WeChatUnreachable) else None
    outbox.failed(letter_id, error, rest_seconds)
    return rest_seconds is None


def _send(payload: dict[str, Any], about: str) -> None:
    with boundary.job("postman"):
        openid = accounts.openid_of(UUID(payload["person_id"]))
    if openid is None:
        return
    client: WeChat = current_app.extensions["wechat"]
    words = NOTICES[payload["template"]]
    fields = {"thing1": {"value": words.title[:20]}, "thing2": {"value": "请进入小程序查看详情"}}
    try:
        client.send(openid, words.wechat or "", "pages/index/index", fields)
    except NoGrantLeft:
        log.info("no grant left", about=about)


def _ask(about: str) -> None:
    """May this be shown? Where WeChat cannot say so of this person, nobody has said it, and a person must look."""
    kind, _, key = about.partition(":")
    to_check, tell = TEXTS[kind]
    with boundary.job("postman"):
        found = to_check(UUID(key))
        openid = None if found is None else accounts.openid_of(found[0])
    if found is None:
        return
    client: WeChat = current_app.extensions["wechat"]
    verdict = Check.NONE
    if openid is not None:
        try:
            said = [client.check_text(openid, Scene.COMMENT, part).suggest for part in texts.parts(found[1])]
            verdict = texts.worst(Check(one.value) for one in said)
        except WeChatRefused as refused:
            if refused.worth_retrying or isinstance(refused, AppRefused):
                raise
            log.info("not checked", about=about, error=type(refused).__name__)
    with boundary.job("text-check"):
        tell(UUID(key), found[2], verdict)


def drain_inside(limit: int = 500) -> int:
    """Deliver what waits for an inbox; how many."""
    delivered = 0
    while delivered < limit and deliver_internal():
        delivered += 1
    return delivered


def drain_outside(limit: int = 500) -> int:
    """Deliver what waits to leave the house; how many. It may take as long as the neighbour takes."""
    delivered = 0
    while delivered < limit and deliver_outside():
        delivered += 1
    return delivered


def drain(limit: int = 500) -> int:
    """Both, internal letters first; how many."""
    inside = drain_inside(limit)
    return inside + drain_outside(limit - inside)
