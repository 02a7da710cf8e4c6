"""A leader of the demo town, the street that reviews, and what is on: for stories of activities played on the clients."""

from datetime import datetime, timedelta
from typing import Any

import psycopg

from service.demo.walk import Walk
from service.demo.wire import Someone

LENGTH = timedelta(hours=2)
_REPORTS = """
INSERT INTO activity_report (activity_id, created_at, region, text, beneficiaries, by_person)
SELECT id, now(), region, '活动按计划完成。', 0, created_by FROM activity a
WHERE state IN ('ended', 'settled') AND NOT EXISTS (SELECT 1 FROM activity_report r WHERE r.activity_id = a.id)
"""


def reports_are_in(owner_url: str) -> None:
    """Nobody owes a report of what earlier stories have ended: else no leader might publish again."""
    with psycopg.connect(owner_url.replace("+psycopg", "")) as connection:
        connection.execute(_REPORTS)


class Stage:
    """A leader of the demo's street, the street that reviews, and what is on."""

    def __init__(self, neighbours: Walk) -> None:
        self.neighbours = neighbours
        self.street = neighbours.manager("street")
        self.code, self.leader = self._leader()
        teams = [one for one in self.leader.get("/me")["roles"] if one["role"] == "TL"]
        self.team = self.leader.get(f"/teams/{teams[0]['area']}")
        self.activity = self.shift = ""

    def _leader(self) -> tuple[str, Someone]:
        """One who owes no report, and leads one team of one community."""
        for person in self.neighbours.counted("GET", "/demo/people", None, {}).json["items"]:
            if person["title"] != "队长":
                continue
            one = Someone.by_wechat(self.neighbours.counted, person["name"], person["openid_code"])
            roles = [role for role in one.get("/me")["roles"] if role["role"] == "TL"]
            mine = one.get("/me/activities?limit=50")["items"]
            over = [each["id"] for each in mine if each["state"] in ("ended", "settled")]
            owes = any(not one.get(f"/activities/{each}")["reported"] for each in over)
            if len(roles) == 1 and not owes and len(one.get(f"/teams/{roles[0]['area']}")["region"]) == 12:
                return person["openid_code"], one
        raise AssertionError("no leader of the demo is free")

    def day(self, days: int = 4) -> datetime:
        """So many days ahead, at nine in the morning."""
        ahead = self.neighbours.now() + timedelta(days=days)
        return ahead.replace(hour=9, minute=0, second=0, microsecond=0)

    def published(self, title: str, start: datetime, quota: int = 5, **other: Any) -> str:
        """By API, where the story is not about it."""
        body = {
            "title": title, "category": "环境保护", "served": ["城镇居民"], "text": "一起清理楼道和小花园。", "risk": "low",
            "safeguards": "提供手套和饮用水。", "risk_disclosure": "地面湿滑，注意防滑。", "phone": "027-84001234",
            "approval": "auto", "place": self.neighbours.known["station"]["place"], "address": "社区党群服务中心门前",
            "team_id": self.team["id"], "posts": [{"name": "清洁员", "shifts": [
                {"starts_at": start.isoformat(), "ends_at": (start + LENGTH).isoformat(), "quota": quota},
            ]}],
        } | other
        self.activity = self.leader.post("/activities", body)["id"]
        self.leader.post(f"/activities/{self.activity}/submit")
        self.approve(self.activity)
        return self.activity

    def approve(self, activity: str) -> None:
        """Whoever reviews it: with minors, the district (AC05)."""
        district = self.leader.get(f"/activities/{activity}")["review_level"] == 1
        (self.neighbours.manager("district") if district else self.street).post(f"/activities/{activity}/approve")
        self.is_on(activity)

    def is_on(self, activity: str) -> None:
        """What the story is about from here on."""
        self.activity = activity
        self.shift = self.leader.get(f"/activities/{activity}")["posts"][0]["shifts"][0]["id"]

    def signed_up(self, word: str) -> str:
        """By API; the sign-up's id."""
        body = {"shift_id": self.shift, "accept_risk": True, "accept_privacy": True}
        found: str = self.neighbours.people[word].post(f"/activities/{self.activity}/signups", body)["id"]
        return found

    def name_of(self, word: str) -> str:
        """The sign-up of one of the neighbours."""
        mine = self.neighbours.people[word].get("/me/signups?limit=50")["items"]
        return next(one["id"] for one in mine if one["activity_id"] == self.activity)

    def until(self, moment: datetime, *people: Any) -> None:
        """Wind the clock; tokens end with it."""
        self.neighbours.until(moment)
        for one in people:
            one.window.expects(401)

    def waits_for(self, path: str, who: Someone, wanted: str) -> None:
        """The worker makes its rounds."""
        for _ in range(60):
            if (found := who.get(path)["state"]) == wanted:
                return
            self.neighbours.pause()
            self.neighbours.pause()
        raise AssertionError(f"{path}: {found}, not {wanted}")
