"""A browser window that is watched: whatever goes wrong in it, the test fails.

A complaint is an error on the console, an uncaught exception, a violation of the page's policy, a request to anybody but
the town, and an answer of 400 or more that the story did not announce (`window.expects(409, "/accept")`).
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1440, "height": 900}}
WALL = {"viewport": {"width": 1920, "height": 1080}}
EVERYWHERE = {
    "locale": "zh-CN", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce", "service_workers": "block",
    "permissions": ["geolocation"], "geolocation": {"longitude": 114.2101, "latitude": 30.5512, "accuracy": 20},
}
PATIENCE_SECONDS = 10
SETTLE_MS = 500
OWN = ("data", "blob", "about")
TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (it) =>
  console.error(`policy: ${it.effectiveDirective} ${it.blockedURI} ${it.sourceFile}:${it.lineNumber}`))
"""
LOOK_WITH_AXE = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
  .filter((it) => ["serious", "critical"].includes(it.impact))
  .map((it) => `${it.impact} ${it.id}: ${it.help}\\n` +
    it.nodes.slice(0, 5).map((node) => `    ${node.target.join(" ")}  ${node.html.slice(0, 160)}`).join("\\n"))"""


# What axe judges: every kind of element on the page, in which kind of parent, with which attributes; and whose page it is.
KINDS_OF_ELEMENTS = """() => {
  const kind = (it) => {
    const marks = it.getAttributeNames().filter((name) => !/^(data-|style$|id$|class$|href$|src$|value$|d$)/.test(name))
    const told = ["role", "type", "tabindex", "aria-hidden"].map((name) => it.getAttribute(name))
    const filled = it.textContent.trim() !== ""
    return [it.tagName, [...it.classList].sort().join("."), marks.sort().join(), told.join(), it.style.color,
      it.style.backgroundColor, filled].join("|")
  }
  const found = new Set(["page " + location.pathname + location.hash.split("?")[0] + " " + innerWidth])
  for (const it of document.querySelectorAll("body, body *")) {
    found.add(kind(it) + (it.parentElement ? " in " + kind(it.parentElement) : ""))
  }
  return [document.documentElement.className + document.body.className, ...found]
}"""
_judged: dict[str, set[str]] = {}  # by how the whole document is dressed: what axe has looked at in this run


class Window:
    """One person's browser."""

    def __init__(self, context: BrowserContext, address: str, pictures: Path, name: str, axe: str) -> None:
        self.context, self.address, self.pictures, self.name, self.axe = context, address, pictures, name, axe
        self.complaints: list[str] = []
        self.requests: list[Request] = []
        self.expected: list[tuple[int, str]] = []
        self.is_offline = False
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        context.add_init_script(TELL_VIOLATIONS)
        self.page: Page = context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda wrong: self.complain(f"uncaught: {wrong}"))
        self.page.on("crash", lambda _: self.complain("the page crashed"))
        context.on("request", self._look_at_request)
        context.on("response", self._look_at_response)
        context.on("requestfailed", self._look_at_failure)

    # What a story says

    def open(self, path: str) -> None:
        """Go to an address of the town."""
        self.page.goto(self.address + path)

    def turns_to(self, path: str) -> None:
        """Go to another page of the same client, as by its own links: without loading it anew."""
        self.page.evaluate("path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path)

    def tap(self, test_id: str, **filters: Any) -> None:
        """Press what carries this id, with the finger on a phone and the mouse at a desk. `has_text` says which of many."""
        self.find(test_id, **filters).click()

    def fill(self, test_id: str, text: str) -> None:
        """Write into a field; component libraries wrap theirs."""
        self.field(test_id).fill(text)

    def find(self, test_id: str, **filters: Any) -> Locator:
        """The visible element with this id; the first where a list has many."""
        return self.page.get_by_test_id(test_id).filter(visible=True, **filters).first

    def field(self, test_id: str) -> Locator:
        """The field itself: the element with this id, or the one inside it."""
        inner = f"[data-testid='{test_id}'] :is(input, textarea), :is(input, textarea)[data-testid='{test_id}']"
        return self.page.locator(inner).filter(visible=True).first

    def sees(self, text: str | re.Pattern[str], within_seconds: float = PATIENCE_SECONDS) -> None:
        """Is there, or comes in time."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible(timeout=within_seconds * 1000)

    def sees_in(self, test_id: str, text: str | re.Pattern[str], within_seconds: float = PATIENCE_SECONDS) -> None:
        """The element with this id says so, or will in time."""
        expect(self.find(test_id)).to_contain_text(text, timeout=within_seconds * 1000)

    def holds(self, test_id: str, text: str) -> None:
        """The field with this id is filled so, or will be in time."""
        expect(self.field(test_id)).to_have_value(text)

    def loses(self, test_id: str, within_seconds: float = 2 * PATIENCE_SECONDS) -> None:
        """The element with this id goes, or is gone."""
        expect(self.find(test_id)).to_have_count(0, timeout=within_seconds * 1000)

    def sees_nothing_of(self, *words: str) -> None:
        """None of these words stands anywhere in the page, shown or hidden."""
        content = self.page.content()
        assert [word for word in words if word in content] == []

    def expects(self, status: int, path: str = "") -> None:
        """A refusal that belongs to the story: no complaint about it."""
        self.expected.append((status, path))

    @contextlib.contextmanager
    def without_network(self) -> Iterator[None]:
        """In the lift."""
        self.is_offline = True
        self.context.set_offline(True)
        yield
        self.context.set_offline(False)
        self.is_offline = False

    # What is looked at

    def picture(self, name: str) -> None:
        """Keep a picture of the screen, and look whether everybody could use it."""
        self.keep(name)
        found = self.accessibility_faults()
        assert found == [], f"{self.page.url} 「{name}」\n" + "\n".join(found)

    def keep(self, name: str) -> None:
        """Keep a picture of the screen."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=self.pictures / f"{self.name}-{name}.png", animations="disabled")

    def accessibility_faults(self) -> list[str]:
        """What axe-core finds serious or critical. A page made of what it knows takes it no time."""
        dress, *kinds = self.page.evaluate(KINDS_OF_ELEMENTS)
        judged = _judged.setdefault(dress, set())
        if judged.issuperset(kinds):
            return []
        if not self.page.evaluate("typeof window.axe === 'object'"):
            self.page.evaluate(self.axe)
        found: list[str] = self.page.evaluate(LOOK_WITH_AXE)
        if found:  # a colour may have been on its way to another
            self.page.wait_for_timeout(SETTLE_MS)
            found = self.page.evaluate(LOOK_WITH_AXE)
        if not found:
            judged.update(kinds)
        return found

    def kilobytes_of_code(self) -> float:
        """Scripts and styles as they came over the wire, since the window was opened."""
        code = [request for request in self.requests if request.resource_type in ("script", "stylesheet")]
        return sum(request.sizes()["responseBodySize"] for request in code) / 1024

    # What is heard

    def complain(self, words: str) -> None:
        """Noted, and told at the end."""
        self.complaints.append(words)

    def _hear(self, message: ConsoleMessage) -> None:
        # Chrome repeats failed requests here; they are looked at where their status is known.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            is_ours = message.text.startswith("policy: ")
            self.complain(message.text if is_ours else f"console: {message.text}")

    def _look_at_request(self, request: Request) -> None:
        self.requests.append(request)
        found = urlsplit(request.url)
        if found.scheme not in OWN and f"{found.scheme}://{found.netloc}" != self.address:
            self.complain(f"asks elsewhere: {request.method} {request.url}")

    def _look_at_response(self, response: Response) -> None:
        path = urlsplit(response.url).path
        known = any(response.status == status and part in path for status, part in self.expected)
        if response.status >= 400 and not known:
            self.complain(f"{response.status} {response.request.method} {path}")

    def _look_at_failure(self, request: Request) -> None:
        # A page that is left lets go of what it was asking for.
        if not self.is_offline and request.failure != "net::ERR_ABORTED":
            self.complain(f"failed: {request.method} {request.url} {request.failure}")
