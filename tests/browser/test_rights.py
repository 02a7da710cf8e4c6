"""Rights, training and care at the screens of those who have them; a register brought in by two managers."""

from datetime import timedelta

import pytest

from service.demo.company import COMMUNITY
from tests.browser.people import Manager
from tests.volunteers.sheets import sheet, somebody
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


def manager(open_desk, username):
    one = Manager(open_desk(username))
    one.signs_in(username, PASSWORD)
    return one


def file_of(rows, name="志愿者名册.xlsx"):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": sheet("volunteers", rows)}


@pytest.mark.does("AD16", "VO18")
def test_AD16_bad_rows_are_shown_corrected_and_loaded_by_a_second_person(open_desk):
    street, district = manager(open_desk, "demo-street"), manager(open_desk, "demo-district")
    right, wrong = somebody(社区代码=COMMUNITY, 姓名="周导入"), somebody(社区代码=COMMUNITY, 手机号="12345")
    street.goes_to("imports")
    street.window.find("imports").wait_for()

    street.window.page.get_by_test_id("import-file").set_input_files(file_of([right, wrong, somebody(姓名="")]))
    street.window.sees_in("import-state", "有错误", 20)
    street.window.sees_in("import-faults", "应为 11 位手机号")
    street.window.sees_in("import-faults", "必填")
    street.window.picture("faulty")
    with street.window.page.expect_download() as report:
        street.window.tap("import-report")
    assert report.value.suggested_filename == "检查结果-志愿者名册.xlsx"
    street.window.tap("import-close")

    wrong[2] = somebody()[2]
    street.window.page.get_by_test_id("import-file").set_input_files(file_of([right, wrong]))
    street.window.sees_in("import-state", "待审核", 20)

    district.goes_to("todos")
    district.window.tap("todos-kind-import")
    district.window.tap("todos-open", has_text="志愿者名册")
    district.window.tap("move-approve")
    district.window.tap("deed-act")
    district.window.sees_in("import-state", "已完成", 20)
    district.window.sees_in("import-loaded", "2")
    district.window.picture("loaded")
    district.looks_at("volunteers?q=周导入")
    district.window.sees("周导入")


@pytest.mark.does("VO16", "VO17")
def test_VO16_an_account_is_closed_with_what_is_open_and_undone(resident, neighbours, town):
    person, window = neighbours.people[resident.word], resident.window
    order = person.post("/orders", neighbours.need_of("要退回的点单", town.now() + timedelta(hours=30), 60))["id"]

    resident.goes_to("pages/settings/index")
    window.tap("allow-show-name")
    resident.is_told("已允许")
    window.picture("privacy")
    window.tap("to-rights")
    window.tap("copy-ask")
    resident.is_told("已受理")
    window.picture("my-data")
    window.tap("leaving-open")
    window.sees_in("goes-back", "要退回的点单")
    window.picture("what-goes-back")
    window.tap("leave-yes")
    window.sees_in("leaving", "账号注销中")
    assert person.get(f"/orders/{order}")["state"] == "cancelled"
    window.picture("closing")

    window.tap("leaving-undo")

    resident.is_told("已撤销注销")
    window.find("leaving-open").wait_for()
    assert person.get("/me/leaving")["state"] is None
    assert person.get("/me/privacy") == {"show_name": True, "photo_use": False, "push": False}


@pytest.mark.does("VO11", "VO13")
def test_VO11_a_course_is_made_learnt_and_certified(open_desk, volunteer):
    street = manager(open_desk, "demo-street")
    desk, phone = street.window, volunteer.window
    street.goes_to("courses")
    desk.tap("course-new")
    desk.fill("course-title", "入户服务安全须知")
    desk.fill("course-text", "两人同行，先联系、再敲门，不收红包。")
    desk.fill("question-0", "入户前先做什么？")
    desk.fill("option-0-0", "直接推门")
    desk.fill("option-0-1", "联系并敲门")
    desk.find("right-0-1").check()
    desk.picture("writing-a-course")
    desk.tap("course-save")
    desk.tap("move-open")
    desk.tap("deed-act")
    desk.sees_in("course-state", "开放")

    volunteer.goes_to("pages/volunteer/index")
    phone.tap("to-training")
    phone.page.get_by_text("入户服务安全须知").filter(visible=True).first.click()
    phone.tap("course-enrol")
    volunteer.is_told("开始学习")
    phone.tap("quiz-begin")
    phone.tap("answer-0-0")
    phone.tap("quiz-send")
    phone.sees_in("quiz-result", "得 0 分")
    phone.tap("quiz-begin")
    phone.tap("answer-0-1")
    phone.picture("quiz")
    phone.tap("quiz-send")
    phone.sees_in("certificate-number", "PX")
    phone.picture("certificate")
    volunteer.goes_to("pages/volunteer/credit")
    phone.sees_in("credit-words", "信用正常")
    phone.picture("credit")

    desk.tap("course-close")
    desk.page.get_by_text("入户服务安全须知").filter(visible=True).first.click()
    desk.sees_in("course-results", "PX")
    desk.picture("results")


@pytest.mark.does("VO14")
def test_VO14_an_accident_is_told_shown_and_taken_to_the_insurer(volunteer, clerk):
    phone, desk = volunteer.window, clerk.window
    volunteer.goes_to("pages/volunteer/insurance")
    phone.tap("incident-open")
    phone.tap("incident-kind-摔伤")
    phone.fill("incident-place", "3 栋楼道")
    phone.fill("incident-text", "搬桌子时踩空，扭伤脚踝。")
    phone.picture("telling")
    phone.tap("incident-send")
    volunteer.is_told("已上报")
    phone.tap("incident-show")
    phone.fill("evidence-note", "门诊病历和发票")
    phone.tap("evidence-send")
    volunteer.is_told("材料已提交")
    phone.picture("told")

    clerk.goes_to("incidents")
    desk.tap("incidents-open")
    desk.sees_in("incident-state", "已交材料")
    desk.tap("move-claim")
    desk.fill("field-claim_number", "LP-2026-77")
    desk.tap("deed-act")
    desk.sees_in("incident-state", "已报保险")
    desk.picture("claimed")

    volunteer.goes_to("pages/volunteer/index")
    volunteer.goes_to("pages/volunteer/insurance")
    volunteer.is_told("报案号 LP-2026-77")
