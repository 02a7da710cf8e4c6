"""A newsroom for tests: writers, reviewers, readers and the postman who asks WeChat, all by way of the API."""

from typing import Any
from uuid import uuid4

from service import postman
from service.accounts import actions as accounts
from tests.people import Someone
from tests.volunteers.serving import make_volunteer

HOME, STREET, DISTRICT = "420105007002", "420105007", "420105"
PASSWORD = "correct horse 42 battery"
TEXT = "<p>周六上午，十二位志愿者来到五琴里社区，为独居老人换上了明亮的新灯。</p>"


class Newsroom:
    """Who writes, who reviews, who reads."""

    def __init__(self, app: Any, manager: Any, someone: Any, as_job: Any) -> None:
        self.app, self.manager, self.someone, self.as_job = app, manager, someone, as_job

    def clerk(self, code: str = HOME, role: str = "A3") -> Someone:
        """A manager made for this test."""
        username = f"news-{uuid4().hex[:8]}"
        with self.as_job():
            accounts.make_manager(username, PASSWORD, "通讯员", role, code, totp=False)
        return Someone(self.app).by_password(username, PASSWORD)

    def leader(self) -> Someone:
        """Who leads an approved team of the community."""
        one: Someone = make_volunteer(self.as_job, self.someone()).client
        body = {"name": f"换灯中队{uuid4().hex[:6]}", "category": "其他", "level": 3, "region": HOME}
        team = one.done("/teams", body)["id"]
        self.manager("wulidun").done(f"/teams/{team}/approve")
        return one

    def post(self) -> None:
        """The postman makes his rounds."""
        with self.app.app_context():
            postman.drain()

    def draft(self, author: Someone, **changes: Any) -> str:
        """A draft."""
        found: str = author.done("/articles", {"title": "楼道里的灯亮了", "html": TEXT} | changes)["id"]
        return found

    def handed_in(self, author: Someone, **changes: Any) -> str:
        """In its first review, with WeChat's word."""
        article = self.draft(author, **changes)
        author.done(f"/articles/{article}/submit")
        self.post()
        return article

    def approve(self, article: str, *reviewers: Someone) -> dict[str, Any]:
        """By each of them in turn; their notes say that the words were looked at, for there is no openid to ask about."""
        found: dict[str, Any] = {}
        for one in reviewers:
            found = one.done(f"/articles/{article}/approve", {"words_checked": True, "note": "已核对"})
        return found

    def published(self, **changes: Any) -> str:
        """Out: written by a community's clerk, reviewed by another and by the street."""
        article = self.handed_in(self.manager("wulidun-1"), **changes)
        assert self.approve(article, self.manager("wulidun-1b"), self.manager("wulidun"))["state"] == "published"
        return article

    def reader(self) -> Someone:
        """A resident who has proved a phone."""
        one: Someone = self.someone()
        return one.with_phone()
