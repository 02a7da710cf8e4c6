"""What volunteers write: sent in as their own, adopted by somebody else, worth ten points, ranked by leave (NW08)."""

from datetime import date
from uuid import uuid4

import pytest

from tests.news.desks import waits
from tests.volunteers.serving import make_volunteer

TEXT = "社区志愿者王师傅修好了三栋的楼道灯，老人晚上出门安心多了。"


def piece(**changes):
    return {"column": "comment", "title": "楼道里的一盏灯", "text": TEXT, "original": True} | changes


@pytest.fixture
def wang(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.mark.does("NW08")
def test_NW08_a_piece_is_adopted_read_by_all_worth_ten_points_and_taken_back_with_them(wang, manager, anyone, someone):
    street, district = manager("wulidun"), manager("district")
    title = f"一盏灯 {uuid4().hex[:6]}"
    sent = wang.client.done("/contributions", piece(title=title))
    where = f"/contributions/{sent['id']}"
    assert (sent["state"], sent["moves"]) == ("sent", ["withdraw"])
    assert someone().get(where).status == 404
    assert manager("jianqiao").post(f"{where}/adopt").status == 404
    assert manager("wulidun-1").post(f"{where}/adopt").status == 403
    assert waits(street, "contribution", sent["id"])

    adopted = street.done(f"{where}/adopt")

    assert (adopted["state"], adopted["points"], adopted["author"]) == ("adopted", 10, "王志强")
    assert wang.client.get("/me/points").json["balance"] == 10
    (read,) = [one for one in anyone.get("/contributions/adopted", {"limit": 100}).json["items"] if one["title"] == title]
    assert read["author"] is None, "no name without the author's leave"
    assert street.post(f"{where}/adopt").problem == "not-now"

    assert street.post(f"{where}/revoke", {"reason": "抄袭"}).status == 403
    district.done(f"{where}/revoke", {"reason": "转载他人稿件"})
    assert wang.client.get("/me/points").json["balance"] == 0
    assert title not in str(anyone.get("/contributions/adopted", {"limit": 100}).json)


def test_NW08_names_stand_in_the_ranking_by_leave_and_never_a_minors(as_job, someone, manager, anyone):
    street = manager("wulidun")
    open_, shy = make_volunteer(as_job, someone()), make_volunteer(as_job, someone())
    child = make_volunteer(as_job, someone(), born=date(2011, 1, 1))
    for who in (open_, child):
        who.client.done("/me/privacy", {"show_name": True})
    for who, many in ((open_, 2), (shy, 3), (child, 1)):
        for _ in range(many):
            street.done(f"/contributions/{who.client.done('/contributions', piece())['id']}/adopt")

    ranked = anyone.get("/contributions/ranking").json
    mine = shy.client.get("/contributions/ranking").json

    assert "王志强" in [one["name"] for one in ranked["people"] if one["adopted"] == 2]
    assert not any(one["adopted"] == 3 for one in ranked["people"]), "whoever keeps their name to themselves"
    assert (mine["my_adopted"], ranked["my_rank"]) == (3, None)
    assert mine["my_rank"] < open_.client.get("/contributions/ranking").json["my_rank"]
    before = len(ranked["people"])
    open_.client.done("/me/privacy", {"show_name": False})
    assert len(anyone.get("/contributions/ranking").json["people"]) == before - 1


def test_what_is_asked_of_a_piece(wang, someone, manager):
    send = wang.client.post
    for wrong, field in ((piece(original=False), "/original"), (piece(column="video"), "/video_url"),
                         (piece(text="太短"), "/text"), (piece(press_id=str(uuid4())), "/press_id")):
        assert send("/contributions", wrong).json["errors"][0]["pointer"] == field
    assert someone().post("/contributions", piece()).problem == "only-volunteers-write"
    for _ in range(10):
        wang.client.done("/contributions", piece())
    assert send("/contributions", piece()).problem == "too-many-contributions"
    mine = wang.client.get("/me/contributions", {"limit": 100}).json["items"]
    assert wang.client.done(f"/contributions/{mine[0]['id']}/withdraw")["state"] == "withdrawn"
    assert manager("wulidun").done(f"/contributions/{mine[1]['id']}/decline", {"reason": "重复"})["reason"] == "重复"


def test_NW08_a_station_has_correspondents_and_its_own_line(wang, manager, anyone):
    street = manager("wulidun")
    name = f"五里墩通讯站{uuid4().hex[:6]}"
    assert street.post("/press-stations", {"name": name, "region": "420105002"}).json["errors"][0]["pointer"] == "/region"
    press = street.done("/press-stations", {"name": name, "region": "420105007"})["id"]
    assert street.post("/press-stations", {"name": name, "region": "420105007"}).problem == "press-name-taken"
    assert manager("jianqiao").post(f"/press-stations/{press}/close").status == 404
    for _ in range(2):
        found = street.done(f"/press-stations/{press}/appoint", {"volunteer_number": wang.number})
    assert found["correspondents"] == 1
    assert [one["mine"] for one in wang.client.get("/press-stations").json["items"] if one["id"] == press] == [True]

    sent = wang.client.done("/contributions", piece(press_id=press))
    street.done(f"/contributions/{sent['id']}/adopt")

    assert [one["adopted"] for one in anyone.get("/contributions/ranking").json["stations"] if one["name"] == name] == [1]
    street.done(f"/press-stations/{press}/dismiss", {"volunteer_number": wang.number})
    assert wang.client.post("/contributions", piece(press_id=press)).json["errors"][0]["pointer"] == "/press_id"
    street.done(f"/press-stations/{press}/close")
    assert street.post(f"/press-stations/{press}/appoint", {"volunteer_number": wang.number}).problem == "press-is-closed"
    assert name not in [one["name"] for one in anyone.get("/press-stations").json["items"]]
