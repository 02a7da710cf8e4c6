"""The browser, and windows on the demo town: `phone` and `desk`, or several by `open_phone()`."""

import itertools
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from service import clients, launch
from service.core.clients import Client
from service.demo.walk import Walk
from tests.browser.chromium import ARGUMENTS, program
from tests.browser.people import Manager, Resident, Volunteer
from tests.browser.scenes import Scenes
from tests.browser.window import DESK, EVERYWHERE, PHONE, WALL, Window
from tests.conftest import not_here
from tests.whole_town import PASSWORD, DemoTown

PICTURES = launch.HOUSE / ".build" / "screenshots"
AXE = Client("axe", "无障碍检查", "tests/browser", "", "", "")

_serial = itertools.count(1)

OpenWindow = Callable[..., Window]


# Of these rooms the first story runs always, and those named; the others in `make stories` (decision 0028).
AT_LENGTH = {
    "test_activities_desk.py", "test_activities_phone.py", "test_desk_orders.py", "test_desk_people.py",
    "test_phone_orders.py", "test_phone_people.py", "test_proof_stories.py", "test_rights.py", "test_team_stories.py",
}
ALWAYS = {
    "test_from_a_leaders_draft_to_points_and_a_certificate_that_is_void_again",
    "test_a_minor_serves_only_while_the_guardian_agrees",
    "test_a_team_from_its_founding_to_its_end", "test_AD16_bad_rows_are_shown_corrected_and_loaded_by_a_second_person",
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The main story first, while everybody is free; and marked what has a suite of its own."""
    items.sort(key=lambda item: item.path.name != "test_main_story.py")
    begun = set()
    for item in items:
        if item.path.name in AT_LENGTH and item.name not in ALWAYS:
            if item.path in begun:
                item.add_marker(pytest.mark.stories)
            begun.add(item.path)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Any Chromium of this machine. CI must have one."""
    found = program()
    if found is None:
        not_here("没有找到 Chromium，浏览器测试没有运行（apt-get install chromium-headless-shell fonts-noto-cjk）")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(node: Path) -> str:
    """axe-core's source, as its lock file names it."""
    shop = clients.Workshop(AXE)
    with clients.sole_builder(clients.FOLDER):
        shop.furnish()
        shop.install()
    return (shop.folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def neighbours(town: DemoTown) -> Walk:
    """Three volunteers of the clerk's community, approved: chen, zhao and qian. The stories share them and the clock."""
    prepared = Walk(town.send, PASSWORD, tell=lambda _: None, pause=lambda: time.sleep(0.1))
    for step in (prepared.look_around, prepared.find_station, prepared.register_volunteers, prepared.approve_volunteers):
        step()
    return prepared


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """A story that fails leaves a picture of every window."""
    report = yield
    if report.when == "call" and report.failed:
        for window in getattr(item, "windows", ()):
            if not window.page.is_closed():
                window.keep("failed")
    return report


@pytest.fixture
def open_window(
    request: pytest.FixtureRequest, chromium: Browser, axe: str, town: DemoTown
) -> Iterator[OpenWindow]:
    """A window at an address: ``open_window(address, DESK, "clerk")``. At the end nobody may have complained."""
    windows: list[Window] = []
    request.node.windows = windows
    story = re.sub(r"\W+", "-", request.node.name.removeprefix("test_")).strip("-")

    def make(address: str, size: dict[str, Any], name: str, **more: Any) -> Window:
        context = chromium.new_context(**EVERYWHERE, **size, **more)
        windows.append(Window(context, address, PICTURES, f"{story}-{name}", axe))
        return windows[-1]

    yield make
    complaints = {window.name: window.complaints for window in windows if window.complaints}
    for window in windows:
        window.context.close()
    if "'500 " in str(complaints):
        print(*town.faults()[-3:], sep="\n")
    assert complaints == {}


@pytest.fixture
def open_phone(open_window: OpenWindow, town: DemoTown) -> OpenWindow:
    """A resident's or volunteer's telephone: ``open_phone("liu")``."""
    return lambda name="phone", **more: open_window(town.address, PHONE, name, **more)


@pytest.fixture
def open_desk(open_window: OpenWindow, town: DemoTown) -> OpenWindow:
    """A manager's screen: ``open_desk("clerk")``."""
    return lambda name="desk", **more: open_window(town.address, DESK, name, **more)


@pytest.fixture
def open_wall(open_window: OpenWindow, town: DemoTown) -> OpenWindow:
    """The big screen in the hall."""
    return lambda name="wall", **more: open_window(town.address, WALL, name, **more)


@pytest.fixture
def phone(open_phone: OpenWindow) -> Window:
    """One telephone."""
    return open_phone()


@pytest.fixture
def desk(open_desk: OpenWindow) -> Window:
    """One manager's screen."""
    return open_desk()


@pytest.fixture
def scenes(neighbours: Walk) -> Scenes:
    """What a story does not show."""
    return Scenes(neighbours)


@pytest.fixture
def resident(open_phone: OpenWindow, neighbours: Walk) -> Resident:
    """Somebody new, whose telephone number is proved."""
    one = Resident(open_phone("resident"))
    one.word = f"liu-{next(_serial)}"
    neighbours.citizen(one.word, "居民刘阿姨")
    one.signs_in(neighbours.people[one.word].way_in[1]["code"])
    return one


@pytest.fixture
def volunteer(open_phone: OpenWindow, neighbours: Walk) -> Volunteer:
    """One of the neighbours."""
    one = Volunteer(open_phone("volunteer"))
    one.word = "chen"
    one.signs_in(neighbours.people["chen"].way_in[1]["code"])
    return one


@pytest.fixture
def rival(open_phone: OpenWindow, neighbours: Walk) -> Volunteer:
    """Another of the neighbours."""
    one = Volunteer(open_phone("rival"))
    one.word = "zhao"
    one.signs_in(neighbours.people["zhao"].way_in[1]["code"])
    return one


@pytest.fixture
def clerk(open_desk: OpenWindow) -> Manager:
    """Of their community."""
    one = Manager(open_desk("clerk"))
    one.signs_in("demo-community", PASSWORD)
    return one
