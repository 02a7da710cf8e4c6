"""Who takes part in the stories, each at their own screen. A deed is a sentence: ``resident.orders("家电维修", …)``."""

import re

from service.demo.company import COMMUNITY
from tests.browser.window import Window

HOME = re.compile(r"/m/#/(pages/home/index)?$")


class OnThePhone:
    """Somebody with the mobile client."""

    word = ""  # by which the neighbours know them

    def __init__(self, window: Window) -> None:
        self.window = window

    def goes_to(self, page: str) -> None:
        """Open a page of the client by its address, as from a message."""
        self.window.open(f"/m/#/{page}")

    def signs_in(self, code: str) -> None:
        """As one of the pretend platform's people: ``as-<name>``. The terms are read and agreed to."""
        self.goes_to("pages/sign-in/index")
        self.window.tap("agree")
        self.window.fill("as-name", code.removeprefix("as-"))
        self.window.tap("as-enter")
        self.window.page.wait_for_url(HOME)

    def is_told(self, words: str, within_seconds: float = 15) -> None:
        """Stands on the screen, or comes in time."""
        self.window.sees(words, within_seconds)

    def gets_a_new_token(self) -> None:
        """The clock was wound: an access token lives ten minutes, and the client gets itself another."""
        self.window.expects(401)

    def opens(self, page: str) -> None:
        """Go to a page by its address as if for the first time, also where it is open already."""
        self.window.page.goto("about:blank")
        self.goes_to(page)

    def looks_with_old_eyes(self, page: str, name: str) -> None:
        """The same page in elder mode, on a picture; then the mode is put back."""
        self._changes_mode()
        self.opens(page)
        self.window.page.wait_for_load_state("networkidle")
        self.window.picture(f"{name}-elder")
        self._changes_mode()

    def _changes_mode(self) -> None:
        self.goes_to("pages/settings/index")
        with self.window.page.expect_response(lambda answer: answer.url.endswith("/me/settings")):
            self.window.tap("elder")

    def goes_back(self) -> None:
        """The arrow at the top."""
        self.window.tap("back")


class Resident(OnThePhone):
    """Who needs help."""

    order_id = ""

    def orders(self, category: str, title: str) -> str:
        """Fill in the whole form and send it; the order's id. It is for tomorrow, from two to four."""
        self.fills_in(category, title)
        return self.sends_the_order()

    def fills_in(self, category: str, title: str) -> None:
        """The form, up to its last button."""
        window = self.window
        self.goes_to("pages/home/index")
        window.tap("home-order")
        window.tap(f"category-{category}")
        window.fill("title", title)
        window.page.locator("[data-testid^='time-day-']").nth(1).click()
        window.tap("time-slot-14:00-16:00")
        window.tap("pick-place")
        window.tap("consent-yes")
        window.find("street").select_option(COMMUNITY[:9])
        window.find("community").select_option(COMMUNITY)
        window.sees_in("community-found", "五琴里社区")
        window.tap("place-confirm")
        window.fill("address", "3 栋 2 单元 501")
        window.tap("risk-需要登高")

    def sends_the_order(self) -> str:
        """The last button; the order's id."""
        self.window.tap("submit")
        self.window.sees_in("submitted", "已提交")
        found = re.search(r"id=([0-9a-f-]{36})", self.window.page.url)
        assert found, self.window.page.url
        self.order_id = found[1]
        return self.order_id

    def looks_at_the_order(self) -> None:
        """Its page, read anew."""
        self.goes_to("pages/order/list")
        self.goes_to(f"pages/order/detail?id={self.order_id}")
        self.window.find("timeline").wait_for()

    def reads_the_code(self) -> str:
        """The four digits, as large as the screen lets them be."""
        self.window.tap("show-code")
        shown = self.window.find("service-code")
        shown.wait_for()
        code = shown.get_attribute("data-code") or ""
        assert re.fullmatch(r"\d{4}", code)
        return code

    def confirms(self) -> None:
        """It was done."""
        self.window.tap("confirm")
        self.is_told("已确认")

    def rates(self, stars: int, words: str) -> None:
        """How it was."""
        self.window.tap("rate")
        self.window.tap(f"stars-{stars}")
        self.window.fill("rate-text", words)
        self.window.tap("rate-send")
        self.is_told("谢谢您的评价")


class Volunteer(OnThePhone):
    """Who helps."""

    def looks_at_the_offers(self) -> None:
        """What waits for an answer."""
        self.goes_to("pages/volunteer/index")
        self.goes_to("pages/volunteer/offers")

    def accepts(self, order_id: str) -> None:
        """Yes."""
        self.window.tap(f"accept-{order_id}")
        self.is_told("已接受")

    def declines(self, order_id: str, reason: str) -> None:
        """No, and why."""
        self.window.tap(f"decline-{order_id}")
        self.window.fill("decline-reason", reason)
        self.window.tap("decline-send")
        self.is_told("已谢绝")

    def goes_to_work(self, order_id: str) -> None:
        """The page of the order to be served."""
        self.goes_to("pages/volunteer/schedule")
        self.window.tap(f"task-{order_id}")

    def starts(self, code: str) -> None:
        """With the digits the resident told."""
        self.window.fill("code", code)
        self.window.tap("start")
        self.is_told("服务开始")

    def finishes(self, note: str) -> None:
        """What was done."""
        self.window.fill("finish-note", note)
        self.window.tap("finish")
        self.is_told("等居民确认")

    def sees_hours(self, words: str) -> None:
        """The ledger."""
        self.goes_to("pages/volunteer/hours")
        self.is_told(words)


class Manager:
    """Somebody at the console."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def signs_in(self, username: str, password: str) -> None:
        """Name and password."""
        self.window.open("/console/")
        self.window.fill("signin-username", username)
        self.window.fill("signin-password", password)
        self.window.tap("signin-submit")
        self.window.find("signout").wait_for()

    def goes_to(self, page: str) -> None:
        """By the menu at the left."""
        self.window.tap(f"menu-{page}")

    def opens_the_order(self, order_id: str) -> None:
        """Its drawer, by its address."""
        self.window.open(f"/console/orders?open={order_id}")
        self.window.find("order-title").wait_for()

    def approves(self, *tags: str) -> None:
        """The order in the drawer, with these marks."""
        self.window.tap("move-approve")
        for tag in tags:
            self.window.tap(f"field-priority_tags-{tag}")
        self.window.tap("deed-act")
        self.window.sees_in("order-state", "待派单")

    def offers_it_to(self, volunteer_id: str) -> None:
        """In one click, after a look at the reasons; at weekends so many are free that somebody new stands further down."""
        row = self.window.page.locator(f"[data-testid='candidate'][data-id='{volunteer_id}']")
        self.window.find("candidate").wait_for()
        if row.count() == 0:
            self.window.tap("candidates-more")
        row.get_by_test_id("candidate-offer").click()
        self.window.sees_in("order-state", "待答复")

    def looks_at(self, address: str) -> None:
        """A page by its address, until nothing more comes."""
        self.window.open(f"/console/{address}")
        self.window.find("signout").wait_for()
        self.window.page.wait_for_load_state("networkidle")

    def sees_the_order_is(self, state: str, within_seconds: float = 15) -> None:
        """The state in the drawer."""
        self.window.sees_in("order-state", state, within_seconds)
