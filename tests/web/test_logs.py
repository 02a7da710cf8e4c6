"""What a log line shows, and what it must never show."""

import io
import json
import logging
from datetime import date
from uuid import uuid4

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from service.core.identity import invent_id_number
from service.data.db import db
from service.web import logs

PHONE, ID_NUMBER = "13912345678", invent_id_number(date(1961, 5, 5), "male", 77)
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsaSJ9.c2lnbmF0dXJlLW9mLWxp"


@pytest.fixture
def written():
    """The lines that are written meanwhile, each as the object it is."""
    root, buffer = logging.getLogger(), io.StringIO()
    before = list(root.handlers)
    logs.configure()
    mine = root.handlers[0]
    mine.setStream(buffer)
    yield lambda: [json.loads(line) for line in buffer.getvalue().splitlines()]
    root.handlers[:] = before


@pytest.fixture
def log():
    return structlog.get_logger("tests")


@pytest.mark.asvs("16.4.1")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\x0b", "\x1b[2K"])
def test_a_line_break_in_what_somebody_typed_does_not_begin_a_new_line(log, end):
    root, buffer = logging.getLogger(), io.StringIO()
    before = list(root.handlers)
    logs.configure()
    root.handlers[0].setStream(buffer)

    log.info("signed in", words=f"hello{end}{{\"event\": \"forged\", \"level\": \"info\"}}")
    logging.getLogger("somebody else").warning("hello%sforged", end)

    root.handlers[:] = before
    lines = buffer.getvalue().split("\n")
    assert (len(lines), lines[-1]) == (3, "")
    assert "\r" not in buffer.getvalue()
    assert json.loads(lines[0])["event"] == "signed in"


@pytest.mark.asvs("16.2.5")
@pytest.mark.parametrize("key", [
    "phone", "openid", "id_number", "password", "access_token", "refresh_token", "Authorization", "session_key", "totp",
    "code", "client_secret", "phone_number",
])
def test_what_stands_under_a_secret_key_is_never_written(log, written, key):
    log.info("something", **{key: "short and of no known shape"})
    log.info("something", inner={"deep": [{key: "short and of no known shape"}]})

    first, second = written()
    assert first[key] == "***"
    assert second["inner"]["deep"][0][key] == "***"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"请打 {PHONE} 找我", "请打 139****5678 找我"), (f"+86 {PHONE}", "139****5678"),
        (f"号码{ID_NUMBER}。", f"号码{ID_NUMBER[:3]}*************{ID_NUMBER[-2:]}。"), (f"Bearer {JWT}", "***"),
    ],
)
def test_what_looks_like_a_secret_is_masked_wherever_it_stands(log, written, said, shown):
    log.info(said, words=said, inner=[{"words": [said]}], thing=Exception(said))
    logging.getLogger("somebody else").error("%s", said)
    try:
        raise ValueError(said)
    except ValueError:
        log.exception("fell over")

    for line in written():
        whole = json.dumps(line, ensure_ascii=False)
        assert shown in whole
        for secret in (PHONE, ID_NUMBER, JWT):
            assert secret not in whole


def test_what_tells_requests_and_rows_apart_is_not_masked(log, written):
    request_id, row = str(uuid4()), str(uuid4())

    log.info(
        "request", request_id=request_id, order=row, problem="wrong-code", errcode=40029, constraint="uq_person_phone_index",
        status=409, milliseconds=1.5, region="420105007002", route="/api/v1/orders/<uuid:order_id>/start",
    )

    (line,) = written()
    assert line["request_id"] == request_id
    assert line["order"] == row
    assert (line["problem"], line["errcode"], line["constraint"]) == ("wrong-code", 40029, "uq_person_phone_index")
    assert (line["status"], line["region"], line["route"]) == (409, "420105007002", "/api/v1/orders/<uuid:order_id>/start")
    assert line["level"] == "info"
    assert line["timestamp"].endswith("Z")


@pytest.mark.asvs("16.2.1")
def test_a_request_leaves_one_line_with_its_id_and_without_its_query(anyone, written):
    reply = anyone.get("/stations", {"near": "114.27,30.55", "phone": PHONE, "words": "老李家的电话"})

    (line,) = [line for line in written() if line["event"] == "request"]
    assert line["request_id"] == reply.headers["X-Request-Id"]
    assert (line["method"], line["route"], line["status"]) == ("GET", "/api/v1/stations", reply.status)
    assert "老李" not in json.dumps(line, ensure_ascii=False)


def test_what_the_database_says_about_a_row_is_not_repeated(app, as_job, log, written):
    with pytest.raises(DBAPIError), as_job():
        try:
            db.session.execute(text("SELECT CAST(:words AS integer)"), {"words": "老李家"})
        except DBAPIError as wrong:
            log.error("database", exc_info=wrong)
            raise
    log.error("database", said="duplicate key\nDETAIL:  Key (name)=(老李家) already exists.\nCONTEXT: none")

    first, second = written()
    assert "老李家" not in first["exception"].partition("[SQL")[2]
    assert second["said"] == "duplicate key\nDETAIL: ***\nCONTEXT: none"


@pytest.mark.parametrize("odd", ["half \ud83d a character", 2**80, {"inner": ["\udc00"]}])
def test_what_is_no_proper_text_or_number_is_written_all_the_same(log, written, odd):
    log.info("odd", value=odd)

    assert [line["event"] for line in written()] == ["odd"]
