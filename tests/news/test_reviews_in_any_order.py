"""Whatever writers, reviewers, WeChat and readers do in whatever order: what is out was reviewed by people enough."""

from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import text

from service.data.db import db
from service.news import actions
from service.news.states import IN_REVIEW, ON_SHOW, ArticleState, Check
from service.news.talk import actions as talk
from service.news.talk.states import CommentState
from tests import machines
from tests.machines import HOME

S = ArticleState
TEXT = "周六上午，十二位志愿者来到五琴里社区，为独居老人换上了明亮的新灯。"
PICK = st.integers(0, 50)

# Asked in words of its own, not by the queries of the room.
NEVER = {
    "something out with too few reviewers, or with its author among them": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND a.state IN ('published', 'corrected') AND (
            (SELECT count(DISTINCT m.person_id) FROM article_move m WHERE m.article_id = a.id AND m.round = a.round
             AND m.move = 'approve') <> CASE a.author_role WHEN 'A3' THEN 2 ELSE 3 END
            OR EXISTS (SELECT 1 FROM article_move m WHERE m.article_id = a.id AND m.move = 'approve'
                       AND m.person_id = a.author_id))""",
    "a last review below its level": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND a.state IN ('published', 'corrected') AND (
            SELECT m.role FROM article_move m WHERE m.article_id = a.id AND m.move = 'approve' ORDER BY m.id DESC LIMIT 1)
            <> ALL (CASE a.author_role WHEN 'A3' THEN ARRAY['A2', 'A1'] ELSE ARRAY['A1'] END)""",
    "something risky or unchecked out": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND a.state IN ('published', 'corrected')
            AND a.verdict IN ('risky', 'pending')""",
    "a word flagged that no reviewer of this version looked at": """
        SELECT a.id FROM article a JOIN article_move m ON m.article_id = a.id AND m.round = a.round AND m.move = 'approve'
        WHERE a.id = ANY(:mine) AND a.flagged <> '[]' AND m.note IS NULL""",
    "a history that leads elsewhere": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND a.state <> coalesce((SELECT m.after FROM article_move m
            WHERE m.article_id = a.id ORDER BY m.id DESC LIMIT 1), 'draft')""",
    "something found that is not on show, or on show and not found": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND (a.state IN ('published', 'corrected'))
            <> EXISTS (SELECT 1 FROM search_entry e WHERE e.id = a.id AND e.title = a.title)""",
    "a count that is not what it counts": """
        SELECT a.id FROM article a WHERE a.id = ANY(:mine) AND (
            (SELECT coalesce(sum(amount), 0) FROM article_tally t WHERE t.article_id = a.id AND t.kind = 'comment')
            <> (SELECT count(*) FROM article_comment c WHERE c.article_id = a.id AND c.state = 'shown')
            OR (SELECT coalesce(sum(amount), 0) FROM article_tally t WHERE t.article_id = a.id AND t.kind = 'like')
            <> (SELECT count(*) FROM article_reaction r WHERE r.article_id = a.id AND r.kind = 'like'))""",
}
LOOK = text("\nUNION ALL ".join(
    f"SELECT {nth} AS number WHERE EXISTS ({query})" for nth, query in enumerate(NEVER.values())
))


class News(machines.Walk):
    """Articles of a community, a street and the district, and everybody who has a hand in them."""

    def people_come(self):
        self.staff = [
            *(self.manager("A3", HOME) for _ in range(3)), *(self.manager("A2", HOME[:9]) for _ in range(3)),
            *(self.manager("A1", HOME[:6]) for _ in range(3)), self.manager("A2", "420105002"),
        ]
        self.readers = [self.manager("A3", "420105002001") for _ in range(2)]
        db.session.execute(text("UPDATE person SET phone_verified_at = now() WHERE id = ANY(:ids)"),
                           {"ids": [one.person_id for one in self.readers]})
        self.articles, self.comments = [], []

    def one(self, pick):
        return self.articles[pick % len(self.articles)]

    def row(self, article_id):
        return db.session.get(actions.Article, article_id)

    @rule(who=st.integers(0, 8), flagged=st.sampled_from([False, False, True]))
    def write(self, who, flagged):
        made = self.tried(actions.write, self.staff[who], kind="news", title="楼道里的灯亮了", html=TEXT)
        assert made.state == S.DRAFT
        self.articles.append(made.id)
        if flagged:
            self.tried(actions.add_watch_word, self.staff[6], word="换上了明亮")

    @precondition(lambda self: self.articles)
    @rule(pick=PICK)
    def its_author_hands_it_in(self, pick):
        row = self.row(self.one(pick))
        author = next(one for one in self.staff if one.person_id == row.author_id)
        before, done = row.state, self.tried(actions.submit, author, row.id)
        assert (done is not None) == (before == S.DRAFT)

    @precondition(lambda self: self.articles)
    @rule(pick=PICK, who=PICK, word=st.sampled_from(["withdraw", "return_", "correct", "take_off"]))
    def somebody_else_moves_it(self, pick, who, word):
        row, actor = self.row(self.one(pick)), self.staff[who % len(self.staff)]
        facts = {"withdraw": {}, "correct": {"note": "应为十一位"}}.get(word, {"reason": "请改"})
        own = row.author_id == actor.person_id
        done = self.tried(getattr(actions, word), actor, row.id, **facts)
        assert done is None or own == (word == "withdraw")

    @precondition(lambda self: self.articles)
    @rule(pick=PICK, verdict=st.sampled_from([Check.PASS] * 5 + [Check.REVIEW, Check.NONE, Check.RISKY]), late=st.booleans())
    def wechat_says_its_word(self, pick, verdict, late):
        row = self.row(self.one(pick))
        before = row.verdict
        self.tried(actions.checked, row.id, row.round - late, verdict)
        assert row.verdict == (before if late or before != Check.PENDING else verdict)

    @precondition(lambda self: self.articles)
    @rule(pick=PICK, who=PICK, looked=st.sampled_from([True, True, False]), all_of_them=st.booleans())
    def reviewed(self, pick, who, looked, all_of_them):
        row = self.row(self.one(pick))
        facts = {"words_checked": True, "note": "已核对"} if looked else {}
        for step in range(6 if all_of_them else 1):
            actor = self.staff[(who + step) % len(self.staff)]
            before, done = row.state, self.tried(actions.approve, actor, row.id, **facts)
            if done is not None:
                assert before in IN_REVIEW
                assert actor.person_id != row.author_id

    @precondition(lambda self: self.articles)
    @rule(pick=PICK, who=st.integers(0, 1), liked=st.booleans())
    def liked(self, pick, who, liked):
        verb = talk.react if liked else talk.unreact
        article, before = self.one(pick), self.row(self.one(pick)).state
        self.refusal = None
        self.tried(verb, self.readers[who], article, kind="like")
        assert (self.refusal is None) == (before in ON_SHOW)

    @precondition(lambda self: self.articles)
    @rule(pick=PICK, who=st.integers(0, 1))
    def commented(self, pick, who):
        said = self.tried(talk.say, self.readers[who], self.one(pick), text="谢谢志愿者")
        if said is not None:
            self.comments.append(said.id)

    @precondition(lambda self: self.comments)
    @rule(pick=PICK, who=PICK, what=st.sampled_from(["show", "show", "hide", "withdraw", "pass", "risky"]))
    def the_comment_is_dealt_with(self, pick, who, what):
        comment = self.comments[pick % len(self.comments)]
        if what in ("pass", "risky"):
            self.tried(talk.checked, comment, 1, Check(what))
            return
        actor = self.readers[who % 2] if what == "withdraw" else self.staff[who % 3]
        facts = {"reason": "不妥"} if what == "hide" else {}
        done = self.tried(getattr(talk, what), actor, comment, **facts)
        if done is not None and what == "show":
            assert (done.state, done.verdict) == (CommentState.SHOWN, Check.PASS)

    @invariant()
    def nothing_is_that_must_not_be(self):
        db.session.flush()
        mine = [UUID(str(one)) for one in self.articles]
        broken = [list(NEVER)[row.number] for row in db.session.execute(LOOK, {"mine": mine})]
        assert broken == []


@pytest.mark.timeout(600)
@pytest.mark.does("NW02")
def test_NW02_what_is_out_was_reviewed_by_people_enough_after_every_step(app):
    machines.walk_in(app, News, 20, 25, always_the_same=True)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(app):
    machines.walk_in(app, News, 2000, 50, always_the_same=False)
