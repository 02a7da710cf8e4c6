"""Rights over what is known of oneself: a copy of it, what is allowed, what was agreed to, and leaving (VO16, VO17)."""

import base64
import csv
import io
import json
import zipfile
from uuid import UUID

import pytest
from sqlalchemy import select, text

from service import jobs, postman, takeout
from service.accounts import actions as accounts
from service.accounts.copies import queries as copies
from service.accounts.leaving import actions as leaving
from service.data import files, grants_ledger
from service.data.db import db
from service.data.outbox import Letter
from service.volunteers.hours.models import HourEntry
from service.volunteers.models import Volunteer
from tests.activities.playbill import programme
from tests.orders.story import Story, need
from tests.people import new_phone
from tests.test_privacy import dump, found_in
from tests.volunteers.registering import form, new_id_number, registered
from tests.volunteers.serving import make_volunteer, service
from tests.web.test_uploads import picture, send

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def story(someone, manager):
    return Story(someone, manager)


def taken(app, me):
    """A copy asked for, made and fetched: the ZIP."""
    made = me.done("/me/copies")
    with app.app_context():
        takeout.work()
    found = me.done(f"/me/copies/{made['id']}/take")
    return made["id"], zipfile.ZipFile(io.BytesIO(base64.b64decode(found["content"])))


def closed(app, me, clock, give_back=False):
    """Fifteen days later."""
    me.done("/me/leaving/close", {"give_back": give_back})
    clock.wind(days=15, minutes=1)
    with app.app_context():
        jobs.sweep("sweep-leaving")
        db.session.remove()


# A copy


@pytest.mark.does("VO16")
def test_VO16_a_copy_holds_every_field_of_the_register_in_json_and_csv_and_is_fetched_once(app, someone):
    me, phone, number = someone(), new_phone(), new_id_number()
    me.with_phone(phone).done("/volunteers", form(id_number=number, name="=欧阳副本", politics="群众", education="本科"))
    me.done("/orders", need(address="五琴里社区 9 栋 101"))

    copy_id, file = taken(app, me)

    told = json.loads(file.read("data.json"))
    (own,) = told["志愿者登记"]
    assert {"name", "sex", "birth_date", "id_number", "region", "politics", "education", "skills", "service_categories",
            "availability", "lng", "lat", "credit", "state"} <= own.keys()
    assert (own["name"], own["id_number"], told["账号"][0]["phone"]) == ("=欧阳副本", number, phone)
    assert told["点单"][0]["address"] == "五琴里社区 9 栋 101"
    assert {one["purpose"] for one in told["同意记录"]} == {"terms", "privacy", "sensitive_id"}
    rows = list(csv.DictReader(io.StringIO(file.read("志愿者登记.csv").decode("utf-8-sig"))))
    assert rows[0]["name"] == "'=欧阳副本", "no cell begins a formula"
    assert "志愿者登记：1 条" in file.read("说明.txt").decode()
    assert me.post(f"/me/copies/{copy_id}/take").problem == "copy-not-there"
    assert me.post("/me/copies").problem == "copy-under-way"


def test_a_copy_tells_nothing_of_others(app, story, someone):
    resident, order = story.to_dispatch(address="别人家的地址 5 号")
    volunteer = story.volunteer()
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})

    _, file = taken(app, volunteer)

    whole = "".join(file.read(name).decode() for name in file.namelist())
    assert "别人家的地址" not in whole
    assert "邀请" in json.loads(file.read("data.json"))
    assert not any(word in whole for word in ("password_hash", "token_hash", "_index"))


def test_nobody_fetches_anybody_elses_copy_and_after_three_days_it_is_gone(app, someone, as_job, clock):
    me, other = someone(), someone()
    made = me.done("/me/copies")["id"]
    assert me.post(f"/me/copies/{made}/take").problem == "copy-not-there", "not ready yet"
    with app.app_context():
        takeout.work()

    assert other.post(f"/me/copies/{made}/take").problem == "no-such-copy"
    with as_job():
        (path,) = [path for path in copies.folder().iterdir() if path.stat().st_mtime > 0][-1:]
    assert path.stat().st_mode & 0o077 == 0
    clock.wind(days=3, minutes=2)
    with as_job() as job:
        jobs.copies.sweep_copies(job)
    with as_job():
        state = db.session.scalar(text("SELECT state FROM data_copy WHERE id = :id"), {"id": made})
    assert state == "expired"


def test_a_worker_that_dies_over_a_copy_leaves_it_to_the_next(app, someone, as_job, clock, monkeypatch):
    me = someone()
    made = me.done("/me/copies")["id"]
    monkeypatch.setattr(takeout, "packed", lambda person_id: (_ for _ in ()).throw(KeyboardInterrupt))
    with app.app_context(), pytest.raises(KeyboardInterrupt):
        takeout.work()
    monkeypatch.undo()
    clock.wind(seconds=61)
    with app.app_context():
        takeout.work()

    (found,) = me.get("/me/copies").json["items"]
    assert (found["id"], found["state"]) == (made, "ready")


# What is allowed


@pytest.mark.does("VO17")
def test_VO17_nothing_is_allowed_to_begin_with_and_names_are_shown_only_by_whoever_says_so(someone, as_job, story, manager):
    leaders = [make_volunteer(as_job, someone()) for _ in range(5)]
    leader, *others = leaders
    team = leader.client.done("/teams", {
        "name": f"露名小队{leader.number[-5:]}", "category": "扶贫帮困", "region": "420105007002",
        "founders": [one.number for one in others],
    })["id"]
    for one in others:
        one.client.done(f"/teams/{team}/confirm-founding")
    manager("wulidun-1").done(f"/teams/{team}/approve")
    stranger = someone()
    assert leader.client.get("/me/privacy").json == {"show_name": False, "photo_use": False, "push": False}
    assert stranger.get(f"/teams/{team}").json["leader_name"] == "王*"

    leader.client.done("/me/privacy", {"show_name": True})

    assert stranger.get(f"/teams/{team}").json["leader_name"] == "王志强"
    activity = leader.client.done("/activities", programme(team_id=team))["id"]
    leader.client.done(f"/activities/{activity}/submit")
    manager("wulidun-1").done(f"/activities/{activity}/approve")
    with as_job():
        accounts.rename(leader.person_id, "王志强")
    assert stranger.get(f"/activities/{activity}").json["leader_name"] == "王志强"
    leader.client.done("/me/privacy", {"show_name": False})
    assert stranger.get(f"/teams/{team}").json["leader_name"] == "王*"
    assert stranger.get(f"/activities/{activity}").json["leader_name"] == "王*"


@pytest.mark.does("VO17")
def test_VO17_no_message_leaves_the_house_before_somebody_wants_them(app, story, as_job):
    resident = story.resident()
    with as_job():
        grants_ledger.give(UUID(resident.person_id), "tmpl-order", 5)
    order = resident.done("/orders", need())["id"]
    clerk = story.clerk()
    clerk.done(f"/orders/{order}/return", {"reason_code": "INCOMPLETE", "note": "请写清楼栋"})
    with app.app_context():
        postman.drain_inside()

    def left():
        with as_job():
            return db.session.scalar(
                text("SELECT left_count FROM message_grant WHERE person_id = :me"), {"me": resident.person_id})

    assert left() == 5
    resident.done("/me/privacy", {"push": True})
    better = need(text="五号楼二单元，客厅的灯坏了，想请人帮忙")
    del better["region"]
    resident.done(f"/orders/{order}/resubmit", better)
    clerk.done(f"/orders/{order}/approve", {})
    with app.app_context():
        postman.drain_inside()
    assert left() == 4


@pytest.mark.does("VO16")
def test_VO16_a_consent_is_taken_back_as_easily_as_it_was_given_and_given_anew(someone, manager):
    me = someone()
    volunteer = registered(me)
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    given = {one["purpose"]: one for one in me.get("/me/consents").json["items"]}

    me.done(f"/me/consents/{given['sensitive_id']['id']}/withdraw")

    found = me.get("/me/volunteer").json
    assert (found["state"], found["suspended_for"], found["moves"]) == ("suspended", "consent", ["resume"])
    assert me.post(f"/me/consents/{given['sensitive_id']['id']}/withdraw").problem == "withdrawn-already"
    assert manager("wulidun").post(f"/volunteers/{volunteer}/restore").problem == "ends-otherwise"
    assert someone().post(f"/me/consents/{given['terms']['id']}/withdraw").problem == "no-such-consent"
    me.done(f"/volunteers/{volunteer}/resume", {"consent": True})
    assert me.get("/me/volunteer").json["state"] == "active"


def test_who_has_only_just_applied_and_takes_the_consent_back_is_forgotten(someone):
    me = someone()
    registered(me, name="无痕")
    (terms,) = [one for one in me.get("/me/consents").json["items"] if one["purpose"] == "terms"]

    me.done(f"/me/consents/{terms['id']}/withdraw")

    assert (me.get("/me/volunteer").json["state"], me.get("/me/volunteer").json["name"]) == ("cancelled", "")


# Leaving


@pytest.mark.does("VO16")
def test_VO16_leaving_takes_fifteen_days_and_can_be_undone(app, someone, manager, clock, as_job):
    me = someone()
    volunteer = registered(me)
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")

    found = me.done("/me/leaving/close", {"give_back": False})
    assert (found["state"], found["moves"], found["open_work"]) == ("cancelling", ["undo"], [])
    assert me.get("/me/volunteer").json["state"] == "cancelling"
    assert me.post("/me/leaving/close", {}).problem == "leaving-already"
    assert not any(role["role"] == "V" for role in me.get("/me").json["roles"])
    clock.wind(days=14, hours=23)
    with app.app_context():
        jobs.sweep("sweep-leaving")
        db.session.remove()
    me._signed_in(me.done("/auth/refresh", {"refresh_token": me.refresh_token}))
    me.done("/me/leaving/undo")

    assert me.get("/me/volunteer").json["state"] == "active"
    assert me.get("/me/leaving").json["moves"] == ["close"]
    assert me.post("/me/leaving/undo").problem == "not-leaving"


def test_whoever_was_suspended_is_suspended_again_after_thinking_better_of_it(someone, manager):
    me = someone()
    volunteer = registered(me)
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    manager("wulidun").done(f"/volunteers/{volunteer}/suspend", {"reason": "核查"})

    me.done("/me/leaving/close", {})
    me.done("/me/leaving/undo")

    found = me.get("/me/volunteer").json
    assert (found["state"], found["suspended_for"]) == ("suspended", "manager")


@pytest.mark.does("VO16")
def test_VO16_what_is_open_is_named_and_offered_to_be_given_back(story, manager):
    volunteer = story.volunteer()
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    (offer,) = volunteer.get("/offers").json["items"]
    volunteer.done(f"/offers/{offer['id']}/accept")
    own = volunteer.done("/orders", need(title="我自己的灯"))["id"]

    refused = volunteer.post("/me/leaving/close", {})
    assert (refused.status, refused.problem) == (409, "still-open-work")
    assert {(one["kind"], one["title"], one["lets_go"]) for one in refused.json["open_work"]} == {
        ("assignment", "客厅灯不亮", True), ("order", "我自己的灯", True)}
    volunteer.done("/me/leaving/close", {"give_back": True})

    assert resident.get(f"/orders/{order}").json["state"] == "to_dispatch"
    assert volunteer.get(f"/orders/{own}").json["state"] == "cancelled"
    assert volunteer.get("/me/leaving").json["open_work"] == []


def test_a_leader_hands_over_first_and_a_manager_is_closed_by_the_level_above(someone, as_job, manager):
    founders = [make_volunteer(as_job, someone()) for _ in range(5)]
    leader, *others = founders
    team = leader.client.done("/teams", {
        "name": f"交接小队{leader.number[-5:]}", "category": "扶贫帮困", "region": "420105007002",
        "founders": [one.number for one in others],
    })["id"]
    for one in others:
        one.client.done(f"/teams/{team}/confirm-founding")
    manager("wulidun-1").done(f"/teams/{team}/approve")

    refused = leader.client.post("/me/leaving/close", {"give_back": True})
    assert [(one["kind"], one["lets_go"]) for one in refused.json["open_work"]] == [("team", False)]
    assert manager("wulidun-2").post("/me/leaving/close", {"give_back": True}).problem == "managers-are-disabled"


@pytest.mark.does("VO16")
def test_VO16_after_closing_nothing_leads_to_them_and_the_districts_hours_are_what_they_were(
    app, story, someone, manager, clock, as_job, postgres, settings, log_file, tmp_path
):
    openid, phone, number, name = "openid-of-who-goes", new_phone(), new_id_number(), "欧阳不留痕"
    me = someone(openid).with_phone(phone)
    volunteer = me.done("/volunteers", form(id_number=number, name=name))["id"]
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer})
    (offer,) = me.get("/offers").json["items"]
    me.done(f"/offers/{offer['id']}/decline", {"reason": "不巧"})
    with as_job() as job:
        jobs.hours.propose_record(
            job, "order:of-who-goes", UUID(volunteer), **service(), title="家电维修", category="家电维修",
            place="五琴里社区", unit_name="五琴里社区", region="420105007002")
        jobs.hours.confirm_record(job, "order:of-who-goes")
    me.done("/me/volunteer/corrections", {"name": "欧阳不留痕二", "reason": "写错了"})
    me.done("/orders", need(address="桃花岛路 77 号 3 栋", title="欧阳不留痕家的灯"))
    photo = send(me, picture()).json["id"]
    taken(app, me)
    (minutes, points) = me.get("/me/hours").json["minutes"], me.get("/me/points").json["balance"]
    assert (minutes, points > 0) == (90, True)

    def district():
        with as_job():
            total = db.session.scalar(text("SELECT sum(minutes) FROM hour_entry"))
            return total, db.session.scalar(select(HourEntry.minutes).where(HourEntry.volunteer_id == UUID(volunteer)))

    before = district()
    with as_job():
        file = files._path(db.session.scalars(select(files.Photo.name).where(files.Photo.id == UUID(photo))).one())
    assert file.exists()

    closed(app, me, clock, give_back=True)
    clock.wind(hours=2)
    with as_job() as job:
        files.sweep_photos(job, files.SHARDS)
        jobs.copies.sweep_copies(job)

    assert district() == before
    with as_job():
        gone = db.session.scalars(select(Volunteer).where(Volunteer.id == UUID(volunteer))).one()
        assert (gone.state.value, gone.name, gone.id_number_index, gone.birth_date) == ("cancelled", "", None, None)
        assert gone.number, "the number stays: by it records and certificates are known"
        assert db.session.scalar(text("SELECT balance FROM point_account WHERE person_id = :me AND kind = 'person'"),
                                 {"me": me.person_id}) == 0
        assert db.session.scalar(text("SELECT count(*) FROM message WHERE person_id = :me"), {"me": me.person_id}) == 0
    assert not file.exists()
    place = dump(postgres, settings.database_url.partition("?")[0].rpartition("/")[2], tmp_path / "after.sql")
    secrets = {"openid": [openid], "phone": [phone], "id_number": [number], "name": [name], "address": ["桃花岛路 77 号"]}
    assert found_in(place, secrets) == []
    assert found_in(log_file, secrets) == []
    assert copies_left(app, me) == []
    again = someone(openid)
    assert again.person_id != me.person_id, "who comes back comes as somebody new"
    assert again.get("/me/volunteer").status == 404


def copies_left(app, me):
    """Copies on disk that are this person's."""
    with app.app_context():
        files_there = list(copies.folder().iterdir())
    return [path for path in files_there if me.person_id.encode() in zipfile.ZipFile(path).read("data.json")]


def test_whoever_was_merged_is_forgotten_in_both_accounts(app, someone, as_job, manager, clock):
    kept, folded = make_volunteer(as_job, someone("one-of-two")), make_volunteer(as_job, someone("two-of-two"))
    case = manager("wulidun").done("/merges", {
        "kept_number": kept.number, "folded_number": folded.number, "reason": "同一个人"})["id"]
    clock.wind(days=3, minutes=1)
    manager("district").done(f"/merges/{case}/apply")
    closed(app, someone("two-of-two"), clock)

    with as_job():
        rows = db.session.execute(
            text("SELECT p.openid_index, p.closed_at, v.state, v.name FROM person p JOIN volunteer v ON v.person_id = p.id"
                 " WHERE p.id IN (:one, :two)"), {"one": kept.person_id, "two": folded.person_id}).all()
    assert [(row.openid_index, row.closed_at is None, row.state, row.name) for row in rows] == [
        (None, False, "cancelled", "")] * 2


def test_an_order_made_on_the_last_day_is_cancelled_and_a_service_under_way_waits(app, story, clock, as_job):
    resident = story.resident()
    resident.done("/me/leaving/close", {})
    late = resident.done("/orders", need())["id"]

    clock.wind(days=15, minutes=1)
    with app.app_context():
        jobs.sweep("sweep-leaving")
        db.session.remove()

    with as_job():
        assert db.session.scalar(text("SELECT state FROM service_order WHERE id = :id"), {"id": late}) == "cancelled"
        assert db.session.scalar(text("SELECT state FROM account_leaving WHERE person_id = :me"),
                                 {"me": resident.person_id}) == "closed"


def test_two_workers_close_an_account_once(app, someone, clock, as_job):
    me = someone()
    me.done("/me/leaving/close", {})
    clock.wind(days=16)
    with as_job() as job:
        assert leaving.sweep_leaving(job) >= 1
    with as_job() as job:
        leaving.sweep_leaving(job)
        assert db.session.scalar(text("SELECT count(*) FROM account_leaving WHERE person_id = :me AND state = 'closed'"),
                                 {"me": me.person_id}) == 1


def test_after_ninety_idle_days_an_unfinished_registration_is_erased(app, someone, manager, clock, as_job):
    me = someone()
    volunteer = registered(me, name="忘了的人")
    manager("wulidun-1").done(f"/volunteers/{volunteer}/return", {"reason_code": "OTHER", "note": "请补正"})

    clock.wind(days=91)
    with as_job() as job:
        jobs.registration.sweep_unfinished(job)
        found = db.session.scalars(select(Volunteer).where(Volunteer.id == UUID(volunteer))).one()
        assert (found.state.value, found.name, found.id_number_sealed) == ("cancelled", "", None)


@pytest.mark.does("VO16")
def test_VO16_a_copy_that_cannot_be_packed_is_told_and_may_be_asked_for_again_at_once(app, someone, monkeypatch, as_job):
    me = someone().with_phone()
    asked = me.done("/me/copies")
    with monkeypatch.context() as broken:
        broken.setattr(takeout, "packed", lambda person_id: 1 // 0)
        with app.app_context():
            takeout.work()

    (mine,) = me.get("/me/copies").json["items"]

    assert (mine["id"], mine["state"]) == (asked["id"], "failed")
    with as_job():
        told = db.session.scalars(select(Letter).where(Letter.about == f"copy:{asked['id']}")).one()
        assert told.payload["template"] == "copy-failed"
    assert me.done("/me/copies")["state"] == "waiting"
