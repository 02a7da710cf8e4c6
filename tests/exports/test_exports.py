"""A manager's tables as spreadsheets: the same rows and masks as on the screen, for nobody else, and never a formula."""

import os
import re
import signal
import subprocess
import sys
from datetime import timedelta
from urllib.parse import unquote
from uuid import UUID

import pytest
from sqlalchemy import select, update

from service import exporter
from service.accounts.managers.states import AccountState
from service.activities.states import ActivityState, SignupState
from service.activities.states import ComplaintState as ActivityComplaintState
from service.core import clock as the_clock
from service.core.actors import system
from service.data import scope
from service.data.audit import AuditEntry
from service.data.db import db
from service.desk import rules as desk_rules
from service.exports import actions, queries, rules
from service.exports.actions import LeaseLost
from service.exports.models import Export
from service.exports.states import ExportState
from service.orders.states import ComplaintState, OrderState
from service.volunteers.hours.states import RecordState
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams.states import TeamState
from tests.accounts.conftest import code_of
from tests.accounts.conftest import made_by as made_by  # noqa: PLC0414 a fixture of the managers' tests
from tests.exports.conftest import fetch, opened
from tests.map.founding import found
from tests.matrix import world
from tests.orders.story import HOME, NEXT_DOOR
from tests.people import SECRETS

ALL = sorted(name for name, table in queries.TABLES.items() if not table.demanded)


def said(rows):
    """Everything in a sheet, as text."""
    return "\n".join(str(cell.value) for row in rows for cell in row if cell.value is not None)


def ask(person, table="orders", **filters):
    return person.done("/exports", {"table": table, "filters": filters})["id"]


@pytest.fixture
def folder(app):
    """The files that lie there."""

    def names():
        with app.app_context():
            return sorted(path.name for path in queries.folder().iterdir())

    return names


@pytest.fixture
def no_exports(as_job, folder):
    """Whatever other tests have asked for is over."""
    with as_job():
        for found in db.session.scalars(select(Export).where(Export.state.in_(("waiting", "running")))):
            found.state, found.problem = ExportState.FAILED, "tests"


pytestmark = pytest.mark.usefixtures("no_exports")


# What is in it


@pytest.mark.does("AD05")
@pytest.mark.parametrize("table", ALL)
def test_each_table_has_its_watermark_headers_and_rows_and_nothing_of_the_next_community(
    app, manager, exported, monkeypatch, table
):
    monkeypatch.setattr(rules, "PAGE", 2)
    here = world.of(app)
    clerk = manager("wulidun-1")
    name = clerk.get("/me").json["name"]

    ours = exported(clerk, table)
    theirs = exported(manager("wulidun-2"), table)

    assert re.fullmatch(
        rf"{queries.TABLES[table].title} · 导出人：{name}（社区管理员） · 导出时间：\d{{4}}-\d\d-\d\d \d\d:\d\d（北京时间）"
        rf" · 范围：五琴里社区居委会 {HOME} · 仅限工作使用，请勿外传", ours[0][0].value,
    )
    headers = [cell.value for cell in ours[1]]
    assert headers == [column.header for column in queries.TABLES[table].columns]
    assert all(re.search(r"[\u4e00-\u9fff]", header) for header in headers)
    assert len(ours) > 2
    assert HOME in said(ours[2:])
    assert {cell.data_type for row in (*ours, *theirs) for cell in row} <= {"s", "n", "d"}
    assert HOME not in said(theirs)
    for trace in (*here.orders.values(), here.rows["volunteer_id"]):
        assert trace not in said(theirs)


def test_every_order_of_the_list_is_in_it_once_and_in_the_same_order(story, exported, monkeypatch):
    monkeypatch.setattr(rules, "PAGE", 3)
    for _ in range(4):
        story.submitted()
    clerk = story.clerk()

    rows = exported(clerk, "orders", state=["reviewing"])

    listed, after = [], None
    while True:
        page = clerk.get("/orders", {"state": "reviewing", "limit": 100, **({"after": after} if after else {})}).json
        listed += page["items"]
        after = page["next"]
        if after is None:
            break
    assert [row[0].value for row in rows[2:]] == [item["number"] for item in listed]
    assert {row[1].value for row in rows[2:]} == {"待审核"}


def test_phones_and_papers_are_masked_as_in_the_list_and_no_name_of_a_resident_is_in_it(story, exported):
    story.volunteer()
    clerk = story.clerk()

    volunteers, orders = exported(clerk, "volunteers"), exported(clerk, "orders")

    whole = SECRETS["phone"] | SECRETS["id_number"]
    assert whole
    assert [secret for secret in whole if secret in said(volunteers) + said(orders)] == []
    listed = {item["phone"] for item in clerk.get("/volunteers", {"limit": 100}).json["items"]}
    assert listed & {row[5].value for row in volunteers[2:]}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "＝1+1", "＋1", "－1", "＠A1"])
def test_what_a_resident_writes_is_never_a_formula(story, exported, text):
    resident, order = story.submitted(title=f"{text}灯坏")
    number = resident.get(f"/orders/{order}").json["number"]

    (title,) = [row[3] for row in exported(story.clerk(), "orders", q=number)[2:]]

    assert (title.data_type, title.value) == ("s", f"'{text}灯坏")


def test_neither_is_a_name_a_complaint_or_an_entry_of_a_station(app, story, exported, as_job, manager):
    here = world.of(app)
    with as_job():
        db.session.execute(
            update(Volunteer).where(Volunteer.id == UUID(here.rows["volunteer_id"])).values(name="=1+1", skills=["@x"])
        )
    clerk = story.clerk()
    found(manager, name="-站", services=["+x", "y"])

    cells = [cell for table in ("volunteers", "records", "stations") for row in exported(clerk, table) for cell in row]

    assert {"'=1+1", "'@x", "'-站", "'+x、y"} <= {cell.value for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f"]
    with as_job():
        back = {"name": "王志强", "skills": ["水电维修"]}
        db.session.execute(update(Volunteer).where(Volunteer.id == UUID(here.rows["volunteer_id"])).values(**back))


def test_the_board_in_it_is_the_board_on_the_screen(manager, exported):
    clerk = manager("wulidun-1")

    rows = [[cell.value for cell in row] for row in exported(clerk, "dashboard", period="month")[2:]]

    board = clerk.get("/dashboard", {"period": "month"}).json
    for one in board["indicators"]:
        (value,) = [row[5] for row in rows if (row[0], row[2], row[4]) == (board["name"], one["id"], "合计")]
        assert value == one["value"]


@pytest.mark.parametrize("table", [name for name, table in queries.TABLES.items() if table.total])
def test_the_total_that_progress_is_reckoned_by_is_the_number_of_rows(app, manager, exported, as_job, table):
    world.of(app)
    filters = {"state": [next(iter(queries.TABLES[table].states))]}
    rows = exported(manager("wulidun-1"), table), exported(manager("wulidun-1"), table, **filters)

    with as_job():
        found = db.session.scalars(select(Export).order_by(Export.id.desc()).limit(1)).one()
        clerk = queries.asker_of(found)
        scope.use(db.session, scope.of(clerk))
        counted = [queries.TABLES[table].total(clerk, wanted) for wanted in ({}, filters)]

    assert counted == [len(sheet) - 2 for sheet in rows]


def test_filters_narrow_it_as_they_narrow_the_list(story, exported):
    _, urgent = story.submitted(urgent=True, category="理发")
    story.submitted(category="代办跑腿")

    rows = exported(story.clerk(), "orders", category="理发", urgent=True, created_from="2020-01-01")

    assert {(row[2].value, row[6].value) for row in rows[2:]} == {("理发", "是")}
    assert exported(story.clerk(), "orders", created_to="2020-01-01")[2:] == []


def test_a_part_of_the_area_can_be_exported_alone(app, manager, exported):
    world.of(app)
    rows = exported(manager("wulidun"), "orders", region=NEXT_DOOR)

    assert HOME not in said(rows)
    assert NEXT_DOOR in rows[0][0].value


# Who may


def test_the_file_is_for_whoever_asked_and_for_nobody_else(story, fill):
    story.submitted()
    clerk = story.clerk()
    export = ask(clerk)
    fill()

    reply = fetch(clerk, export)
    assert (reply.status_code, reply.mimetype) == (200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    assert "attachment" in reply.headers["Content-Disposition"]
    assert "群众点单-五琴里社区居委会-" in unquote(reply.headers["Content-Disposition"])
    assert (reply.headers["X-Content-Type-Options"], reply.headers["Cache-Control"]) == ("nosniff", "no-store")
    for other in (story.second_clerk(), story.manager("district"), story.resident()):
        for ask_for, path in (
            (other.get, f"/exports/{export}"), (other.get, f"/exports/{export}/file?ticket=x"),
            (other.post, f"/exports/{export}/ticket"),
        ):
            seen, never = ask_for(path), ask_for(path.replace(export, "019a9f3e-0000-7000-8000-0000000000ff"))
            assert (seen.status, seen.problem) == (never.status, never.problem) == (404, "no-such-export")
        assert export not in {item["id"] for item in other.get("/exports").json["items"]}
    assert export in {item["id"] for item in clerk.get("/exports").json["items"]}


def test_each_download_is_written_down_and_its_link_opens_once_within_a_minute_and_for_nobody_else(
    story, fill, clock, as_job, folder
):
    story.submitted()
    clerk = story.clerk()
    export = ask(clerk)
    fill()
    others, own, late = (clerk.done(f"/exports/{export}/ticket")["url"] for _ in range(3))

    assert opened(story.second_clerk(), others).status_code == 404
    assert opened(clerk, own).status_code == 200
    again = opened(clerk, own)
    assert (again.status_code, again.get_json()["type"]) == (409, "/problems/ticket-used")
    assert opened(clerk, own.replace("ticket=", "ticket=../")).status_code == 409
    clock.wind(seconds=61)
    assert opened(clerk, late).status_code == 409

    with as_job():
        rows = db.session.scalars(
            select(AuditEntry).where(AuditEntry.subject == f"export:{export}", AuditEntry.deed == "export-download")
        ).all()
        assert [str(row.person_id) for row in rows] == [clerk.person_id] * 3
    assert others.rpartition("=")[2] not in "".join(folder())


def test_only_managers_of_an_area_ask(story, manager):
    body = {"table": "orders", "filters": {}}

    assert story.resident().post("/exports", body).problem == "wrong-role"
    assert manager("wulidun-1-point").post("/exports", body).problem == "wrong-role"


def test_an_account_disabled_meanwhile_gets_nothing(manager, made_by, fill, folder, as_job):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", HOME)
    clerk.comes_in()
    export = ask(clerk)
    before = folder()
    street.done(f"/managers/{account['id']}/disable", {"reason": "调离岗位"})

    fill()

    with as_job():
        found = db.session.scalar(select(Export).where(Export.id == UUID(export)))
        assert (found.state, found.problem, found.file) == ("failed", "导出人的权限已变更，导出终止", None)
    assert folder() == before


def test_a_role_taken_back_between_two_pages_ends_it(story, manager, made_by, app, monkeypatch, as_job, folder):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", HOME)
    clerk.comes_in()
    for _ in range(3):
        story.volunteer()
    export = ask(clerk, "volunteers")
    before = folder()
    monkeypatch.setattr(rules, "PAGE", 1)
    go_on = actions.go_on

    def go_on_and_disable(*told):
        go_on(*told)
        if told[1] == 1:
            street.done(f"/managers/{account['id']}/disable", {"reason": "调离岗位"})

    monkeypatch.setattr(actions, "go_on", go_on_and_disable)
    with app.app_context():
        exporter.work()

    with as_job():
        assert db.session.scalar(select(Export.state).where(Export.id == UUID(export))) == "failed"
    assert folder() == before


def test_what_was_asked_for_in_a_role_one_no_longer_holds_is_gone(manager, made_by, fill, clock):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", HOME)
    clerk.comes_in()
    export = ask(clerk)
    fill()
    assert fetch(clerk, export).status_code == 200

    street.done(f"/managers/{account['id']}/disable", {"reason": "调离岗位"})
    street.done(f"/managers/{account['id']}/enable")
    clock.wind(seconds=31)
    clerk._signed_in(clerk.tries(code_of(clerk.secret)).json)
    assert [role["role"] for role in clerk.get("/me").json["roles"]] == ["A3"]

    assert clerk.get(f"/exports/{export}").status == 404
    assert fetch(clerk, export).status == 404


@pytest.mark.parametrize(("table", "filters", "pointer"), [
    ("orders", {"state": ["asleep"]}, "/filters/state"), ("volunteers", {"state": ["active", "returned"]}, "/filters/state"),
    ("stations", {"urgent": True}, "/filters/urgent"), ("todos", {"kind": "nap"}, "/filters/kind"),
    ("teams", {"kind": "order-review"}, "/filters/kind"), ("teams", {"open_now": True}, "/filters/open_now"),
    ("dashboard", {"period": "century"}, "/filters/period"), ("orders", {"colour": "red"}, "/filters/colour"),
    ("orders", {"shoe_size": 1}, "/filters/shoe_size"), ("shoes", {}, "/table"),
    ("todos", {"state": ["open"]}, "/filters/state"),
])
def test_a_filter_that_the_table_does_not_have_is_named(story, table, filters, pointer):
    reply = story.clerk().post("/exports", {"table": table, "filters": filters})

    assert reply.status == 422
    assert [error["pointer"] for error in reply.json["errors"]] == [pointer]


def test_teams_and_stations_follow_the_filters_of_their_lists(app, story, exported):
    here, clerk = world.of(app), story.clerk()
    team = clerk.get(f"/teams/{here.team_id}").json

    by_kind = said(exported(clerk, "teams", kind=team["kind"])[2:])
    other = next(kind for kind in queries.teams.kinds() if kind != team["kind"])
    below = said(exported(clerk, "teams", parent_id=str(here.team_id))[2:])
    now, later = (said(exported(clerk, "stations", open_now=is_open)[2:]) for is_open in (True, False))

    assert team["name"] in by_kind
    assert team["name"] not in said(exported(clerk, "teams", kind=other)[2:]) + below
    station = clerk.get(f"/stations/{here.rows['station_id']}").json
    assert (station["name"] in now, station["name"] in later) == (station["open_now"], not station["open_now"])


def test_a_region_beyond_the_area_is_not_there(story):
    reply = story.clerk().post("/exports", {"table": "orders", "filters": {"region": NEXT_DOOR}})

    assert (reply.status, reply.problem) == (404, "outside-your-region")


def test_three_at_a_time_are_enough(story, fill):
    clerk = story.clerk()
    for _ in range(3):
        ask(clerk)

    assert clerk.post("/exports", {"table": "orders"}).problem == "too-many-exports"
    fill()
    assert clerk.post("/exports", {"table": "orders"}).status == 202
    fill()


def test_a_table_too_long_for_people_says_so(story, fill, monkeypatch):
    story.submitted()
    clerk = story.clerk()
    export = ask(clerk)
    monkeypatch.setattr(rules, "MOST_ROWS", 0)

    fill()

    found = clerk.get(f"/exports/{export}").json
    assert (found["state"], found["problem"]) == ("failed", actions.TooManyRows.title)


# How it is made


def test_progress_can_be_seen_while_it_is_being_filled(story, as_job):
    clerk = story.clerk()
    export = ask(clerk)
    assert clerk.get(f"/exports/{export}").json["state"] == "waiting"

    with as_job():
        held = actions.take(system("tests"))
    with as_job():
        actions.go_on(held, 40, 100)

    found = clerk.get(f"/exports/{export}").json
    assert (found["state"], found["rows"], found["progress"], found["expires_at"]) == ("running", 40, 40, None)
    assert clerk.post(f"/exports/{export}/ticket").problem == "file-not-there"
    with as_job():
        actions.fail(system("tests"), held, "tests")


KILLED = """
import os, signal, sys
from datetime import timedelta
from service import exporter
from service.app import create_app
from service.core import clock

clock.set_offset(timedelta(seconds=float(sys.argv[1])))
exporter.Sheet.close = lambda sheet: os.kill(os.getpid(), signal.SIGKILL)
with create_app().app_context():
    exporter.work()
"""


def test_what_a_killed_worker_leaves_is_done_again_by_another_and_there_is_one_file(
    story, fill, folder, clock, as_job, environment, database
):
    story.submitted()
    clerk = story.clerk()
    export, before = ask(clerk), folder()

    ahead = str(the_clock.offset().total_seconds())
    told = {**os.environ, **environment, "DATABASE_OWNER_URL": database[0], "DATABASE_URL": database[1]}
    worker = subprocess.run([sys.executable, "-c", KILLED, ahead], env=told, check=False, capture_output=True)
    assert worker.returncode == -signal.SIGKILL, worker.stderr
    fill()
    assert clerk.get(f"/exports/{export}").json["state"] == "running"
    left = set(folder()) - set(before)
    assert left

    clock.wind(seconds=61)
    clerk = story.clerk()
    fill()

    found = clerk.get(f"/exports/{export}").json
    assert (found["state"], fetch(clerk, export).status_code) == ("ready", 200)
    with as_job():
        row = db.session.scalar(select(Export).where(Export.id == UUID(export)))
        assert (row.attempts, db.session.scalar(select(AuditEntry.id).where(
            AuditEntry.subject == f"export:{export}", AuditEntry.deed == "export-finish")) is not None) == (2, True)
    clock.wind(hours=2)
    with as_job():
        actions.sweep_exports(system("tests"))
    assert not left & set(folder())
    assert f"{row.file}.xlsx" in folder()


def test_whoever_comes_back_after_the_lease_has_run_out_hands_nothing_in(story, as_job, clock, fill):
    export = ask(story.clerk())
    with as_job():
        slow = actions.take(system("tests"))
    clock.wind(seconds=61)
    fill()

    for late in (
        lambda: actions.finish(system("tests"), slow, "x", 1), lambda: actions.go_on(slow, 1, None),
        lambda: actions.fail(system("tests"), slow, "tests"), lambda: actions.asker(slow),
    ):
        with as_job(), pytest.raises(LeaseLost):
            late()
    assert story.clerk().get(f"/exports/{export}").json["state"] == "ready"


def test_two_workers_never_hold_the_same_export(story, as_job):
    ask(story.clerk())
    with as_job():
        first = actions.take(system("tests"))
    with as_job():
        assert actions.take(system("tests")) is None
    with as_job():
        actions.fail(system("tests"), first, "tests")


def test_one_that_was_dropped_five_times_fails(story, as_job, clock):
    export = ask(story.clerk())
    for _ in range(rules.MOST_TRIES):
        with as_job():
            assert actions.take(system("tests")) is not None
        clock.wind(seconds=61)

    with as_job():
        assert actions.take(system("tests")) is None
    assert story.clerk().get(f"/exports/{export}").json["state"] == "failed"


def test_a_worker_that_is_told_to_stop_gives_it_back_at_once(app, story, fill, folder, monkeypatch):
    story.submitted()
    story.submitted()
    clerk = story.clerk()
    export, before = ask(clerk), folder()
    monkeypatch.setattr(rules, "PAGE", 1)
    with app.app_context():
        assert exporter.work_one(lambda: True)
    assert folder() == before

    fill()

    assert clerk.get(f"/exports/{export}").json["state"] == "ready"


def test_a_fault_of_ours_ends_it_with_a_word_and_leaves_no_file(story, fill, folder, monkeypatch):
    clerk = story.clerk()
    export, before = ask(clerk), folder()
    monkeypatch.setattr(queries, "note_of", lambda *told: 1 // 0)

    fill()

    found = clerk.get(f"/exports/{export}").json
    assert (found["state"], found["problem"]) == ("failed", "导出失败，请稍后重试")
    assert folder() == before


def test_after_a_week_it_is_gone(story, fill, as_job, clock, folder):
    clerk = story.clerk()
    export = ask(clerk)
    fill()
    with as_job():
        name = db.session.scalar(select(Export.file).where(Export.id == UUID(export)))
    clock.wind(days=6, hours=23)
    with as_job():
        actions.sweep_exports(system("tests"))
    assert story.clerk().get(f"/exports/{export}").json["state"] == "ready"

    clock.wind(hours=2)
    for _ in range(2):
        with as_job():
            actions.sweep_exports(system("tests"))

    clerk = story.clerk()
    assert clerk.get(f"/exports/{export}").json["state"] == "expired"
    assert clerk.post(f"/exports/{export}/ticket").problem == "file-not-there"
    assert f"{name}.xlsx" not in folder()


def test_who_asked_and_what_came_of_it_is_written_down(story, fill, as_job):
    clerk = story.clerk()
    export = ask(clerk, "volunteers", q="王")
    fill()

    with as_job():
        found = db.session.scalars(
            select(AuditEntry).where(AuditEntry.subject == f"export:{export}").order_by(AuditEntry.id)
        ).all()
    assert [(one.deed, one.region) for one in found] == [("export-request", HOME), ("export-finish", HOME)]
    assert (str(found[0].person_id), found[0].role) == (clerk.person_id, "A3")
    assert (found[0].facts, found[1].facts["asked_by"]) == ({"table": "volunteers", "filters": ["q"]}, clerk.person_id)


def test_the_same_key_asks_once(story, fill):
    clerk, body = story.clerk(), {"table": "stations"}

    first, again = clerk.post("/exports", body, key="export-key-0001"), clerk.post("/exports", body, key="export-key-0001")

    assert first.json == again.json
    fill()


def test_every_word_on_the_wire_has_its_word_in_a_spreadsheet():
    for words, states in (
        (rules.ORDER_STATES, OrderState), (rules.VOLUNTEER_STATES, VolunteerState), (rules.TEAM_STATES, TeamState),
        (rules.ACCOUNT_STATES, AccountState), (rules.RECORD_STATES, RecordState), (rules.COMPLAINT_STATES, ComplaintState),
        (rules.ACTIVITY_STATES, ActivityState), (rules.SIGNUP_STATES, SignupState),
        (rules.ACTIVITY_COMPLAINT_STATES, ActivityComplaintState),
    ):
        assert set(words) == {state.value for state in states}
    assert set(rules.COLOURS) == set(desk_rules.COLOURS)
    assert timedelta(0) < rules.LEASE < rules.ORPHAN_AFTER < rules.KEPT_FOR


def test_what_was_asked_for_in_a_lent_role_ends_with_the_loan(manager, fill, clock, as_job):
    street, clerk = manager("wulidun"), manager("wulidun-1b")
    (account,) = street.get("/managers", {"q": "wulidun-1b"}).json["items"]
    until = (clock.now() + timedelta(days=1)).isoformat()
    lent = street.done(f"/managers/{account['id']}/delegate", {"role": "A3", "region": NEXT_DOOR, "until": until})
    (grant,) = [one["grant"] for one in lent["grants"] if one["until"]]
    clerk.hat = f"A3:{grant}"
    export = ask(clerk, "stations")
    street.done(f"/managers/{account['id']}/take-back", {"grant": grant})

    fill()

    with as_job():
        assert db.session.scalar(select(Export.state).where(Export.id == UUID(export))) == "failed"
