"""Commands: `flask work`, and what an operator needs."""

from collections.abc import Callable
from pathlib import Path

import click
from flask import Flask
from flask.cli import AppGroup
from sqlalchemy import text

from service import docs_commands, invariants, jobs, worker
from service.accounts import actions as accounts
from service.dashboard import actions as dashboard
from service.data import audit, chain, division_import
from service.data.db import db
from service.demo import commands as demo
from service.points.verifier import queries as ledger_verifier
from service.volunteers.verifier import queries as verifier
from service.web import boundary

divisions = AppGroup("divisions", help="区划")
managers = AppGroup("managers", help="管理员账号")
counters = AppGroup("counters", help="看板计数")
hours = AppGroup("hours", help="服务时长")
points = AppGroup("points", help="积分")


@divisions.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_divisions(file: Path) -> None:
    """Load 6-, 9- and 12-digit divisions from a CSV with columns code,name,level,parent_code."""
    with boundary.job("import-divisions") as actor:
        report = division_import.load(actor, file.read_text(encoding="utf-8-sig"))
    click.echo(f"新增 {report.added}，更名 {report.renamed}，停用 {report.ended}，未变 {report.unchanged}")


@managers.command("first")
@click.option("--username", prompt="用户名")
@click.option("--name", prompt="姓名")
@click.password_option("--password", prompt="密码")
@click.option("--district", default="420105", show_default=True)
def first_manager(username: str, name: str, password: str, district: str) -> None:
    """Make one of the first two district managers (D19)."""
    with boundary.job("first-manager"):
        accounts.make_first_manager(username, password, name, district)
    click.echo("已创建区级管理员，首次登录后请绑定动态口令")


@counters.command("rebuild")
def rebuild_counters() -> None:
    """Count everything of the live board anew; deeds that count wait meanwhile."""
    with boundary.job("rebuild-counters"):
        dashboard.recount()
    click.echo("看板计数已按明细重新统计")


@hours.command("verify")
@click.option("--noted", multiple=True, metavar="NUMBER:HASH", help="先前记下的链首，可多次给出")
def verify_hours(noted: tuple[str, ...]) -> None:
    """Hold hours and certificates against the chain; exit 1 and name the first wrong row. Prints the chain's head."""
    found = _verified("verify-hours", verifier.verify, noted)
    click.echo(f"完好：{found.links} 环，核对时长和证明 {found.checked} 条，待封存 {found.waiting} 条；链首 {found.head}")


@points.command("verify")
@click.option("--noted", multiple=True, metavar="NUMBER:HASH", help="先前记下的链首，可多次给出")
def verify_points(noted: tuple[str, ...]) -> None:
    """Hold the ledger of points against the chain; exit 1 and name the first wrong row. Prints the chain's head."""
    found = _verified("verify-points", ledger_verifier.verify, noted)
    click.echo(f"完好：{found.links} 环，核对积分分录 {found.checked} 条，待封存 {found.waiting} 条；链首 {found.head}")


def _verified(job: str, verify: Callable[..., chain.Report], noted: tuple[str, ...]) -> chain.Report:
    try:
        known = dict(chain.parse_note(one) for one in noted)
    except ValueError as wrong:
        raise click.BadParameter("应为 环号：64位十六进制", param_hint="--noted") from wrong
    with boundary.job(job):
        db.session.execute(text("SET LOCAL statement_timeout = 0"))
        found = verify(db.session.connection(), known)
    if found.fault is not None:
        raise click.ClickException(str(found.fault))
    return found


def register(app: Flask) -> None:
    """Hang the commands into the application."""
    app.cli.add_command(divisions)
    app.cli.add_command(managers)
    app.cli.add_command(counters)
    app.cli.add_command(hours)
    app.cli.add_command(points)
    app.cli.add_command(demo.demo)
    app.cli.add_command(demo.walk)
    app.cli.add_command(invariants.command)
    app.cli.add_command(docs_commands.command)

    @app.cli.command("work")
    def work() -> None:
        """Run the worker: wake-ups from Redis and the one-second tick."""
        worker.run(app)

    @app.cli.command("tick")
    def tick() -> None:
        """One round of the worker's tick."""
        click.echo(jobs.tick())

    @app.cli.command("verify-chain")
    def verify_chain() -> None:
        """Walk the hash chain; exit 1 and name the first altered row where it is broken."""
        with boundary.job("verify-chain"):
            found = audit.first_break()
            late = audit.oldest_unsealed_seconds()
        if found is not None:
            raise click.ClickException(f"链在第 {found['number']} 环断开：{found}")
        click.echo(f"完好；最旧的未封存记录 {late:.0f} 秒")

