"""What hours are good for: a star, and an objection that goes as far as the street. Certificates: test_activities_phone."""

import pytest

from tests.browser.people import Manager, Volunteer
from tests.browser.proving import comes_true, newcomer, with_hours
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


@pytest.fixture
def wang(open_phone, neighbours):
    """Somebody of their own, approved."""
    one = Volunteer(open_phone("wang"))
    one.word = newcomer(neighbours, "王志强")
    one.signs_in(neighbours.people[one.word].way_in[1]["code"])
    return one


def at_desk(open_desk, username):
    manager = Manager(open_desk(username))
    manager.signs_in(username, PASSWORD)
    return manager


def test_a_star_is_asked_for_checked_shown_and_awarded(wang, open_phone, open_desk, neighbours, town):
    with_hours(town, neighbours.volunteers[wang.word], 13, 480)
    wang.goes_to("pages/volunteer/stars")
    wang.window.fill("statement", "坚持为老人修理家电")
    wang.window.tap("star-apply")
    wang.window.sees_in("star", "待初审")
    wang.window.picture("applied")
    star = neighbours.people[wang.word].get("/me/star")["applications"][0]["id"]

    for username, move, state in (("demo-community", "check", "待认定"), ("demo-street", "approve", "公示中")):
        manager = at_desk(open_desk, username)
        manager.looks_at(f"proof?part=star&open={star}")
        manager.window.tap(f"move-{move}")
        manager.window.tap("deed-act")
        manager.window.sees_in("proof-state", state)
        manager.window.picture(move)
        manager.window.page.close()  # days later the session of a manager has ended

    public = open_phone("public")
    public.open("/m/#/pages/stars/index")
    public.page.locator(f"[data-testid='notice-star'][data-id='{star}']").wait_for()
    public.sees_nothing_of("王志强")
    public.picture("publicity")

    for window in (wang.window, public):
        window.expects(401)
    for _ in range(12):
        town.wind(24 * 60)
    comes_true(town, "SELECT state = 'awarded' FROM star_application WHERE id = %s", star)
    wang.goes_to("pages/home/index")
    wang.goes_to("pages/volunteer/stars")
    wang.window.sees_in("star", "已认定")
    assert wang.window.find("my-star").get_attribute("data-star") == "1"


def test_an_objection_is_refused_by_the_leader_and_upheld_by_the_street(wang, open_phone, open_desk, neighbours, town):
    leader = Volunteer(open_phone("leader"))
    head = next(one for one in neighbours.people[wang.word].get("/demo/people")["items"] if one["title"] == "队长")
    leader.signs_in(head["openid_code"])
    leader.goes_to("pages/team/mine")
    led = leader.window.page.locator("[data-testid^='team-']").filter(has_text="队长").first
    team = led.get_attribute("data-testid").removeprefix("team-")
    (record,) = with_hours(town, neighbours.volunteers[wang.word], 1, 60, team)

    wang.goes_to("pages/volunteer/hours")
    wang.window.tap(f"object-{record}")
    wang.window.fill("objection-text", "实际修了两个小时，签退早记了")
    day = neighbours.people[wang.word].get("/me/records")["items"][0]["service_day"]
    for field, value in (("objection-day", day), ("objection-from", "09:00"), ("objection-to", "11:00")):
        wang.window.fill(field, value)
    wang.window.picture("objecting")
    wang.window.tap("objection-send")
    wang.window.sees_in("objection", "等待答复")

    leader.goes_to(f"pages/team/lead?id={team}")
    leader.window.tap("team-objections")
    leader.window.tap("refuse-objection")
    leader.window.fill("answer-note", "签退时间没有错")
    leader.window.tap("answer-send")
    leader.window.sees_in("objection", "未被认可")
    leader.window.picture("refused")

    wang.goes_to("pages/home/index")
    wang.goes_to("pages/volunteer/objections")
    wang.window.tap("appeal-objection")
    wang.window.fill("answer-note", "住户可以作证")
    wang.window.tap("answer-send")
    wang.window.sees_in("objection", "街道复核中")
    objection = neighbours.people[wang.word].get("/me/objections")["items"][0]["id"]

    street = at_desk(open_desk, "demo-street")
    street.looks_at(f"proof?part=objection&open={objection}")
    street.window.tap("move-uphold")
    street.window.fill("field-note", "已向住户核实")
    street.window.picture("upholding")
    street.window.tap("deed-act")
    street.window.sees_in("proof-state", "成立")

    wang.goes_to("pages/home/index")
    wang.goes_to("pages/volunteer/objections")
    wang.window.sees_in("objection", "更正为 2 小时")
    wang.window.picture("upheld")
