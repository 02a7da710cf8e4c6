"""`make pictures`: the README's pictures of the product, from a demo town in which the main job is being done.

It plays the part of everybody once, at their own screens, and keeps what they see in docs/pictures.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import sleep

from playwright.sync_api import sync_playwright

from service import clients, launch
from service.core.clients import SERVED
from service.demo.walk import Walk
from tests.browser.chromium import ARGUMENTS, program
from tests.browser.people import Manager, Resident, Volunteer
from tests.browser.window import DESK, EVERYWHERE, PHONE, WALL, Window
from tests.whole_town import PASSWORD, DemoTown

PICTURES = launch.HOUSE / "docs" / "pictures"
LARGEST_BYTES = 250 * 1024
SHARP = {**PHONE, "device_scale_factor": 2}
QUALITIES = (88, 80, 70, 60, 50)
SETTLE_SECONDS = 1.5  # what fades in has faded in


def keep(window: Window, name: str) -> None:
    """As good as fits into the bytes a README may cost."""
    window.page.wait_for_load_state("networkidle")
    sleep(SETTLE_SECONDS)
    for quality in QUALITIES:
        content = window.page.screenshot(type="jpeg", quality=quality, animations="disabled", scale="css")
        if len(content) <= LARGEST_BYTES:
            break
    (PICTURES / f"{name}.jpg").write_bytes(content)
    print(f"  docs/pictures/{name}.jpg  {len(content) // 1024} KB", flush=True)


def play(town: DemoTown, open_window: Callable[..., Window]) -> None:
    """The main job, with a photographer."""
    walk = Walk(town.send, PASSWORD, tell=lambda _: None, pause=lambda: sleep(0.1))
    for step in (walk.look_around, walk.find_station, walk.register_volunteers, walk.approve_volunteers):
        step()
    walk.citizen("liu", "居民刘阿姨")
    resident, volunteer = Resident(open_window(SHARP)), Volunteer(open_window(SHARP))
    clerk, district = Manager(open_window(DESK)), Manager(open_window(DESK))

    keep_home(resident, walk)
    resident.fills_in("家电维修", "客厅灯不亮")
    keep(resident.window, "phone-order")
    order = resident.sends_the_order()

    clerk.signs_in("demo-community", PASSWORD)
    clerk.goes_to("todos")
    keep(clerk.window, "console-todos")
    clerk.opens_the_order(order)
    clerk.approves()
    clerk.window.find("candidate-offer").wait_for()
    keep(clerk.window, "console-order")
    clerk.offers_it_to(walk.volunteers["chen"])

    volunteer.signs_in(walk.people["chen"].way_in[1]["code"])
    volunteer.looks_at_the_offers()
    keep(volunteer.window, "phone-offer")
    volunteer.accepts(order)
    resident.looks_at_the_order()
    keep(resident.window, "phone-who-comes")
    code = resident.reads_the_code()
    keep(resident.window, "phone-code")

    tomorrow = (town.now() + timedelta(days=1)).astimezone(walk.known["day"].tzinfo)
    walk.until(tomorrow.replace(hour=14, minute=0, second=0, microsecond=0))
    volunteer.goes_to_work(order)
    volunteer.starts(code)
    town.wind(90)
    volunteer.finishes("换了灯泡和启辉器，灯亮了")
    resident.looks_at_the_order()
    resident.confirms()
    resident.rates(5, "很快就修好了")
    volunteer.sees_hours("1.5")
    keep(volunteer.window, "phone-hours")

    district.signs_in("demo-district", PASSWORD)
    for page in ("orders", "volunteers", "board"):
        district.goes_to(page)
        keep(district.window, f"console-{page}")
    wall = Manager(open_window(WALL))
    wall.signs_in("demo-district", PASSWORD)
    wall.window.open("/console/wall")
    keep(wall.window, "wall")


def keep_home(resident: Resident, walk: Walk) -> None:
    """Before and after signing in; then the same in elder mode."""
    resident.goes_to("pages/home/index")
    keep(resident.window, "phone-home")
    resident.signs_in(walk.people["liu"].way_in[1]["code"])
    resident.window.tap("elder-toggle")
    keep(resident.window, "phone-elder")
    resident.window.tap("elder-toggle")


def main() -> int:
    """0 when every picture is there."""
    found = program()
    if found is None:
        print("没有 Chromium：apt-get install chromium-headless-shell fonts-noto-cjk")
        return 1
    if clients.build(SERVED):
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="pictures-") as folder,
        DemoTown(Path(folder), clients.FOLDER) as town,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        play(town, lambda size: Window(browser.new_context(**EVERYWHERE, **size), town.address, PICTURES, "", ""))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
