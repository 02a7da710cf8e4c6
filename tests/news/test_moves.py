"""Every move of an article, a comment, a notice and a topic page, from every state, by everybody: the tables decide."""

from uuid import UUID

import pytest
from sqlalchemy import delete, update

from service.core import clock as the_clock
from service.data.db import db
from service.news import states as words
from service.news.campaigns.models import Campaign
from service.news.campaigns.states import CAMPAIGNS, CampaignState
from service.news.models import Article
from service.news.notices.models import Announcement
from service.news.notices.states import NOTICES, NoticeState
from service.news.states import LIFECYCLE, ArticleState, Check
from service.news.talk.models import ArticleComment, ArticleTally
from service.news.talk.states import COMMENTS, MODERATOR, WRITER, CommentState
from tests.news.newsroom import STREET

BODIES = {
    "return": {"reason": "x"}, "take-off": {"reason": "x"}, "hide": {"reason": "x"}, "correct": {"note": "应为十一"},
    "approve": {"note": "已核对", "words_checked": True},
}
REVIEWS = [words.FIRST, words.SECOND, words.THIRD]
# A street's article: a community is no reviewer of it.
STANDS = {
    "author": {words.AUTHOR}, "A2": {*REVIEWS[:2], words.EDITOR}, "A1": {*REVIEWS, words.EDITOR}, "A3": set(),
    "A2 elsewhere": set(), "resident": set(),
}


@pytest.fixture
def people(newsroom, manager, someone):
    return {
        "author": manager("wulidun"), "A2": newsroom.clerk(STREET, "A2"), "A1": manager("district"),
        "A3": manager("wulidun-1"), "A2 elsewhere": manager("jianqiao"), "resident": someone(),
    }


class Page:
    """One row whose state is set by hand."""

    def __init__(self, as_job, model, row_id, **clean):
        self.as_job, self.model, self.id, self.clean = as_job, model, UUID(row_id), clean

    def set(self, state):
        with self.as_job():
            db.session.execute(update(self.model).where(self.model.id == self.id).values(state=state, **self.clean))
            if self.model is Article:  # a history is never taken back by the service: done by a newer round
                row = db.session.get(Article, self.id)
                row.round += 1


def walked(page, states, table, path, people, stands):
    for state in states:
        page.set(state)
        for name in table.names():
            for who, person in people.items():
                rows = [row for row in table.of(name) if state in row.sources and stands[who] & set(row.by)]

                reply = person.post(f"/{path}/{page.id}/{name}", None if path == "campaigns" else BODIES.get(name))

                case = f"{name} from {state} by {who}: {reply}"
                if rows:
                    assert reply.status == 200, case
                    assert reply.json["state"] in rows[0].targets, case
                    page.set(state)
                else:
                    assert reply.status in (403, 404, 409), case


@pytest.mark.does("NW02")
def test_NW02_an_article_moves_as_its_table_says(newsroom, people, as_job):
    article = newsroom.draft(people["author"])
    page = Page(as_job, Article, article, verdict=Check.PASS, flagged=[], published_at=the_clock.now())

    walked(page, ArticleState, LIFECYCLE, "articles", people, STANDS)

    for state in ArticleState:
        page.set(state)
        for who, person in people.items():
            found = person.get(f"/articles/{article}").json.get("moves", [])
            assert found == LIFECYCLE.open_to(state, STANDS[who]), (state, who)


def test_a_comment_moves_as_its_table_says(newsroom, as_job, manager, someone):
    writer = newsroom.reader()
    article = newsroom.published()
    comment = writer.done(f"/articles/{article}/comments", {"text": "谢谢"})["id"]
    people = {"writer": writer, "A3": manager("wulidun-1"), "A3 elsewhere": manager("wulidun-2"), "resident": someone()}
    stands = {"writer": {WRITER}, "A3": {MODERATOR}, "A3 elsewhere": set(), "resident": set()}
    page = Page(as_job, ArticleComment, comment, verdict=Check.PASS)

    walked(page, CommentState, COMMENTS, "comments", people, stands)

    with as_job():  # states were set by hand, so the counts are not what was counted
        db.session.execute(delete(ArticleTally).where(ArticleTally.article_id == UUID(article)))
        db.session.execute(delete(ArticleComment).where(ArticleComment.id == page.id))


def test_a_notice_moves_as_its_table_says(as_job, manager, someone):
    clerk = manager("wulidun-1")
    notice = clerk.done("/announcements", {"audience": "everybody", "title": "停水通知", "text": "周六停水"})["id"]
    people = {"A3": clerk, "A2": manager("wulidun"), "A4": manager("wulidun-1-point"), "elsewhere": manager("wulidun-2"),
              "resident": someone()}
    stands = dict.fromkeys(people, set()) | {"A3": {"keeper"}, "A2": {"keeper"}}

    walked(Page(as_job, Announcement, notice), NoticeState, NOTICES, "announcements", people, stands)


def test_a_topic_page_moves_as_its_table_says(as_job, manager, someone):
    district = manager("district")
    page = district.done("/campaigns", {"title": "文明月", "year": 2026, "text": "一起来", "items": [
        {"title": "宣讲", "organiser": "区文明办", "precision": "month", "year": 2026, "month": 9},
    ]})["id"]
    people = {"A1": manager("district-2"), "A2": manager("wulidun"), "resident": someone()}
    stands = {"A1": {"keeper"}, "A2": set(), "resident": set()}

    walked(Page(as_job, Campaign, page), CampaignState, CAMPAIGNS, "campaigns", people, stands)


@pytest.mark.parametrize(("table", "path"), [
    (LIFECYCLE, "articles/<uuid:article_id>"), (COMMENTS, "comments/<uuid:comment_id>"),
    (NOTICES, "announcements/<uuid:announcement_id>"), (CAMPAIGNS, "campaigns/<uuid:campaign_id>"),
])
def test_a_move_is_a_url_and_every_state_is_in_a_table(app, table, path):
    urls = {rule.rule for rule in app.url_map.iter_rules()}
    assert {f"/api/v1/{path}/{name}" for name in table.names()} <= urls
    states = table.states()
    assert states == set(type(next(iter(states))))
