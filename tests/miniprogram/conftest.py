"""The WeChat build and telephones with it: ``open_phone("as-liu")``."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service import clients
from service.core.clients import Client
from service.demo.walk import Walk
from tests.miniprogram.phone import Phone
from tests.whole_town import PASSWORD, DemoTown

PLAYER = Client("miniprogram-tests", "小程序测试", "tests/miniprogram", "", "", "")


@pytest.fixture(scope="session")
def bench(node: Path) -> Path:
    """The folder in which the player and its packages lie."""
    shop = clients.Workshop(PLAYER)
    with clients.sole_builder(clients.FOLDER):
        shop.furnish()
        shop.install()
    return shop.folder


@pytest.fixture(scope="session")
def build(built_clients: Path) -> Path:
    """What is uploaded to WeChat."""
    return built_clients / "mp-weixin"


@pytest.fixture
def open_phone(node: Path, bench: Path, build: Path, town: DemoTown) -> Iterator[Callable[[str], Phone]]:
    """Somebody's telephone, signed in to WeChat as that person. At the end no page may have complained."""
    phones: list[Phone] = []

    def make(who: str) -> Phone:
        phones.append(Phone(node / "node", bench / "player.cjs", build, town.address, who))
        return phones[-1]

    yield make
    complaints = {phone.who: found for phone in phones if (found := phone.close())}
    assert complaints == {}


@pytest.fixture(scope="session")
def neighbours(town: DemoTown) -> Walk:
    """A resident with a proved number, and volunteers of the clerk's community, approved."""
    prepared = Walk(town.send, PASSWORD, tell=lambda _: None, pause=lambda: time.sleep(0.1))
    for step in (prepared.look_around, prepared.find_station, prepared.register_volunteers, prepared.approve_volunteers):
        step()
    return prepared


@pytest.fixture
def signed_in(open_phone: Callable[[str], Phone], neighbours: Walk) -> Callable[[str], Phone]:
    """Somebody's telephone, signed in: ``signed_in("liu")``."""

    def make(word: str) -> Phone:
        phone = open_phone(neighbours.people[word].way_in[1]["code"].removeprefix("as-"))
        phone.open("/pages/sign-in/index")
        phone.tap("agree")
        phone.tap("wechat-enter")
        phone.arrives("pages/home/index")
        return phone

    return make
