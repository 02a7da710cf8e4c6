"""The WeChat build and telephones with it: ``open_phone("as-liu")``."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service import clients
from service.core.clients import Client
from tests.miniprogram.phone import Phone
from tests.whole_town import DemoTown

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
