"""Registers brought in from spreadsheets: read first, agreed to by a second person, loaded whole or not at all."""

import io
import time
import zipfile
from datetime import date
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import func, select, text

from service import importer
from service.accounts.models import Consent
from service.data import scope
from service.data.db import db
from service.volunteers.imports import actions, queries, rules
from service.volunteers.imports.models import ImportJob, ImportRow
from service.volunteers.imports.states import ImportKind
from service.volunteers.models import Volunteer
from tests.people import new_phone
from tests.volunteers.registering import HOME, new_id_number, registered
from tests.volunteers.serving import make_volunteer
from tests.volunteers.sheets import HEADERS, bring, checked, loaded, sheet, somebody, work

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def street(manager):
    return manager("wulidun")


@pytest.fixture
def district(manager):
    return manager("district")


@pytest.fixture(autouse=True)
def tidy(as_job):
    """Nothing of another test is under way: nobody may have more than three."""
    with as_job():
        db.session.execute(text("UPDATE import_job SET state = 'failed' WHERE state IN ('waiting', 'checking', 'checked')"))


def faults(who, found):
    return [(one["row"], one["column"], one["why"]) for one in who.get(f"/imports/{found['id']}/faults").json["items"]]


def how_many(as_job, table):
    with as_job():
        return db.session.scalar(text(f"SELECT count(*) FROM {table}"))


@pytest.mark.does("AD16")
def test_AD16_a_register_is_read_agreed_to_by_a_second_person_and_loaded(app, street, district, as_job):
    rows = [somebody(姓名=f"周明{n}") for n in range(12)]

    found = checked(app, street, "volunteers", rows)
    assert (found["state"], found["rows"], found["faults"], found["progress"]) == ("checked", 12, 0, 100)
    assert found["moves"] == ["withdraw"]
    assert how_many(as_job, "import_row") >= 12
    assert any(one["kind"] == "import" and one["about"] == f"import:{found['id']}"
               for one in district.get("/todos", {"kind": "import", "limit": 100}).json["items"])
    district.done(f"/imports/{found['id']}/approve")
    work(app)

    end = street.get(f"/imports/{found['id']}").json
    assert (end["state"], end["loaded"], end["progress"]) == ("loaded", 12, 100)
    with as_job():
        one = db.session.scalars(select(Volunteer).where(Volunteer.name == "周明3", Volunteer.region == HOME)).one()
        assert (one.state.value, one.id_number, one.skills) == ("active", rows[3][1], ["急救"])
        assert one.service_categories == ["卫生环保", "代办跑腿"]
        assert one.activated_at.isoformat().startswith("2023-04-30T16:00")
    assert district.get(f"/volunteers/{one.id}").json["phone"] == f"{rows[3][2][:3]}****{rows[3][2][-4:]}"
    assert [step["move"] for step in district.get(f"/volunteers/{one.id}/history").json["items"]] == ["import"]
    assert (one.credit, district.get(f"/volunteers/{one.id}").json["moves"]) == (100, ["suspend"])


def test_AD16_each_bad_row_is_told_by_number_column_and_reason_and_nothing_is_loaded(app, street, district, as_job):
    known = new_id_number()
    twice = new_id_number()
    rows = [
        somebody(), somebody(姓名=""), somebody(身份证号="420105199003070011"), somebody(手机号="12345"),
        somebody(社区代码="420105002001"), somebody(社区代码="420105007999"), somebody(身份证号=twice),
        somebody(身份证号=twice), somebody(政治面貌="外星人"), somebody(身份证号="42010520150307001X"),
        somebody(登记日期="去年"), somebody(身份证号=known),
    ]
    loaded(app, street, district, "volunteers", [somebody(身份证号=known)])
    before = how_many(as_job, "volunteer")

    found = checked(app, street, "volunteers", rows)

    assert (found["state"], found["moves"]) == ("faulty", ["withdraw"])
    told = faults(street, found)
    by_row = {row: (column, why) for row, column, why in told}
    assert by_row[4] == ("姓名", "必填")
    assert by_row[5][0] == "身份证号"
    assert "420105199003070011" not in str(told), "a report repeats nobody's number"
    assert by_row[6] == ("手机号", "应为 11 位手机号")
    assert by_row[7] == ("社区代码", "不在您的辖区内")
    assert by_row[8] == ("社区代码", "没有这个社区")
    assert by_row[10] == ("身份证号", "与表中前面的行重复")
    assert by_row[11][1].startswith("应为其中之一")
    assert by_row[12][0] == "身份证号"
    assert by_row[13] == ("登记日期", "应为日期，如 2025-06-01")
    assert by_row[14] == ("身份证号", "已登记为志愿者")
    assert 3 not in by_row
    assert 9 not in by_row
    assert district.post(f"/imports/{found['id']}/approve").problem == "not-now"
    assert how_many(as_job, "volunteer") == before


def test_AD16_the_report_is_a_spreadsheet_to_correct_from_and_the_template_has_the_header(app, street):
    found = checked(app, street, "volunteers", [somebody(), somebody(手机号="1")])

    reply = street.get(f"/imports/{found['id']}/report")
    assert reply.status == 200
    page = openpyxl.load_workbook(io.BytesIO(reply.body)).active
    assert [cell.value for cell in page[2]] == ["行号", "列", "原因"]
    assert [cell.value for cell in page[3]] == [4, "手机号", "应为 11 位手机号"]

    for kind, headers in HEADERS.items():
        empty = openpyxl.load_workbook(io.BytesIO(street.get("/imports/template", {"kind": kind}).body)).active
        assert [cell.value.rstrip("*") for cell in empty[2]] == headers
    corrected = checked(app, street, "volunteers", [somebody(), somebody()])
    assert corrected["state"] == "checked"


def test_a_filled_template_is_taken_as_it_is(app, street):
    book = openpyxl.load_workbook(io.BytesIO(street.get("/imports/template", {"kind": "volunteers"}).body))
    for place, value in enumerate(somebody(), 1):
        book.active.cell(3, place, value)
    out = io.BytesIO()
    book.save(out)

    made = bring(street, "volunteers", out.getvalue()).json
    work(app)

    assert street.get(f"/imports/{made['id']}").json["state"] == "checked"


@pytest.mark.does("AD16")
def test_AD16_the_same_file_twice_is_refused_by_its_content(app, street, manager):
    content = sheet("volunteers", [somebody()])
    assert bring(street, "volunteers", content).status == 202

    again = bring(manager("district-2"), "volunteers", content, "另一个名字.xlsx")

    assert (again.status, again.problem) == (409, "same-sheet-again")


def test_a_faulty_or_withdrawn_file_may_be_brought_again(app, street):
    content = sheet("volunteers", [somebody(手机号="1")])
    first = bring(street, "volunteers", content).json["id"]
    work(app)
    assert street.get(f"/imports/{first}").json["state"] == "faulty"

    second = bring(street, "volunteers", content)
    assert second.status == 202
    street.done(f"/imports/{second.json['id']}/withdraw")
    assert bring(street, "volunteers", content).status == 202


def test_AD16_nobody_agrees_to_what_they_brought_and_a_street_agrees_to_nothing(app, street, district, manager):
    own = bring(district, "volunteers", sheet("volunteers", [somebody()])).json["id"]
    theirs = checked(app, street, "volunteers", [somebody()])["id"]
    work(app)

    assert district.post(f"/imports/{own}/approve").problem == "own-import"
    assert street.post(f"/imports/{theirs}/approve").problem == "wrong-role"
    assert manager("jianqiao").get(f"/imports/{theirs}").status == 404
    assert manager("wulidun-1").get(f"/imports/{theirs}").status == 404
    refused = district.done(f"/imports/{theirs}/refuse", {"reason": "来源不明"})
    assert (refused["state"], refused["reason"]) == ("refused", "来源不明")


def test_bombs_and_other_files_are_turned_away(street):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "x")
        packed.writestr("xl/worksheets/sheet1.xml", b"\0" * (401 * 1024 * 1024))

    assert bring(street, "volunteers", b"not a sheet").problem == "not-a-sheet"
    assert bring(street, "volunteers", bomb.getvalue()).problem == "sheet-too-heavy"
    small = io.BytesIO()
    with zipfile.ZipFile(small, "w") as packed:
        packed.writestr("word/document.xml", "x")
    assert bring(street, "volunteers", small.getvalue()).problem == "not-a-sheet"


def test_a_broken_sheet_and_one_without_its_header_fail_and_say_why(app, street):
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as packed:
        packed.writestr("xl/workbook.xml", "<not xml")
    one = bring(street, "volunteers", broken.getvalue()).json["id"]
    other = bring(street, "volunteers", sheet("volunteers", [somebody()], header=["甲", "乙"])).json["id"]
    work(app)

    assert street.get(f"/imports/{one}").json["problem"] == "请上传按模板填写的 .xlsx 表格"
    assert street.get(f"/imports/{other}").json["problem"] == "没有找到表头，请使用模板"


def test_a_name_that_would_be_a_formula_stays_a_name(app, street, district, as_job):
    loaded(app, street, district, "volunteers", [somebody(姓名="=1+1 周")])
    with as_job():
        assert db.session.scalar(select(func.count()).select_from(Volunteer).where(Volunteer.name == "=1+1 周")) == 1


@pytest.mark.does("AD16")
def test_AD16_a_killed_worker_leaves_nothing_half_done_and_the_next_one_finishes(
    app, street, district, as_job, clock, monkeypatch
):
    monkeypatch.setattr(rules, "BATCH", 4)
    found = checked(app, street, "volunteers", [somebody(姓名="钱半途") for _ in range(12)])
    district.done(f"/imports/{found['id']}/approve")
    seen = []

    def killed(held, loaded, total):
        told(held, loaded, total)
        with db.engine.connect() as elsewhere:
            scope.apply(elsewhere)
            seen.append(tuple(elsewhere.execute(text("SELECT loaded, progress FROM import_job WHERE id = :id"),
                                                {"id": found["id"]}).one()))
        if loaded >= 8:
            raise KeyboardInterrupt

    told = importer._tell
    monkeypatch.setattr(importer, "_tell", killed)
    with app.app_context(), pytest.raises(KeyboardInterrupt):
        importer.work()
    assert seen == [(4, 33), (8, 66)], "how far it is can be seen from elsewhere"
    with as_job():
        assert db.session.scalar(select(func.count()).select_from(Volunteer).where(Volunteer.name == "钱半途")) == 0
    monkeypatch.setattr(importer, "_tell", told)
    work(app)
    assert street.get(f"/imports/{found['id']}").json["state"] == "loading", "the lease still runs"

    clock.wind(seconds=61)
    work(app)

    fresh = app and street.by_password("wulidun", "correct horse 42 battery").get(f"/imports/{found['id']}").json
    assert (fresh["state"], fresh["loaded"]) == ("loaded", 12)
    with as_job():
        assert db.session.scalar(select(func.count()).select_from(Volunteer).where(Volunteer.name == "钱半途")) == 12
        assert db.session.scalar(select(func.count()).select_from(ImportRow)
                                 .where(ImportRow.import_id == UUID(found["id"]))) == 0


def test_after_a_crash_of_the_database_the_sheet_is_read_again(app, street, district, as_job):
    found = checked(app, street, "volunteers", [somebody() for _ in range(3)])
    district.done(f"/imports/{found['id']}/approve")
    with as_job():
        db.session.execute(text("DELETE FROM import_row WHERE import_id = :id"), {"id": found["id"]})  # unlogged

    work(app)

    assert street.get(f"/imports/{found['id']}").json["state"] == "loaded"


def test_what_changed_between_the_report_and_the_load_stops_all_of_it(app, street, district, someone, as_job):
    number = new_id_number()
    found = checked(app, street, "volunteers", [somebody(姓名="孙变化"), somebody(身份证号=number)])
    registered(someone(), id_number=number)
    district.done(f"/imports/{found['id']}/approve")

    work(app)

    end = street.get(f"/imports/{found['id']}").json
    assert (end["state"], end["problem"]) == ("failed", "检查之后登记册有变化，请重新上传检查")
    with as_job():
        assert db.session.scalar(select(func.count()).select_from(Volunteer).where(Volunteer.name == "孙变化")) == 0


def test_teams_are_taken_over_with_their_leader(app, street, district, someone, as_job):
    leader = make_volunteer(as_job, someone())
    child = make_volunteer(as_job, someone(), born=date(2012, 1, 1))
    wrong = checked(app, street, "teams", [
        ["晨光小队", "小队", "卫生环保", HOME[:9], leader.number, ""],
        ["晚霞小队", "小队", "卫生环保", HOME, child.number, ""],
    ])
    assert {(row, column) for row, column, _ in faults(street, wrong)} == {(3, "级别"), (4, "队长编号")}

    loaded(app, street, district, "teams", [["旧友小队", "小队", "卫生环保", HOME, leader.number, "十年了"]])

    (team,) = [one for one in leader.client.get("/teams", {"q": "旧友小队"}).json["items"] if one["name"] == "旧友小队"]
    assert (team["state"], team["member_count"], team["my_membership"]["role"]) == ("active", 1, "leader")
    assert any(role["role"] == "TL" for role in leader.client.get("/me").json["roles"])


@pytest.mark.does("VO18")
def test_VO18_past_hours_are_shown_apart_and_are_in_no_total(app, street, district, someone, as_job):
    volunteer = make_volunteer(as_job, someone())
    row = [volunteer.number, "", "2024-05-01", "文明交通劝导", 2.5, "五里墩街道", "志愿汇"]
    before = volunteer.client.get("/me/hours").json, volunteer.client.get("/me/credit").json["score"]

    wrong = checked(app, street, "hours", [row, row, ["HY240000000000", "", *row[2:]], ["", "", *row[2:]]])
    assert {(n, why[:6]) for n, _, why in faults(street, wrong)} >= {(6, "编号和身份证")}
    loaded(app, street, district, "hours", [row])

    mine = volunteer.client.get("/me/external-hours").json
    assert (mine["minutes"], mine["counts_for_star"]) == (150, False)
    assert [(one["title"], one["minutes"], one["platform"]) for one in mine["hours"]] == [("文明交通劝导", 150, "志愿汇")]
    assert (volunteer.client.get("/me/hours").json, volunteer.client.get("/me/credit").json["score"]) == before
    assert volunteer.client.get("/me/points").json["balance"] == 0
    assert bring(street, "hours", sheet("hours", [row])).problem == "same-sheet-again"
    again = checked(app, street, "hours", [row, [*row[:4], 1, *row[5:]]])
    assert faults(street, again) == [
        (3, "项目名称", "这条历史时长已经导入过"),
        (4, "项目名称", "与表中前面的行重复"), (4, "项目名称", "这条历史时长已经导入过"),
    ]


@pytest.mark.does("AD16")
def test_whoever_was_imported_takes_their_registration_over_by_proving_the_phone(app, street, district, someone, as_job):
    row = somebody(姓名="李认领")
    loaded(app, street, district, "volunteers", [row])
    me = someone("li-who-was-imported")

    assert me.post("/me/phone", {"code": f"phone-{row[2]}"}).status == 200
    assert me.get("/me").status == 401, "signed in anew, as the one the register knows"
    me = someone("li-who-was-imported")

    found = me.get("/me/volunteer").json
    assert (found["name"], found["state"]) == ("李认领", "active")
    assert me.get("/me").json["phone"] is not None


def test_a_week_without_a_decision_and_it_is_withdrawn_with_its_file(app, street, as_job, clock):
    found = checked(app, street, "volunteers", [somebody()])
    with as_job():
        path = queries.path_of(db.session.scalars(select(ImportJob.file).where(ImportJob.id == UUID(found["id"]))).one())
    assert path.stat().st_mode & 0o077 == 0

    clock.wind(days=8)
    with as_job() as job:
        actions.sweep_imports(job)
    with as_job() as job:
        actions.sweep_imports(job)
        state = db.session.scalars(select(ImportJob.state).where(ImportJob.id == UUID(found["id"]))).one()

    assert (state.value, path.exists()) == ("withdrawn", False)


def test_nobody_has_more_than_three_under_way(app, manager):
    maker = manager("jianqiao")
    rows = [somebody(社区代码="420105002001") for _ in range(4)]
    replies = [bring(maker, "volunteers", sheet("volunteers", [row])) for row in rows]

    assert [reply.status for reply in replies] == [202, 202, 202, 409]
    for reply in replies[:3]:
        maker.done(f"/imports/{reply.json['id']}/withdraw")


def test_what_stands_in_a_row_is_read_without_a_database():
    today = date(2026, 11, 26)
    cells = ["备注", "志愿者编号", "服务日期*", "项目名称", "时长(小时)", "记录单位", "来源平台"]
    header = rules.header_of(ImportKind.HOURS, cells)

    row = rules.read(ImportKind.HOURS, 7, ["", "", "2027-01-01", "", "25", "单位", "别处"], header, today)

    assert {(one.column, one.row) for one in row.faults} == {
        ("服务日期", 7), ("项目名称", 7), ("时长(小时)", 7), ("来源平台", 7)}
    assert rules.header_of(ImportKind.TEAMS, ["姓名", "电话"]) is None


@pytest.mark.does("AD16")
def test_AD16_two_thousand_rows_are_in_within_seconds(app, street, district, as_job):
    started = time.monotonic()

    end = loaded(app, street, district, "volunteers", [somebody() for _ in range(2000)])

    assert end["loaded"] == 2000
    assert time.monotonic() - started < 60


@pytest.mark.does("AD16")
def test_AD16_whoever_signed_on_paper_serves_at_once_and_the_others_agree_themselves_first(
    app, street, district, someone, as_job,
):
    phone = new_phone()
    rows = [somebody(姓名="钱纸质"), somebody(姓名="孙未签", 手机号=phone, 纸质同意书日期="")]
    found = checked(app, street, "volunteers", rows)
    district.done(f"/imports/{found['id']}/approve")
    work(app)
    with as_job():
        signed, unsigned = (
            db.session.scalars(select(Volunteer).where(Volunteer.name == name)).one() for name in ("钱纸质", "孙未签")
        )
        papers = db.session.execute(
            select(Consent.purpose, Consent.version, Consent.created_at).where(Consent.person_id == signed.person_id)
        ).all()
        assert db.session.scalar(select(Consent.id).where(Consent.person_id == unsigned.person_id)) is None
    assert {(row.purpose, row.version) for row in papers} == {(one, "paper") for one in rules.CONSENTS}
    assert {row.created_at.isoformat()[:16] for row in papers} == {"2023-04-30T16:00"}
    assert (signed.state.value, unsigned.state.value, unsigned.suspended_for.value) == ("active", "suspended", "consent")

    someone(f"unsigned-{phone}").with_phone(phone)  # the number leads to the imported account
    me = someone(f"unsigned-{phone}")
    mine = me.get("/me/volunteer").json

    assert mine["moves"] == ["resume"]
    assert me.done(f"/volunteers/{mine['id']}/resume", {"consent": True})["state"] == "active"
