"""`flask demo …` and `flask walk`: what a person types to see the product at work. Only with DEMO=1."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import click
from flask import current_app
from flask.cli import AppGroup
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from service import routes
from service.core import clock
from service.core.config import Settings
from service.data.db import db
from service.data.sealed import vault
from service.demo import pour, scale, stations
from service.demo import town as the_town
from service.demo.walk import Walk
from service.demo.wire import over_http
from service.web import boundary

demo = AppGroup("demo", help="演示与压测数据（需要 DEMO=1）")
STEPS = 7
_SCALES = click.FloatRange(0, scale.LARGEST_SCALE, min_open=True)


def _settings() -> Settings:
    """The settings of a demo; an error for a person where this is none."""
    settings: Settings = current_app.extensions["settings"]
    if not settings.demo or settings.production:
        raise click.ClickException("只用于演示：请设置 DEMO=1（生产环境不可用）。")
    return settings


def _password() -> str:
    password = os.environ.get("DEMO_PASSWORD", "").strip()
    if not password:
        raise click.ClickException("请设置环境变量 DEMO_PASSWORD：演示管理员的密码没有默认值。")
    return password


def _prepared() -> Any:
    """The present moment of the demo's clock. No connection stays open that a forked process could share."""
    with boundary.job("demo-clock"):
        moment = clock.now()
    db.engine.dispose()
    return moment


@contextmanager
def _bar() -> Iterator[Progress]:
    columns = (
        TextColumn("{task.description}"), BarColumn(bar_width=40), MofNCompleteColumn(), TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(), refresh_per_second=4) as progress:
        yield progress


@demo.command("town")
@click.option("--volunteers", default=the_town.VOLUNTEERS, show_default=True, type=click.IntRange(200, 9_000))
def town(volunteers: int) -> None:
    """Load the demo town into an empty database: divisions, stations, managers, volunteers, teams, orders."""
    settings, password = _settings(), _password()
    with _bar() as progress:
        bar = progress.add_task("演示数据", total=STEPS)

        def tell(step: str) -> None:
            progress.update(bar, description=f"演示数据：{step}", advance=1)

        try:
            the_town.raise_town(
                settings.database_owner_url, vault(), _prepared(), password, tell, volunteers=volunteers
            )
        except the_town.TownIsThere as why:
            progress.stop()
            click.echo(str(why))
            return
        tell("完成")
    click.echo(
        f"{stations.LABEL}：130 个区划、{len(list(stations.doors()))} 个站点、{volunteers} 名志愿者、"
        f"{len(the_town.MANAGERS)} 名演示管理员。人物、坐标与台账均为虚构。"
    )


@demo.command("passwords")
def change_passwords() -> None:
    """Give the demo's managers the password in DEMO_PASSWORD."""
    _settings()
    click.echo(f"已更换 {the_town.change_passwords(_password())} 名演示管理员的密码。")


@demo.command("load")
@click.option("--scale", "size", default=0.1, show_default=True, type=_SCALES, help="1 即 527,100 名志愿者")
@click.option("--seed", default=1, show_default=True)
@click.option("--workers", default=2, show_default=True, type=click.IntRange(0, 64))
@click.option("--seal/--no-seal", default=True, show_default=True, help="台账逐条入链；只做性能测试时可以略过")
@click.option("--records-each", default=scale.RECORDS_EACH, show_default=True, type=float, help="人均服务记录")
def load(size: float, seed: int, workers: int, seal: bool, records_each: float) -> None:
    """Fill the database with the district's real proportions, by COPY."""
    settings = _settings()
    owner_url = settings.database_owner_url
    if not the_town.has_ground(owner_url):
        if os.environ.get("DEMO_PASSWORD"):
            the_town.appoint(_password())
        with pour.owner(owner_url) as connection:
            the_town.lay_ground(connection, _prepared())
    moment = _prepared()
    with _bar() as progress:
        bar = progress.add_task("志愿者", total=round(scale.VOLUNTEERS * size))
        try:
            count = scale.load(
                owner_url, vault(), moment, scale=size, seed=seed, workers=workers,
                advance=lambda people: progress.advance(bar, people), seal=seal, records_each=records_each,
                tell=lambda step: progress.update(bar, description=f"志愿者：{step}"),
            )
        except (scale.LoadedBefore, ValueError) as why:
            progress.stop()
            raise click.ClickException(str(why)) from why
    click.echo(f"已载入 {count:,} 名志愿者（{stations.LABEL}，随机种子 {seed}）。")


@click.command("walk")
@click.option("--base", default="", help="服务地址；缺省为 DATA_DIR/run.json 里的")
def walk(base: str) -> None:
    """Play the main job over HTTP against the running demo, step by step, as each person."""
    address, password = _running(base)
    walker = Walk(over_http(address + routes.BASE), password, tell=click.echo, pause=lambda: sleep(0.25))
    if not walker.play():
        sys.exit(1)


def _running(base: str) -> tuple[str, str]:
    """Where the demo answers, and its managers' password: as said, from the environment, or from its own note."""
    note: dict[str, Any] = {}
    path = Path(os.environ.get("DATA_DIR") or ".data") / "run.json"
    if path.exists():
        note = json.loads(path.read_text(encoding="utf-8"))
    address = base or os.environ.get("BASE_URL") or note.get("address")
    if not address:
        raise click.ClickException("没有正在运行的演示，请先运行 make run，或用 --base 指明地址。")
    return address.rstrip("/"), os.environ.get("DEMO_PASSWORD") or note.get("demo_password") or _password()
