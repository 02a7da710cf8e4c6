"""Teams across both clients: from founding to dissolution, a year that was too little, and a call at night."""

import re
import secrets
from datetime import date

import psycopg
import pytest

from service.demo.company import COMMUNITY
from tests.browser.people import Manager, Volunteer
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


class Helper:
    """A volunteer whom the story needs and who mostly acts over the wire."""

    def __init__(self, neighbours, name):
        word = f"helper-{secrets.token_hex(3)}"
        self.wire = neighbours.citizen(word, f"志愿者{name}")
        found = self.wire.post("/volunteers", neighbours.registration(name, date(1985, 6, 1)))
        self.clerk = neighbours.manager("clerk")
        approved = self.clerk.post(f"/volunteers/{found['id']}/approve")
        self.id, self.number, self.name = found["id"], approved["number"], name

    def at_a_phone(self, open_phone, name):
        one = Volunteer(open_phone(name))
        one.signs_in(self.wire.way_in[1]["code"])
        return one

    def trained(self):
        paper = {"kind": "应急", "title": "应急救援员", "number": "2020-01", "issuer": "武汉市应急管理局",
                 "valid_until": "2031-12-31"}
        shown = self.wire.post("/me/volunteer/certificates", paper)
        self.clerk.post(f"/volunteers/{self.id}/certificates/{shown['id']}/verify")
        return self


@pytest.fixture
def helpers(neighbours):
    """Five new volunteers of the community."""
    return [Helper(neighbours, name) for name in ("周立新", "吴秀英", "郑家声", "孙梅", "冯国强")]


@pytest.fixture
def squad(helpers):
    """Their squad, approved: (leader, others, its id)."""
    leader, *others = helpers
    body = {"name": f"河岸小队{secrets.token_hex(2)}", "category": "卫生环保", "region": COMMUNITY,
            "founders": [one.number for one in others]}
    team = leader.wire.post("/teams", body)["id"]
    for one in others:
        one.wire.post(f"/teams/{team}/confirm-founding")
    leader.clerk.post(f"/teams/{team}/approve")
    return leader, others, team


def opens_the_team(manager, team):
    manager.window.open(f"/console/teams?open={team}")
    manager.window.find("team-state").wait_for()


def decides(manager, move, **fields):
    """A move in the drawer, with what it asks."""
    manager.window.tap(f"move-{move}")
    for name, words in fields.items():
        manager.window.fill(f"field-{name}", words)
    manager.window.tap("deed-act")


@pytest.mark.does("TM02", "TM03", "TM05", "TM06", "TM08", "TM09", "TM10", "TM13")
def test_a_team_from_its_founding_to_its_end(helpers, open_phone, clerk):
    first, second, *others = helpers
    leader, member = first.at_a_phone(open_phone, "leader"), second.at_a_phone(open_phone, "member")

    leader.goes_to("pages/team/mine")
    leader.window.tap("team-found")
    leader.window.fill("team-name", "河岸清洁小队")
    leader.window.tap("team-category-卫生环保")
    leader.window.fill("team-tags", "清漂、劝导")
    leader.window.fill("team-intro", "每周六上午清理河岸")
    leader.window.fill("team-sponsor", "五琴里社区")
    leader.window.fill("team-founders", "、".join(one.number for one in others))
    leader.window.picture("founding")
    leader.window.expects(422, "/teams")
    leader.window.tap("team-send")
    leader.is_told("至少 5 人")
    leader.window.fill("team-founders", "、".join(one.number for one in (second, *others)))
    leader.window.tap("team-send")
    leader.window.sees_in("founders", "已确认 1 人")
    team = re.search(r"id=([0-9a-f-]{36})", leader.window.page.url)[1]
    leader.window.picture("gathering")

    for one in others:
        one.wire.post(f"/teams/{team}/confirm-founding")
    member.goes_to(f"pages/team/detail?id={team}")
    member.window.tap("confirm-founding")
    member.is_told("已确认")

    opens_the_team(clerk, team)
    clerk.window.sees_in("team-state", "待审核")
    decides(clerk, "return", reason="请写明活动地点")
    clerk.window.sees_in("team-state", "已退回")
    leader.goes_to("pages/team/mine")
    leader.window.tap(f"team-{team}")
    leader.window.tap("mend")
    leader.window.sees_in("return-reason", "请写明活动地点")
    leader.window.fill("team-intro", "每周六上午在墨水湖清理河岸")
    leader.window.tap("team-send")
    leader.is_told("待审核")
    opens_the_team(clerk, team)
    decides(clerk, "approve")
    clerk.window.sees_in("team-state", "在册")

    leader.goes_to("pages/team/mine")
    leader.goes_to(f"pages/team/lead?id={team}")
    leader.window.find("team-manage").wait_for()
    leader.window.picture("workbench")
    leader.window.page.get_by_text(second.name).filter(visible=True).first.click()
    leader.window.tap("remove")
    leader.window.fill("remove-reason", "多次无故缺席")
    leader.window.tap("remove-send")
    leader.is_told("已移出")
    member.goes_to("pages/team/mine")
    member.goes_to(f"pages/team/detail?id={team}")
    member.window.sees_in("removed", "多次无故缺席")
    member.window.tap("appeal")
    member.window.fill("appeal-text", "那几次向队长请过假")
    member.window.tap("appeal-send")
    member.window.sees_in("appeal-state", "社区正在核实")
    member.window.picture("appealed")
    opens_the_team(clerk, team)
    clerk.window.sees_in("team-appeal", "那几次向队长请过假")
    clerk.window.picture("appeal")
    decides(clerk, "uphold", note="请假属实")
    clerk.window.sees_in("team-appeal", "成立")

    leader.goes_to(f"pages/team/manage?id={team}")
    leader.window.tap("notice")
    leader.window.fill("notice-text", "周六九点湖边集合")
    leader.window.tap("notice-send")
    leader.is_told("今天还可发 1 条")
    leader.window.sees_in("figures", "活动")
    leader.window.picture("manage")
    leader.goes_to(f"pages/team/lead?id={team}")
    leader.window.page.get_by_text(second.name).filter(visible=True).first.click()
    leader.window.tap("handover")
    leader.is_told("已请接任，等答复")
    member.goes_to("pages/team/mine")
    member.goes_to(f"pages/team/detail?id={team}")
    member.is_told("周六九点湖边集合")
    member.window.tap("accept-handover")
    member.is_told("您是队长")
    member.window.picture("leads")

    member.goes_to(f"pages/team/manage?id={team}")
    member.window.tap("dissolve")
    member.window.tap("dissolve-yes")
    member.window.sees_in("closing", "已申请解散")
    opens_the_team(clerk, team)
    decides(clerk, "dissolve", reason="队长申请，任务完成")
    clerk.window.sees_in("team-state", "已解散")
    clerk.window.picture("dissolved")
    leader.goes_to("pages/team/mine")
    leader.goes_to(f"pages/team/detail?id={team}")
    leader.is_told("已解散")


@pytest.mark.does("TM07")
def test_a_year_that_was_too_little_is_put_right(squad, open_phone, open_desk, town):
    leader, _, team = squad
    with psycopg.connect(town.note["database_owner_url"].replace("+psycopg", "")) as connection:  # founded long ago
        connection.execute("UPDATE team SET created_at = '2024-03-01' WHERE id = %s", (team,))
        connection.execute("DELETE FROM team_check")
        connection.execute("DELETE FROM team_check_round")
    district, street = Manager(open_desk("district")), Manager(open_desk("street"))
    district.signs_in("demo-district", PASSWORD)
    street.signs_in("demo-street", PASSWORD)

    district.goes_to("checks")
    district.window.tap("round-open")
    district.window.tap("deed-act")
    district.window.sees(re.compile("已通知 [1-9]"))
    district.window.picture("round")

    phone = leader.at_a_phone(open_phone, "leader")
    phone.goes_to(f"pages/team/manage?id={team}")
    phone.window.sees_in("check-state", "等您确认", 30)
    phone.window.tap("check-confirm")
    phone.window.tap("check-send")
    phone.window.sees_in("check-state", "街道核定中")
    phone.window.picture("check")

    check = leader.wire.get(f"/team-checks?team_id={team}")["items"][0]["id"]
    street.window.open(f"/console/checks?open={check}")
    street.window.sees_in("check-shortfalls", "应不少于 4 次")
    street.window.picture("to-judge")
    decides(street, "fail", note="活动次数不足")
    street.window.sees_in("check-state", "未通过")

    phone.goes_to("pages/team/mine")
    phone.goes_to(f"pages/team/manage?id={team}")
    phone.window.sees_in("rectifying", "整改中")
    phone.window.tap("report-mended")
    phone.window.fill("mended-note", "已补开两次活动并补齐记录")
    phone.window.tap("mended-send")
    phone.window.sees_in("mended", "等街道核验")
    opens_the_team(street, team)
    street.window.sees_in("team-mended", "已补开两次活动")
    decides(street, "restore")
    street.window.sees_in("team-state", "在册")


@pytest.mark.does("TM11")
def test_a_call_is_answered_and_the_district_sees_who_comes(squad, open_phone, open_desk):
    leader, others, _ = squad
    leader.trained()
    others[0].trained()
    title = f"江堤巡查{secrets.token_hex(2)}"
    district = Manager(open_desk("district"))
    district.signs_in("demo-district", PASSWORD)

    district.goes_to("musters")
    district.window.tap("muster-call")
    for name, words in (("title", title), ("text", "请带雨衣胶鞋"), ("place", "鹦鹉堤 3 号闸口")):
        district.window.fill(f"field-{name}", words)
    district.window.picture("calling")
    district.window.tap("deed-act")
    district.window.sees_in("muster-count", "0可到")

    comes, stays = leader.at_a_phone(open_phone, "comes"), others[0].at_a_phone(open_phone, "stays")
    comes.goes_to("pages/team/muster")
    comes.is_told(title)
    comes.window.tap("eta-20")
    comes.window.picture("called")
    comes.window.tap("coming")
    comes.window.sees_in("muster-mine", "可到，约 20 分钟")
    stays.goes_to("pages/team/muster")
    stays.window.tap("not-coming")
    stays.window.sees_in("muster-mine", "不可到")

    district.window.sees_in("muster-count", "1可到")
    district.window.sees_in("muster-count", "1不可到")
    district.window.sees_in("muster-people", "周立新")
    district.window.picture("live")
    decides(district, "close")
    district.window.sees_in("muster-state", "已结束")
