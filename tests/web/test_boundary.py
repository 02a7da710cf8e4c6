"""One transaction a request: answering commits, raising rolls back, a GET never writes, a key acts once.

Stands on a second application over the same database, with a room of its own in which anything may be tried.
"""

import threading
from uuid import uuid4

import pytest
from apiflask import APIBlueprint
from marshmallow import fields
from sqlalchemy import select, text

from service.app import create_app
from service.core.problems import Conflict
from service.data import idempotency, outbox
from service.data.db import db
from service.data.idempotency import KeptAnswer
from service.data.inbox import Message
from service.web.access import answered, anybody, asks_first, current_actor, need_person
from service.web.fields import Answer, Strict, Text
from tests.people import V1, Reply, Someone


class TooLate(Conflict):
    """Refused, and nothing stays."""


class CountedRefusal(Conflict):
    """Refused, and what was written stays."""

    keeps = True


class WordIn(Strict):
    """One word."""

    word = Text(required=True, longest=40)


class WordOut(Answer):
    """The word and who said it."""

    word = fields.String(required=True)
    id = fields.UUID(required=True)


def say(word):
    """Leave a mark in the speaker's own inbox."""
    message = Message(
        person_id=need_person(current_actor()),
        letter_id=uuid4(),
        template="said",
        title="说",
        text=word,
        about=f"word:{word}",
    )
    db.session.add(message)
    return message


def playroom(asked):
    """The room: each view does one thing the boundary has an opinion on."""
    room = APIBlueprint("playroom", __name__)

    @room.post("/play/say")
    @room.input(WordIn, example={"word": "x"})
    @room.output(WordOut, status_code=201, example={})
    def say_it(json_data):
        """Say a word."""
        message = say(json_data["word"])
        return {"word": message.text, "id": message.id}

    @room.post("/play/say-and-raise/<kind>")
    @room.input(WordIn, example={"word": "x"})
    @room.output({}, status_code=204)
    def say_and_raise(kind, json_data):
        """Say a word and think better of it."""
        say(json_data["word"])
        db.session.flush()
        outbox.post("play", "word", word=json_data["word"])
        raise {"late": TooLate, "counted": CountedRefusal, "mistake": ZeroDivisionError}[kind]()

    @room.post("/play/refuse-by-answer")
    @room.input(WordIn, example={"word": "x"})
    def refuse_by_answer(json_data):
        """Say a word and answer 409."""
        say(json_data["word"])
        db.session.flush()
        return {"no": "no"}, 409

    @room.get("/play/say-while-reading/<word>")
    def say_while_reading(word):
        """A GET that writes."""
        say(word)
        db.session.flush()
        return {}

    @room.get("/play/say-while-reading-quietly/<word>")
    def say_quietly(word):
        """A GET that writes and does not tell the database."""
        say(word)
        return {}

    @room.get("/play/open-the-fence")
    def open_the_fence():
        """A GET that tries to become a writer."""
        db.session.execute(text("SET TRANSACTION READ WRITE"))
        return {}

    @room.get("/play/everybody")
    @anybody
    def everybody():
        """What a visitor's transaction sees."""
        return {"messages": db.session.scalar(text("SELECT count(*) FROM message"))}

    @room.post("/play/ask")
    @asks_first(asked, "word")
    @room.input(WordIn, example={"word": "x"})
    @room.output(WordOut, example={})
    def ask(json_data):
        """Ask the outside world first."""
        message = say(answered())
        return {"word": message.text, "id": message.id}

    return room


@pytest.fixture(scope="module")
def questions():
    """What the outside world was asked, and whether a transaction was open then."""
    return []


@pytest.fixture(scope="module")
def play(app, settings, questions):
    """The application with the room in it."""

    def asked(word):
        questions.append((word, db.session.registry.has() and db.session().in_transaction()))
        return f"{word}, says the world"

    made = create_app(settings)
    made.register_blueprint(playroom(asked), url_prefix=V1)
    return made


@pytest.fixture
def child(play):
    """Somebody in the playroom."""
    return Someone(play).by_wechat()


@pytest.fixture
def said(as_job):
    """How often a word stands in somebody's inbox."""

    def count(word):
        with as_job():
            return db.session.scalar(text("SELECT count(*) FROM message WHERE about = :about"), {"about": f"word:{word}"})

    return count


def word():
    return f"w{uuid4().hex[:12]}"


def without_id(reply):
    return {name: value for name, value in reply.json.items() if name != "request_id"}


# Keys


def test_a_post_without_a_key_is_told_so(child, said):
    one = word()

    reply = Reply(
        child.client.post(f"{V1}/play/say", json={"word": one}, headers={"Authorization": f"Bearer {child.token}"})
    )

    assert (reply.status, reply.problem) == (400, "missing-idempotency-key")
    assert said(one) == 0


@pytest.mark.parametrize("key", ["short", "x" * 201, "with\ttab__", "中文中文中文中文"])
def test_an_odd_key_is_told_so(child, key):
    headers = {"Authorization": f"Bearer {child.token}", "Idempotency-Key": key.encode().decode("latin-1")}

    reply = Reply(child.client.post(f"{V1}/play/say", json={"word": "x"}, headers=headers))

    assert (reply.status, reply.problem) == (400, "bad-idempotency-key")


def test_the_same_key_and_body_give_the_same_answer_and_one_effect(child, said):
    one = word()

    first, again = (child.post("/play/say", {"word": one}, key="the very key") for _ in range(2))

    assert (first.status, first.body) == (again.status, again.body)
    assert first.headers.get("Idempotent-Replay") is None
    assert again.headers["Idempotent-Replay"] == "true"
    assert said(one) == 1


def test_the_same_key_with_another_body_or_path_is_422(child, said):
    one, other = word(), word()
    child.done("/play/say", {"word": one}, key="the very key")

    for path in ("/play/say", "/play/say-and-raise/late"):
        reply = child.post(path, {"word": other}, key="the very key")
        assert (reply.status, reply.problem) == (422, "key-used-for-another-request")
    assert said(other) == 0


def test_a_key_belongs_to_one_person(play, said):
    one = word()

    replies = [Someone(play).by_wechat().post("/play/say", {"word": one}, key="a key of all") for _ in range(2)]

    assert [reply.status for reply in replies] == [201, 201]
    assert said(one) == 2


@pytest.mark.parametrize("round_", range(3))
def test_twenty_at_once_with_one_key_have_one_effect_and_equal_answers(play, child, said, round_):
    one, start, replies = word(), threading.Barrier(20), []

    def go():
        mine = Someone(play)
        mine.token = child.token
        start.wait()
        replies.append(mine.post("/play/say", {"word": one}, key=f"key of {one}"))

    threads = [threading.Thread(target=go) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {reply.status for reply in replies} == {201}
    assert len({reply.body for reply in replies}) == 1
    assert said(one) == 1
    assert sum(reply.headers.get("Idempotent-Replay") == "true" for reply in replies) == 19


def test_only_good_answers_are_kept(child, said):
    one = word()

    late = child.post("/play/say-and-raise/late", {"word": one}, key="a second try")
    counted = child.post("/play/say-and-raise/counted", {"word": one}, key="a third try.")
    bad = child.post("/play/say", {"word": ""}, key="a fourth try")

    assert [late.status, counted.status, bad.status] == [409, 409, 422]
    for key in ("a second try", "a third try.", "a fourth try"):
        reply = child.post("/play/say", {"word": one}, key=key)
        assert (reply.status, reply.headers.get("Idempotent-Replay")) == (201, None)


def test_a_refusal_without_an_exception_is_not_kept_and_writes_nothing(child, said):
    one = word()

    assert child.post("/play/refuse-by-answer", {"word": one}, key="refused once").status == 409

    assert said(one) == 0
    assert child.post("/play/say", {"word": one}, key="refused once").status == 201


def test_kept_answers_are_sealed(child, as_job):
    one = word()
    child.done("/play/say", {"word": one}, key=f"key of {one}")

    with as_job():
        kept = db.session.execute(
            select(KeptAnswer.body_sealed, KeptAnswer.fingerprint).where(KeptAnswer.key == f"key of {one}")
        ).one()

    assert kept.body_sealed
    assert one.encode() not in bytes(kept.body_sealed)
    assert one.encode() not in bytes(kept.fingerprint)


def test_a_key_is_forgotten_after_thirty_days(child, said, as_job, clock):
    one = word()
    child.done("/play/say", {"word": one}, key=f"key of {one}")
    clock.wind(days=29)
    child._signed_in(child.done("/auth/refresh", {"refresh_token": child.refresh_token}))
    assert child.post("/play/say", {"word": one}, key=f"key of {one}").headers["Idempotent-Replay"] == "true"
    clock.wind(days=1, hours=1)
    with as_job():
        assert idempotency.sweep() >= 1
        while idempotency.sweep():  # a batch at a time, and other tests have left many
            pass
    child._signed_in(child.done("/auth/refresh", {"refresh_token": child.refresh_token}))

    assert child.post("/play/say", {"word": one}, key=f"key of {one}").headers.get("Idempotent-Replay") is None


def test_signing_in_needs_no_key(play):
    reply = Reply(play.test_client().post(f"{V1}/auth/wechat", json={"code": "as-keyless"}))

    assert reply.status == 200


# Transactions


def test_answering_commits(child, said):
    one = word()
    child.done("/play/say", {"word": one})

    assert said(one) == 1


@pytest.mark.parametrize(("kind", "status"), [("late", 409), ("mistake", 500)])
def test_raising_rolls_back_letters_and_all(child, said, as_job, kind, status):
    one = word()

    reply = child.post(f"/play/say-and-raise/{kind}", {"word": one})

    assert reply.status == status
    assert said(one) == 0
    with as_job():
        letters = db.session.scalar(text("SELECT count(*) FROM letter WHERE payload->>'word' = :w"), {"w": one})
    assert letters == 0


def test_a_refusal_that_keeps_commits_what_was_counted(child, said):
    one = word()

    reply = child.post("/play/say-and-raise/counted", {"word": one})

    assert (reply.status, reply.problem) == (409, "counted-refusal")
    assert said(one) == 1


def test_a_mistake_of_ours_tells_nothing_about_itself(child):
    reply = child.post("/play/say-and-raise/mistake", {"word": "x"})

    assert set(reply.json) == {"type", "title", "status", "request_id"}
    assert reply.problem == "internal-error"
    assert reply.headers["X-Request-Id"] == reply.json["request_id"]


@pytest.mark.parametrize("path", ["say-while-reading", "say-while-reading-quietly"])
def test_a_get_never_writes(child, said, path):
    one = word()

    reply = child.get(f"/play/{path}/{one}")

    assert reply.status == (200 if path.endswith("quietly") else 500)
    assert said(one) == 0


def test_a_get_cannot_talk_the_database_out_of_it(child):
    assert child.get("/play/open-the-fence").status >= 400


def test_what_was_asked_once_stays_prepared_for_the_next_who_asks(play):
    with play.app_context():
        db.engine.dispose()  # one connection from here on
    for _ in range(3):
        assert Someone(play).get("/activities").status == 200

    with play.app_context(), db.engine.connect() as connection:
        kept = connection.scalars(text("SELECT statement FROM pg_prepared_statements")).all()
    assert sum("published_shift" in statement for statement in kept) == 1


def test_a_visitor_sees_no_rows_of_anybody(play, child):
    child.done("/play/say", {"word": word()})

    assert Someone(play).get("/play/everybody").json == {"messages": 0}
    assert child.get("/play/everybody").json["messages"] >= 1


def test_a_connection_remembers_nobody(play, child):
    child.done("/play/say", {"word": word()})
    for _ in range(20):
        assert Someone(play).get("/play/everybody").json == {"messages": 0}


# Asking the outside world first


def test_the_world_is_asked_once_without_a_transaction_and_not_for_a_kept_answer(child, questions, said):
    one = word()
    first = child.post("/play/ask", {"word": one}, key=f"key of {one}")
    again = child.post("/play/ask", {"word": one}, key=f"key of {one}")

    assert (first.status, first.json["word"]) == (200, f"{one}, says the world")
    assert again.body == first.body
    assert [open_ for asked, open_ in questions if asked == one] == [False]


@pytest.mark.parametrize(
    "body", [None, {}, {"word": 5}, {"word": ""}, {"word": "a\u0000b"}, {"word": "x" * 41, "more": 1}, [], "word"]
)
def test_the_world_is_not_asked_about_a_body_that_will_be_refused(child, questions, body):
    before = len(questions)

    reply = child.post("/play/ask", body)

    assert 400 <= reply.status < 500
    assert len(questions) == before


def test_the_world_is_not_asked_by_somebody_who_has_not_signed_in_or_sends_no_key(play, child, questions):
    before = len(questions)
    headers = {"Authorization": f"Bearer {child.token}"}

    assert Someone(play).post("/play/ask", {"word": "x"}).status == 401
    assert Reply(child.client.post(f"{V1}/play/ask", json={"word": "x"}, headers=headers)).status == 400
    assert len(questions) == before


# What nobody asked for


def test_a_body_or_argument_that_an_operation_does_not_take_is_named(child):
    for reply in (
        child.get("/me", {"verbose": "1"}),
        child.post("/auth/logout", {"everywhere": True}),
        Reply(
            child.client.post(
                f"{V1}/play/say?loud=1",
                json={"word": "x"},
                headers={"Authorization": f"Bearer {child.token}", "Idempotency-Key": "some key of mine"},
            )
        ),
    ):
        assert (reply.status, reply.problem) == (422, "unasked")
        assert reply.json["errors"][0]["pointer"] in ("/verbose", "/everywhere", "/loud")


def test_an_empty_object_where_nothing_is_taken_is_nothing(child):
    assert child.post("/auth/logout", {}).status == 204


def test_two_problems_of_one_kind_differ_only_in_their_request(child):
    one, other = (child.post("/play/say-and-raise/late", {"word": "x"}) for _ in range(2))

    assert without_id(one) == without_id(other)
