"""What is written about the house is what the house is."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from service import docs_commands, docs_pages
from service.core import config
from service.core.lifecycle import Lifecycle

HOUSE = Path(__file__).parents[1]
DOCS = HOUSE / "docs"
OURS = [*HOUSE.glob("*.md"), *DOCS.rglob("*.md")]


def test_the_rendered_pages_are_up_to_date():
    # In a process of its own: what other tests have loaded must not show.
    command = [sys.executable, "-m", "service.docs_commands", "--check"]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_rendering_again_changes_nothing_and_a_stale_page_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(docs_commands, "DOCS", tmp_path)
    say = CliRunner().invoke

    first = say(docs_commands.command, ["--check"])
    assert (first.exit_code, "states.md" in first.output) == (1, True)
    assert say(docs_commands.command, []).exit_code == 0
    assert say(docs_commands.command, ["--check"]).exit_code == 0
    (tmp_path / "problems.md").write_text("old")
    assert "problems.md" in say(docs_commands.command, ["--check"]).output
    assert {path.name for path in tmp_path.iterdir()} == set(docs_pages.pages())


def classes_in(folder):
    """Names of the classes written in a folder's Python, and of what they inherit from."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node, {ast.unparse(base).rpartition(".")[2] for base in node.bases}


def test_every_problem_in_the_source_is_on_the_page_with_a_title_and_a_word_about_it():
    kinds, problems, written = {"Problem"}, set(), list(classes_in(HOUSE / "service"))
    while True:
        found = {node.name for node, bases in written if bases & kinds}
        if found <= problems:
            break
        problems |= found
        kinds |= found

    assert problems == {kind.__name__ for kind in docs_pages.problems()}
    for kind in docs_pages.problems():
        assert re.search(r"[\u4e00-\u9fff]", kind.title), kind
        assert kind.__doc__, kind
        assert 400 <= kind.status < 600, kind


def test_a_name_for_machines_means_one_status_wherever_it_is_used():
    statuses = {}
    for kind in docs_pages.problems():
        statuses.setdefault(kind.slug(), set()).add(kind.status)

    assert {slug: found for slug, found in statuses.items() if len(found) > 1} == {}


def test_every_life_in_the_source_is_on_the_page():
    files = {".".join(path.relative_to(HOUSE).with_suffix("").parts) for path in (HOUSE / "service").rglob("states.py")}
    shown = (DOCS / "states.md").read_text(encoding="utf-8")

    assert files <= set(sys.modules)
    held = {f"{name}.{word}": thing for name in files for word, thing in vars(sys.modules[name]).items()}
    lives = [name for name, thing in held.items() if isinstance(thing, Lifecycle)]
    assert lives
    assert [life for life in lives if f"`{life}`" not in shown] == []


def test_every_setting_is_told_to_the_operator():
    asked = set()

    class Ears(dict):
        def get(self, name, default=None):
            asked.add(name)
            return super().get(name, default)

    key = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="
    needed = ("DATABASE_URL", "WECHAT_BASE_URL", "WECHAT_APPID", "WECHAT_SECRET")
    config.load(Ears(dict.fromkeys(("DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY"), key) | dict.fromkeys(needed, "x")))
    told = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", (DOCS / "operations.md").read_text(encoding="utf-8")))

    assert len(asked) > 15
    assert asked <= told


def test_every_command_is_told_to_the_operator(app):
    told = (DOCS / "operations.md").read_text(encoding="utf-8")
    borrowed = {"run", "shell", "routes", "spec", "db"}  # of Flask, APIFlask and Flask-Migrate

    for name, command in app.cli.commands.items():
        if name not in borrowed:
            for word in getattr(command, "commands", {"": None}):
                assert f"`{name} {word}".strip() in told, f"{name} {word}"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_link_between_our_pages_leads_nowhere(path):
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_a_decision_is_numbered_once_and_short():
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]

    assert numbers == [f"{number:04d}" for number in range(1, len(numbers) + 1)]
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]} "), path
        assert len(text.splitlines()) <= 25, path


def test_what_the_readme_tells_to_type_exists():
    targets = set(re.findall(r"^([a-z-]+):", (HOUSE / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    for name in ("README.md", "CONTRIBUTING.md", "docs/operations.md"):
        typed = set(re.findall(r"(?:^|`)make ([a-z-]+)", (HOUSE / name).read_text(encoding="utf-8"), re.MULTILINE))
        assert typed
        assert typed <= targets, name
    readme = (HOUSE / "README.md").read_text(encoding="utf-8")
    for target in ("run", "walk", "test"):
        assert len(re.findall(rf"^make {target} ", readme, re.MULTILINE)) == 2  # once in each language


WORDS = "order offer volunteer team membership record stamp station session consent photo grant lot move problem letter"


def test_the_glossary_has_a_chinese_word_for_what_everybody_speaks_of():
    words = (DOCS / "glossary.md").read_text(encoding="utf-8").lower()

    for word in WORDS.split():
        assert re.search(rf"\|[^|\n]*\b{word}\b[^|\n]*\|[^|\n]*[\u4e00-\u9fff]", words), word
