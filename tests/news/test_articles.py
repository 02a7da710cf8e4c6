"""Articles: written, reviewed by three people, published, put right, taken off (NW01, NW02, NW10)."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from service.data.db import db
from service.news.models import ArticleMove
from tests.news.newsroom import HOME, STREET, TEXT
from tests.people import Reply
from tests.volunteers.serving import make_volunteer
from tests.web.test_uploads import picture, send

CHECKED = {"words_checked": True, "note": "已核对"}


@pytest.mark.does("NW01")
def test_NW01_a_community_writes_of_what_it_did_and_everybody_reads_it(newsroom, anyone):
    article = newsroom.published()

    shown = anyone.get(f"/articles/{article}").json

    assert shown["title"] == "楼道里的灯亮了"
    assert shown["state"] == "published"
    assert shown["html"] == TEXT
    assert article in [one["id"] for one in anyone.get("/articles", {"region": HOME, "limit": 100}).json["items"]]


def test_a_leader_writes_for_the_team_and_the_street_has_the_last_word(newsroom, manager):
    leader = newsroom.leader()
    article = newsroom.handed_in(leader)

    assert leader.get(f"/articles/{article}").json["source"].startswith("换灯中队")
    assert newsroom.approve(article, manager("wulidun-1"), manager("wulidun"))["state"] == "published"


def test_twenty_characters_are_asked_for_whatever_marks_stand_around_them(newsroom, manager):
    author = manager("wulidun-1")
    short = newsroom.draft(author, html="<p><strong>灯亮了</strong></p><p>&nbsp;</p>" + "<p> </p>" * 30)

    reply = author.post(f"/articles/{short}/submit")

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/html")


@pytest.mark.parametrize("said", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>点</a>",
    "<p onclick='x()'>点</p>",
    "<iframe src='https://e.example'></iframe>", "<style>*{display:none}</style>", "<svg><script>1</script></svg>",
    "<a href='http://e.example'>点</a>",
])
def test_what_could_act_is_taken_out_of_the_html(newsroom, manager, said):
    author = manager("wulidun-1")

    kept = author.get(f"/articles/{newsroom.draft(author, html=TEXT + said)}").json["html"]

    assert kept.startswith(TEXT)
    for word in ("script", "onerror", "onclick", "iframe", "style", "svg", "alert", "http:"):
        assert word not in kept


def test_text_without_marks_becomes_paragraphs(newsroom, manager):
    author = manager("wulidun-1")
    article = newsroom.draft(author, html="第一段，1 < 2\n\n第二段")

    assert author.get(f"/articles/{article}").json["html"] == "<p>第一段，1 &lt; 2</p><p>第二段</p>"


def test_a_minor_is_told_of_by_the_number_alone(newsroom, manager, someone, as_job, anyone):
    child = make_volunteer(as_job, someone(), born=date(2012, 1, 1))
    author = manager("wulidun-1")

    named = author.post("/articles", {
        "title": "小小志愿者", "html": TEXT + "<p>王志强也来了</p>", "volunteers": [child.number],
    })
    article = newsroom.published(volunteers=[child.number])

    assert named.json["errors"][0]["pointer"] == "/html"
    assert anyone.get(f"/articles/{article}").json["people"] == [f"志愿者 {child.number}"]


def test_a_picture_with_a_face_wants_consent_and_is_seen_by_everybody_once_it_is_out(newsroom, manager, anyone):
    author = manager("wulidun-1")

    refused = send(author, picture(), purpose="article", shows_private="true", consented="false")
    photo = send(author, picture(), purpose="article", shows_private="true", consented="true").json["id"]
    article = newsroom.handed_in(author, panels=[{"photo_id": photo, "caption": "志愿者在换灯"}])
    before = anyone.get(f"/articles/{article}/pictures/{photo}")
    newsroom.approve(article, manager("wulidun-1b"), manager("wulidun"))

    assert refused.problem == "photo-without-consent"
    assert before.problem == "no-such-article"
    seen = anyone.get(f"/articles/{article}/pictures/{photo}")
    assert (seen.status, seen.headers["Content-Type"]) == (200, "image/jpeg")
    assert anyone.get(f"/articles/{article}/pictures/{uuid4()}").problem == "no-such-picture"
    assert anyone.get(f"/articles/{article}").json["panels"] == [{"number": 1, "caption": "志愿者在换灯", "photo_id": photo}]


def test_an_article_may_tell_of_an_activity_or_a_station_that_is_there(newsroom, manager, anyone):
    author = manager("wulidun-1")

    reply = author.post("/articles", {"title": "灯亮了又亮", "html": TEXT, "about": f"activity:{uuid4()}"})

    assert reply.json["errors"][0]["pointer"] == "/about"
    assert author.post("/articles", {"title": "灯亮了又亮", "html": TEXT, "about": f"station:{uuid4()}"}).status == 404


@pytest.mark.does("NW02")
def test_NW02_a_streets_article_is_reviewed_by_three_people_the_last_of_the_district(newsroom, manager):
    author = manager("wulidun")
    article = newsroom.handed_in(author)
    second, first = newsroom.clerk(STREET, "A2"), newsroom.clerk(STREET, "A2")

    assert newsroom.approve(article, first)["state"] == "second_review"
    assert newsroom.approve(article, second)["state"] == "third_review"
    assert second.post(f"/articles/{article}/approve", CHECKED).problem == "reviewed-already"
    assert newsroom.clerk(STREET, "A2").post(f"/articles/{article}/approve", CHECKED).problem == "wrong-role"
    assert newsroom.approve(article, manager("district"))["state"] == "published"
    told = [step["move"] for step in author.get(f"/articles/{article}/history").json["items"]]
    assert told == ["submit", "approve", "approve", "approve"]


def test_nobody_reviews_what_they_wrote_nor_twice(newsroom, manager):
    author, first = manager("wulidun"), newsroom.clerk(STREET, "A2")
    article = newsroom.handed_in(author)

    assert author.post(f"/articles/{article}/approve", CHECKED).problem == "reviewed-already"
    newsroom.approve(article, first)
    assert first.post(f"/articles/{article}/approve", CHECKED).problem == "reviewed-already"


def test_the_database_itself_refuses_a_second_review_by_one_person(newsroom, manager, as_job):
    author, first = manager("wulidun-1"), manager("wulidun-1b")
    article = UUID(newsroom.handed_in(author))
    step = {
        "article_id": article, "region": HOME, "author_id": UUID(author.person_id), "round": 1, "move": "approve",
        "before": "first_review", "after": "second_review", "role": "A3",
    }
    for people in ([author], [first, first]):
        with pytest.raises(IntegrityError), as_job():
            db.session.add_all(ArticleMove(**step, person_id=UUID(one.person_id)) for one in people)
            db.session.flush()


def test_returned_it_is_mended_and_begins_again(newsroom, manager):
    author, first = manager("wulidun-1"), manager("wulidun-1b")
    article = newsroom.handed_in(author)

    first.done(f"/articles/{article}/return", {"reason": "请补充地点"})
    author.done(f"/articles/{article}/edit", {"title": "五琴里的灯亮了"})
    author.done(f"/articles/{article}/submit")
    newsroom.post()

    assert newsroom.approve(article, first, manager("wulidun"))["title"] == "五琴里的灯亮了"
    assert author.post(f"/articles/{article}/edit", {"title": "改一改标题"}).problem == "edit-drafts-only"
    messages = [one["title"] for one in author.get("/me/messages").json["items"]]
    assert "文章需要修改" in messages


def test_a_watched_word_makes_every_reviewer_look_by_themselves(newsroom, manager):
    word = f"稳赚{uuid4().hex[:4]}"
    manager("district").done("/watch-words", {"word": word})
    article = newsroom.handed_in(manager("wulidun-1"), html=TEXT + f"<p>{word[:2]} {word[2:].upper()}</p>")
    first = manager("wulidun-1b")

    shown = first.get(f"/articles/{article}").json
    refused = first.post(f"/articles/{article}/approve")

    assert (shown["flagged"], shown["needs_a_person"]) == ([word], True)
    assert (refused.problem, refused.json["words"]) == ("look-at-the-words", [word])
    assert first.post(f"/articles/{article}/approve", {"words_checked": True}).problem == "look-at-the-words"
    assert newsroom.approve(article, first)["state"] == "second_review"
    assert manager("wulidun").post("/watch-words", {"word": "别的词"}).problem == "wrong-role"


def test_before_wechat_has_said_its_word_nothing_goes_on_and_what_it_finds_risky_never(newsroom, manager):
    leader, first = newsroom.leader(), manager("wulidun-1")
    article = newsroom.draft(leader, html=TEXT + "<p>这里有违禁的话</p>")
    leader.done(f"/articles/{article}/submit")

    assert first.post(f"/articles/{article}/approve", CHECKED).problem == "not-checked-yet"
    newsroom.post()
    assert first.get(f"/articles/{article}").json["verdict"] == "risky"
    assert first.post(f"/articles/{article}/approve", CHECKED).problem == "risky-text"
    first.done(f"/articles/{article}/return", {"reason": "请修改"})
    leader.done(f"/articles/{article}/edit", {"html": TEXT})
    leader.done(f"/articles/{article}/submit")
    assert first.post(f"/articles/{article}/approve").problem == "not-checked-yet"
    newsroom.post()
    assert first.done(f"/articles/{article}/approve")["state"] == "second_review"


def test_what_wechat_cannot_say_of_an_author_without_an_openid_a_person_must(newsroom, manager):
    article = newsroom.handed_in(manager("wulidun-1"))
    first = manager("wulidun-1b")

    assert first.get(f"/articles/{article}").json["verdict"] == "none"
    assert first.post(f"/articles/{article}/approve").problem == "look-at-the-words"


def test_a_correction_stands_in_public_and_the_reviewed_text_stays(newsroom, manager, anyone):
    article = newsroom.published()

    manager("wulidun").done(f"/articles/{article}/correct", {"note": "应为十一位志愿者"})

    shown = anyone.get(f"/articles/{article}").json
    assert (shown["state"], shown["corrections"][0]["note"], shown["html"]) == ("corrected", "应为十一位志愿者", TEXT)
    manager("wulidun").done(f"/articles/{article}/take-off", {"reason": "过时"})
    assert anyone.get(f"/articles/{article}").problem == "no-such-article"


def test_a_stranger_finds_no_draft(newsroom, manager, anyone, someone):
    article = newsroom.draft(manager("wulidun-1"))

    for one in (anyone, someone(), manager("jianqiao-1")):
        assert one.get(f"/articles/{article}").problem == "no-such-article"


@pytest.mark.does("NW10")
def test_NW10_an_alert_is_found_by_whom_it_is_for(newsroom, manager, anyone):
    author = manager("wulidun-1")
    photo = send(author, picture(), purpose="article").json["id"]
    unnamed = newsroom.draft(author, kind="alert")
    article = newsroom.published(
        kind="alert", title="“集卡”骗局", crowds=["students", "parents"],
        panels=[{"photo_id": photo, "caption": "有人说集齐卡片换玩具"}],
    )

    assert author.post(f"/articles/{unnamed}/submit").json["errors"][0]["pointer"] == "/crowds"
    found = {crowd: [one["id"] for one in anyone.get("/articles", {"kind": "alert", "crowd": crowd}).json["items"]]
             for crowd in ("students", "elderly")}
    assert article in found["students"]
    assert article not in found["elderly"]
    assert article not in [one["id"] for one in anyone.get("/articles", {"kind": "news", "limit": 100}).json["items"]]


def test_what_waits_for_a_review_stands_on_the_desk_of_its_level(newsroom, manager):
    article = newsroom.handed_in(manager("wulidun-1"))

    def desk(who: str) -> Reply:
        return manager(who).get("/todos", {"kind": "news-review", "limit": 100})

    def waits(who: str) -> bool:
        return f"article:{article}" in [one["about"] for one in desk(who).json["items"]]

    assert [waits(who) for who in ("wulidun-1", "wulidun-1b", "wulidun", "district", "jianqiao")] == [
        False, True, True, False, False,
    ]
    newsroom.approve(article, manager("wulidun-1b"))
    assert [waits(who) for who in ("wulidun-1b", "wulidun")] == [False, True]


def test_who_is_neither_leader_nor_manager_writes_nothing(someone):
    assert someone().post("/articles", {"title": "灯亮了又亮", "html": TEXT}).problem == "wrong-role"
