"""Writing articles, reviewing them three times, and what is done to them once they are out (NW01, NW02, NW10)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete

from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, NotFound, field_problem
from service.data import audit, divisions, files, outbox, scope
from service.data.db import db
from service.data.files import Purpose
from service.map import queries as stations
from service.news import queries, rules
from service.news.models import NOT_ONES_OWN, ONE_REVIEW_EACH, Article, ArticleMove, WatchWord
from service.news.states import AUTHOR, LIFECYCLE, ArticleKind, ArticleState, Check
from service.volunteers import queries as volunteers
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint

S = ArticleState


class ReviewedAlready(Conflict):
    """Three reviews are three people's; nobody reviews what they wrote."""

    title = "作者不能审核自己的文章，同一人也不能审核两次"


class NotCheckedYet(Conflict):
    """WeChat has not said yet whether this may be shown."""

    title = "内容安全检测还没有结果，请稍后再审"


class RiskyText(Conflict):
    """WeChat says that this must not be shown."""

    title = "内容安全检测认为有风险，不能发布，请退回修改"


class LookAtTheWords(Conflict):
    """A watched word was found, or no machine could say pass: a person must say that they have looked."""

    title = "请先逐一核对敏感词，再通过"


class EditDraftsOnly(Conflict):
    """What is being reviewed, or is out, must not change under the reviewers' eyes."""

    title = "只有草稿可以修改"


class NoSuchWord(NotFound):
    """It is not on the list."""

    title = "没有这个词"


on_constraint(ONE_REVIEW_EACH, ReviewedAlready)
on_constraint(NOT_ONES_OWN, ReviewedAlready)


def write(actor: Actor, **facts: Any) -> Article:
    """A leader, a community, a street or the district writes a draft, of which the public sees nothing."""
    grant = need_role(actor, queries.WRITERS)
    region, source = _home(grant.scope_kind, grant.scope_key)
    made = Article(
        id=uuid7(), region=region, author_id=need_person(actor), author_role=grant.role, source=source,
        changed_at=clock.now(), ends_at=rules.last_review(grant.role).value, kind=ArticleKind(facts.pop("kind")), title="",
        html="", plain="", panels=[], people=[], crowds=[], state=S.DRAFT,
    )
    _say(made, facts)
    db.session.add(made)
    db.session.flush()
    _keep_pictures(actor, made)
    audit.record(actor, "write-article", f"article:{made.id}", region=made.region)
    return made


def edit(actor: Actor, article_id: UUID, **facts: Any) -> Article:
    """Another wording, while it is a draft of one's own."""
    found = queries.to_move(article_id)
    if AUTHOR not in queries.relations(actor, found):
        raise WrongRole()
    if found.state != S.DRAFT:
        raise EditDraftsOnly()
    if "kind" in facts:
        found.kind = ArticleKind(facts.pop("kind"))
    _say(found, facts)
    found.changed_at = clock.now()
    db.session.flush()
    if "panels" in facts:
        _keep_pictures(actor, found)
    return found


def submit(actor: Actor, article_id: UUID) -> Article:
    """Hand it in: watched words are looked for, and WeChat is asked."""
    found = _for(actor, article_id, "submit")
    if rules.characters(found.plain) < rules.SHORTEST:
        raise field_problem("/html", f"正文至少 {rules.SHORTEST} 个字")
    if found.kind == ArticleKind.ALERT and not found.crowds:
        raise field_problem("/crowds", "请选择提醒哪些人群")
    _no_minors_named(found)
    found.round += 1
    found.submitted_at, found.verdict = clock.now(), Check.PENDING
    captions = [panel["caption"] for panel in found.panels]
    found.flagged = rules.stopping("\n".join([found.title, found.plain, *captions]), queries.watch_words())
    _step(actor, found, "submit")
    outbox.post("text-check", f"article:{found.id}")
    return found


def withdraw(actor: Actor, article_id: UUID) -> Article:
    """Take it back before anybody has reviewed it."""
    return _step(actor, _for(actor, article_id, "withdraw"), "withdraw")


def approve(actor: Actor, article_id: UUID, *, note: str | None = None, words_checked: bool = False) -> Article:
    """One of the reviews. With the last of them it is out."""
    found = _for(actor, article_id, "approve")
    if found.verdict == Check.PENDING:
        raise NotCheckedYet()
    if found.verdict == Check.RISKY:
        raise RiskyText()
    if rules.needs_a_person(found.flagged, found.verdict) and not (words_checked and note):
        raise LookAtTheWords(words=found.flagged)
    after = None
    if found.state == S.SECOND:
        after = S.PUBLISHED if found.ends_at == S.SECOND else S.THIRD
    if after == S.PUBLISHED or found.state == S.THIRD:
        found.published_at = clock.now()
    _step(actor, found, "approve", note, after)
    if found.state == S.PUBLISHED:
        _tell_author(found, "article-published")
    return found


def return_(actor: Actor, article_id: UUID, *, reason: str) -> Article:
    """Back to its author, with a reason. Handed in again it begins with the first review."""
    found = _step(actor, _for(actor, article_id, "return"), "return", reason)
    _tell_author(found, "article-returned", reason=reason)
    return found


def correct(actor: Actor, article_id: UUID, *, note: str) -> Article:
    """A correction stands above the text for everybody to read; the text that was reviewed stays as it was."""
    found = _for(actor, article_id, "correct")
    if stopped := rules.stopping(note, queries.watch_words()):
        raise field_problem("/note", "含有敏感词：" + "、".join(stopped))
    found.corrections = [*found.corrections, {"at": clock.now().isoformat(), "note": note}]
    return _step(actor, found, "correct", note)


def take_off(actor: Actor, article_id: UUID, *, reason: str) -> Article:
    """Out of the public eye, for good."""
    return _step(actor, _for(actor, article_id, "take-off"), "take-off", reason)


def checked(article_id: UUID, round_: int, verdict: Check) -> None:
    """What WeChat said of this version. A later version waits for its own word."""
    found = queries.to_move(article_id)
    if found.round == round_ and found.verdict == Check.PENDING:
        found.verdict = verdict
        db.session.flush()


# The words that make a reviewer look twice


def add_watch_word(actor: Actor, *, word: str) -> list[dict[str, Any]]:
    """The district names a word."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "add-watch-word"):
        if word not in queries.watch_words():
            db.session.add(WatchWord(word=word, added_by=need_person(actor)))
            db.session.flush()
    audit.record(actor, "add-watch-word", "watch-words")
    return list(queries.watch_word_rows())


def drop_watch_word(actor: Actor, word_id: UUID) -> list[dict[str, Any]]:
    """The district takes a word off the list."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "drop-watch-word"):
        gone = db.session.execute(delete(WatchWord).where(WatchWord.id == word_id).returning(WatchWord.id)).scalar()
    if gone is None:
        raise NoSuchWord()
    audit.record(actor, "drop-watch-word", "watch-words")
    return list(queries.watch_word_rows())


def _home(kind: str, key: str) -> tuple[str, str]:
    """Where an article belongs and who it is signed by: the team, or the unit of the manager."""
    if kind == "TEAM":
        team = teams.team(UUID(key))
        return team.region or key, team.name
    return key, divisions.names_of({key}).get(key) or key


def _say(found: Article, facts: dict[str, Any]) -> None:
    if "html" in facts:
        found.html = rules.cleaned(facts["html"])
        found.plain = rules.plain(found.html)
    if "panels" in facts:
        found.panels = [{"photo_id": str(one["photo_id"]), "caption": one["caption"]} for one in facts["panels"]]
    if "volunteers" in facts:
        found.people = _called(facts["volunteers"])
    if facts.get("about"):
        _must_be_there(facts["about"])
    for name in ("title", "video_url", "about", "crowds"):
        if name in facts:
            setattr(found, name, facts[name])
    _no_minors_named(found)


def _called(numbers: Sequence[str]) -> list[str]:
    found = []
    for at, number in enumerate(numbers):
        one = volunteers.by_number(number)
        if one is None:
            raise field_problem(f"/volunteers/{at}", "没有这个志愿者编号")
        found.append(str(one.id))
    return list(dict.fromkeys(found))


def _must_be_there(about: str) -> None:
    kind, _, key = about.partition(":")
    if kind == "station":
        stations.station(UUID(key))
    elif queries.title_of(about) is None:
        raise field_problem("/about", "没有这个活动，或还没有公布")


def _no_minors_named(found: Article) -> None:
    said = "\n".join([found.title, found.plain, *(panel["caption"] for panel in found.panels)])
    for brief in volunteers.brief_of(UUID(one) for one in found.people).values():
        if brief.minor and brief.name in said:
            raise field_problem("/html", "未成年人只写志愿者编号，不写姓名")


def _keep_pictures(actor: Actor, found: Article) -> None:
    ids = [UUID(panel["photo_id"]) for panel in found.panels]
    files.reattach(ids, need_person(actor), f"article:{found.id}", Purpose.ARTICLE)


def _for(actor: Actor, article_id: UUID, word: str) -> Article:
    """The article, locked, where the caller may do this now; where nobody may, for whoever ever may, who is told so."""
    found = queries.to_move(article_id)
    standing = queries.relations(actor, found)
    rows = LIFECYCLE.of(word)
    now = {by for move in rows if found.state in move.sources for by in move.by}
    if standing & (now or {by for move in rows for by in move.by}):
        if not now:
            LIFECYCLE.step(word, found.state)  # refuses, before anything of the row is touched
        return found
    if word == "approve" and now and queries.has_had_a_say(actor, found):
        raise ReviewedAlready()
    raise WrongRole()


def _step(
    actor: Actor, found: Article, word: str, note: str | None = None, outcome: ArticleState | None = None
) -> Article:
    before = found.state
    found.state = ArticleState(LIFECYCLE.step(word, before, outcome))
    found.changed_at = clock.now()
    db.session.add(
        ArticleMove(
            article_id=found.id, region=found.region, author_id=found.author_id, round=found.round, move=word, before=before,
            after=found.state, person_id=need_person(actor), role=actor.acting.role if actor.acting else "", note=note,
        )
    )
    db.session.flush()
    audit.record(actor, f"article-{word}", f"article:{found.id}", region=found.region, state=found.state.value)
    return found


def _tell_author(found: Article, template: str, **more: Any) -> None:
    outbox.post("notice", f"article:{found.id}", person_id=found.author_id, template=template, title=found.title, **more)
