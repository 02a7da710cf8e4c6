"""Learning on the phone; role models, rumours and contributions from the phone over three desks back to everybody."""

import pytest

from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

RUMOUR = "网传琴台桥下周起封闭一个月"


def manager(open_desk, username):
    one = Manager(open_desk(username))
    one.signs_in(username, PASSWORD)
    return one


def opens(window, lecture):
    """Open a lecture; the telephone says so at once."""
    with window.page.expect_response(lambda answer: answer.url.endswith("/beat")):
        window.tap(f"lecture-open-{lecture}")


@pytest.mark.does("NW04", "NW11", "NW12")
def test_NW11_five_questions_a_lecture_and_a_rumour_on_the_phone(resident, town):
    window = resident.window
    resident.goes_to("pages/home/index")
    window.tap("home-learn")
    resident.is_told("反诈微课堂")
    window.picture("learn")
    window.tap("to-quiz")
    window.page.get_by_test_id("quiz-question").nth(4).wait_for()
    for nth in range(5):
        window.tap(f"quiz-answer-{nth}-0")
    window.tap("quiz-play")
    window.find("quiz-done").wait_for()
    window.sees_in("quiz-done", "连续 1 天")
    assert window.page.get_by_test_id("quiz-why").filter(visible=True).count() == 5
    window.picture("quiz")
    resident.goes_back()

    window.page.get_by_text("冬季健康微课").first.click()
    for lecture in (1, 2):
        opens(window, lecture)
        window.sees_in("lecture-progress", "已学 0 秒")
        for _ in range(3):  # a minute between two beats: the service counts, and nothing that the telephone says
            window.tap(f"lecture-open-{lecture}")
            town.wind(1)
            opens(window, lecture)
        window.sees_in("lecture-progress", "已学完")
    window.picture("series")
    window.tap("series-answer-0-1")
    window.tap("series-quiz-send")
    window.sees_in("series-result", "得 100 分")

    resident.goes_to("pages/learn/rumours")
    window.fill("rumour-q", "停水")
    window.tap("rumour-search")
    window.page.get_by_text("汉阳明天全区停水").first.click()
    window.sees_in("rumour-card", "供水单位")
    window.picture("rumour")
    resident.looks_with_old_eyes("pages/learn/quiz", "quiz")


@pytest.mark.does("NW06", "NW08", "NW12")
def test_NW06_from_the_phone_over_three_desks_to_everybody(resident, volunteer, open_desk, neighbours):
    window = resident.window
    resident.goes_to("pages/learn/examples")
    window.tap("example-propose")
    window.tap("example-who-name")
    window.fill("example-name", "陈建国")
    window.find("example-street").select_option("420105007")
    window.find("example-region").select_option("420105007002")
    window.tap("example-consented")
    window.fill("example-title", "三十年免费修伞")
    window.fill("example-text", "退休后每周三为社区老人义务理发，风雨无阻坚持了十年。")
    window.tap("example-send")
    window.sees_in("example-mine", "待街道审核")
    volunteer.goes_to("pages/learn/pieces")
    volunteer.window.tap("piece-write")
    volunteer.window.fill("piece-title", "楼道里的灯")
    volunteer.window.fill("piece-text", "王师傅修好了三栋的楼道灯，老人晚上出门安心多了。")
    volunteer.window.tap("piece-original")
    volunteer.window.tap("piece-send")
    volunteer.window.sees_in("piece-mine", "等编辑处理")
    volunteer.window.picture("mine")

    clerk = manager(open_desk, "demo-community")
    clerk.goes_to("learn")
    clerk.window.tap("learn-new")
    clerk.window.fill("field-claim", RUMOUR)
    clerk.window.fill("field-text", "经核实，只在夜间分段检修，白天正常通行。")
    clerk.window.fill("field-source_unit", "区城管部门（演示）")
    clerk.window.page.get_by_label("来源日期").fill("2026-01-05")
    clerk.window.page.keyboard.press("Enter")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("learn-state", "待初核")
    clerk.window.picture("rumour")

    street = manager(open_desk, "demo-street")
    for kind, title, move, state in (
        ("rumour", RUMOUR, "check", "待发布"), ("role-model", "三十年免费修伞", "review", "待区级审核"),
        ("contribution", "楼道里的灯", "adopt", "已采用"),
    ):
        street.goes_to("todos")
        street.window.tap(f"todos-kind-{kind}")
        street.window.tap("todos-open", has_text=title)
        street.window.tap(f"move-{move}")
        street.window.tap("deed-act")
        street.window.sees_in("learn-state", state)
    street.window.picture("adopted")

    district = manager(open_desk, "demo-district")
    for kind, title, move, state in (
        ("rumour", RUMOUR, "publish", "已发布"), ("role-model", "三十年免费修伞", "approve", "公示中"),
    ):
        district.goes_to("todos")
        district.window.tap(f"todos-kind-{kind}")
        district.window.tap("todos-open", has_text=title)
        district.window.tap(f"move-{move}")
        district.window.tap("deed-act")
        district.window.sees_in("learn-state", state)
    district.looks_at("learn?part=lecture-series")
    district.window.find("learn-open", has_text="反诈微课堂").wait_for()
    district.window.picture("series")

    window.tap("example-part-publicity")
    resident.is_told("陈建国")
    window.picture("publicity")
    volunteer.opens("pages/learn/pieces?part=mine")
    volunteer.window.sees_in("piece-mine", "得 10 分")
    volunteer.window.tap("piece-part-ranking")
    volunteer.is_told("我采用")
    volunteer.goes_to("pages/learn/rumours")
    volunteer.is_told(RUMOUR)
