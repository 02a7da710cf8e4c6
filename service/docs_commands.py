"""`flask docs`, or `python -m service.docs_commands`: write the rendered pages of docs/, or say which are out of date."""

from pathlib import Path

import click

from service import docs_pages

DOCS = Path(__file__).resolve().parents[1] / "docs"


@click.command("docs")
@click.option("--check", is_flag=True, help="只检查，不写入；过期则以 1 退出")
def command(check: bool) -> None:
    """Render problems.md, states.md and security-defaults.md from the code."""
    pages = docs_pages.pages()
    stale = [name for name, text in pages.items() if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != text]
    if check and stale:
        raise click.ClickException("已过期，请运行 .venv/bin/python -m service.docs_commands：" + "、".join(stale))
    for name in stale:
        (DOCS / name).write_text(pages[name], encoding="utf-8")
    click.echo("docs/ 已更新：" + "、".join(stale) if stale else "docs/ 无变化")


if __name__ == "__main__":  # needs no settings and no engine
    command()
