"""What people make of an article (NW03)."""

from uuid import UUID

import pytest
from sqlalchemy import func, select, text

from service.data.db import db
from service.news.talk import actions
from service.news.talk.models import ArticleReaction, ArticleTally


@pytest.mark.does("NW03")
def test_NW03_read_liked_kept_passed_on_and_commented_after_a_person_has_looked(newsroom, anyone, manager):
    article, reader = newsroom.published(), newsroom.reader()

    for kind in ("read", "like", "favourite", "share"):
        reader.done(f"/articles/{article}/react", {"kind": kind})
        reader.done(f"/articles/{article}/react", {"kind": kind})
    comment = reader.done(f"/articles/{article}/comments", {"text": "谢谢志愿者！"})["id"]

    assert anyone.get(f"/articles/{article}/comments").json["items"] == []
    assert [one["state"] for one in reader.get(f"/articles/{article}/comments").json["items"]] == ["pending"]
    moderator = manager("wulidun-1")
    assert moderator.post(f"/comments/{comment}/show").problem == "not-checked-yet"
    newsroom.post()
    moderator.done(f"/comments/{comment}/show")
    assert [one["text"] for one in anyone.get(f"/articles/{article}/comments").json["items"]] == ["谢谢志愿者！"]
    told = reader.get(f"/articles/{article}/talk").json
    assert told == {
        "counts": {"read": 1, "like": 1, "favourite": 1, "share": 1, "comment": 1}, "liked": True, "kept": True,
    }
    assert [one["id"] for one in reader.get("/me/favourites").json["items"]] == [article]
    reader.done(f"/articles/{article}/unreact", {"kind": "like"})
    reader.done(f"/articles/{article}/unreact", {"kind": "like"})
    assert anyone.get(f"/articles/{article}/talk").json["counts"]["like"] == 0


def test_what_wechat_finds_risky_is_hidden_at_once_and_for_good(newsroom, anyone, manager):
    article, reader = newsroom.published(), newsroom.reader()

    comment = reader.done(f"/articles/{article}/comments", {"text": "这是违禁的话"})["id"]
    newsroom.post()

    assert reader.get(f"/articles/{article}/comments").json["items"][0]["state"] == "hidden"
    assert manager("wulidun-1").post(f"/comments/{comment}/show").problem == "risky-text"
    assert anyone.get(f"/articles/{article}/comments").json["items"] == []


def test_a_comment_wants_a_proved_phone(newsroom, someone):
    reply = someone().post(f"/articles/{newsroom.published()}/comments", {"text": "谢谢"})

    assert reply.problem == "real-phone-first"


def test_nobody_says_more_than_twenty_things_a_day(newsroom):
    article, reader = newsroom.published(), newsroom.reader()
    for at in range(actions.MOST_A_DAY):
        reader.done(f"/articles/{article}/comments", {"text": f"第 {at} 句"})

    assert reader.post(f"/articles/{article}/comments", {"text": "再一句"}).problem == "enough-said-today"


def test_a_moderator_hides_it_again_and_its_writer_takes_it_back(newsroom, anyone, manager, someone):
    article, reader = newsroom.published(), newsroom.reader()
    first, second = (reader.done(f"/articles/{article}/comments", {"text": said})["id"] for said in ("一句话", "两句话"))
    newsroom.post()
    clerk = manager("wulidun-1b")
    for one in (first, second):
        clerk.done(f"/comments/{one}/show")

    assert someone().post(f"/comments/{first}/withdraw").problem == "wrong-role"
    assert manager("jianqiao-1").post(f"/comments/{first}/hide", {"reason": "不妥"}).problem == "wrong-role"
    clerk.done(f"/comments/{first}/hide", {"reason": "含有他人隐私"})
    reader.done(f"/comments/{second}/withdraw")

    assert anyone.get(f"/articles/{article}/comments").json["items"] == []
    assert anyone.get(f"/articles/{article}/talk").json["counts"]["comment"] == 0
    assert clerk.get("/todos", {"kind": "comment-review", "limit": 100}).status == 200


def test_whoever_leaves_takes_likes_and_words_along_and_the_counts_still_agree(newsroom, anyone, as_job, manager):
    article, reader = newsroom.published(), newsroom.reader()
    reader.done(f"/articles/{article}/react", {"kind": "like"})
    comment = reader.done(f"/articles/{article}/comments", {"text": "谢谢志愿者"})["id"]
    newsroom.post()
    manager("wulidun-1").done(f"/comments/{comment}/show")

    with as_job():
        actions.forget(UUID(reader.person_id))

    assert anyone.get(f"/articles/{article}/talk").json["counts"] == dict.fromkeys(
        ("read", "like", "favourite", "share", "comment"), 0
    )
    with as_job():
        mine = select(func.count()).select_from(ArticleReaction).where(ArticleReaction.person_id == UUID(reader.person_id))
        assert db.session.scalar(mine) == 0


def test_a_rush_of_likes_is_spread_over_many_rows(newsroom, as_job, someone):
    article = newsroom.published()
    for _ in range(12):
        someone().done(f"/articles/{article}/react", {"kind": "like"})

    with as_job():
        rows = db.session.execute(
            select(ArticleTally.shard, ArticleTally.amount).where(ArticleTally.article_id == UUID(article))
        ).all()
        counted = db.session.scalar(text("SELECT count(*) FROM article_reaction WHERE article_id = :one"), {"one": article})
    assert sum(row.amount for row in rows) == counted == 12
    assert len(rows) > 1  # all twelve in one of sixteen: once in 16¹¹
