"""Search in Chinese: any two characters that stand together find their place."""

import itertools
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from service.data.db import db
from tests.activities.playbill import Playbill
from tests.map.founding import found as founded
from tests.news.newsroom import HOME, TEXT, Newsroom

_serial = itertools.count(700)
CHARACTERS = "梧桐雨巷银杏落英缤纷芦苇荡漾锦鲤池塘晨雾暮霭"
MANY = text(
    "INSERT INTO search_entry (kind, id, region, title, said, at, words)"
    " SELECT 'news', gen_random_uuid(), '420105', 'x', 'x', now(), search_vector('第' || n || '条消息说的是旧事')"
    " FROM generate_series(1, 5000) n"
)


@pytest.fixture
def newsroom(app, manager, someone, as_job):
    return Newsroom(app, manager, someone, as_job)


def found(who, q, **more):
    return [(one["kind"], one["id"]) for one in who.get("/search", {"q": q, "limit": 100} | more).json["items"]]


def rare():
    """Two characters and a number that nobody else has written side by side."""
    number = uuid4().int
    return CHARACTERS[number % len(CHARACTERS)] + CHARACTERS[number // 100 % len(CHARACTERS)] + f"{number % 10**6}"


@pytest.mark.does("NW01")
def test_two_characters_find_an_article_by_title_or_text_as_soon_as_it_is_out_and_no_longer(newsroom, anyone, manager):
    word = rare()
    article = newsroom.handed_in(manager("wulidun-1"), html=TEXT + f"<p>大家都说{word}好看</p>")
    assert found(anyone, word) == []

    newsroom.approve(article, manager("wulidun-1b"), manager("wulidun"))

    for q in (word, f"都说{word[:2]}", f"楼道 {word}", f"  {word}  灯亮"):
        assert ("news", article) in found(anyone, q), q
    assert ("news", article) not in found(anyone, f"{word[1]}{word[0]}{word[2:]}好看都说")
    assert found(anyone, word, kind="activity") == []
    manager("wulidun").done(f"/articles/{article}/take-off", {"reason": "过时"})
    assert found(anyone, word) == []


@pytest.mark.does("ST02")
def test_a_station_is_found_by_its_name_and_by_what_it_offers(manager, anyone):
    word = rare()
    made = founded(manager, region=f"{HOME}{next(_serial)}", name=f"{word}实践点", services=["养老理发"])

    assert found(anyone, word) == [("station", made["id"])]
    assert ("station", made["id"]) in found(anyone, f"{word} 理发")


@pytest.mark.does("AC01")
def test_an_activity_is_found_once_it_is_listed(manager, someone, as_job, anyone, clock):
    bill, word = Playbill(someone, manager, as_job, clock), rare()
    _, activity = bill.published(bill.leader().client, title=f"{word}清洁日")

    assert found(anyone, word) == [("activity", activity)]


@pytest.mark.parametrize(("said", "q", "fits"), [
    ("五琴里社区的楼道", "琴里", True), ("五琴里社区的楼道", "里琴", False), ("五琴里社区的楼道", "楼", True),
    ("五琴里社区的楼道", "道", True), ("五琴里，社区", "里社", False), ("五琴里，社区", "琴里 社区", True),
    ("反诈APP来电", "app", True), ("反诈ＡＰＰ来电", "APP", True), ("反诈APP来电", "ap", True), ("反诈APP来电", "pp", False),
    ("拨打96110举报", "96110", True), ("五琴里", "!!!", False), ("五琴里", "五' | '理", False),
    ("五琴里", "五:* & !琴", True),
])
def test_what_fits_what(as_job, said, q, fits):
    with as_job():
        asked = text("SELECT search_vector(:said) @@ search_query(:q)")
        assert db.session.scalar(asked, {"said": said, "q": q}) is fits


def test_a_service_is_found_by_its_name(anyone):
    assert anyone.get("/search", {"q": "维修"}).json["items"][0] | {"excerpt": ""} == {
        "kind": "service", "id": None, "title": "家电维修", "excerpt": "", "region": None, "region_name": None, "at": None,
    }


def test_page_by_page_nothing_comes_twice_and_nothing_is_lost(newsroom, anyone):
    word = rare()
    articles = {newsroom.published(title=f"{word}第{n}篇") for n in range(3)}

    seen, after = [], None
    while after or not seen:
        page = anyone.get("/search", {"q": word, "limit": 1} | ({"after": after} if after else {})).json
        seen += [one["id"] for one in page["items"]]
        after = page["next"]

    assert len(seen) == len(set(seen))
    assert set(seen) == articles


def test_it_is_read_off_the_index_under_the_services_own_role(postgres, database):
    superuser = make_url(postgres).set(drivername="postgresql+psycopg", database=make_url(database[0]).database)
    engine = create_engine(superuser)
    asked = (
        "EXPLAIN SELECT kind, id FROM search_entry WHERE words @@ search_query('楼道')"
        " ORDER BY at DESC, id DESC LIMIT 21"
    )

    with engine.connect() as connection:
        connection.execute(MANY)
        connection.execute(text("ANALYZE search_entry"))
        connection.execute(text("SET LOCAL ROLE hanyang_service"))
        plan = "\n".join(connection.scalars(text(asked)))
        connection.rollback()
    engine.dispose()

    assert "Bitmap Index Scan on ix_search_entry_words" in plan, plan


def test_nothing_private_can_be_found(newsroom, anyone, manager):
    word = rare()
    newsroom.draft(manager("wulidun-1"), title=f"{word}的草稿")

    assert found(anyone, word) == found(manager("district"), word) == []
    assert anyone.get("/search", {"q": "字" * 41}).json["errors"][0]["pointer"] == "/q"
