"""WeChat takes the build: its own compiler, its limits, and what its review asks."""

import json
import re
import shutil
import subprocess

import pytest

MAIN_PACKAGE_BYTES = 2 * 1024 * 1024


def compiled(node, bench, build):
    command = [node / "node", bench / "gate.cjs", build]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def pages_of(build):
    app = json.loads((build / "app.json").read_text(encoding="utf-8"))
    branches = app.get("subPackages", []) + app.get("subpackages", [])
    return app["pages"] + [f"{branch['root']}/{page}" for branch in branches for page in branch["pages"]]


def test_wechats_compiler_takes_every_page_and_style(node, bench, build):
    done = compiled(node, bench, build)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("kind", "wrong"), [("wxml", "<view>"), ("wxss", ".stack > * + * { margin: 0 }")])
def test_it_would_refuse_a_page_that_is_wrong(node, bench, build, tmp_path, kind, wrong):
    copy = shutil.copytree(build, tmp_path / "build")
    page = copy / f"{pages_of(build)[0]}.{kind}"
    page.write_text(wrong, encoding="utf-8")

    done = compiled(node, bench, copy)

    assert done.returncode != 0
    assert f"{pages_of(build)[0]}.{kind}" in done.stderr


def test_every_page_is_there(build):
    files = [f"{page}.{kind}" for page in pages_of(build) for kind in ("js", "json", "wxml")]

    assert [file for file in files if not (build / file).exists()] == []


def test_the_main_package_is_small_enough(build):
    app = json.loads((build / "app.json").read_text(encoding="utf-8"))
    branches = [branch["root"].rstrip("/") + "/" for branch in app.get("subPackages", []) + app.get("subpackages", [])]
    files = [path for path in build.rglob("*") if path.is_file()]
    main = [path for path in files if not str(path.relative_to(build)).startswith(tuple(branches))]

    assert sum(path.stat().st_size for path in main) < MAIN_PACKAGE_BYTES


def test_no_page_shows_anything_from_elsewhere(build):
    shown = re.compile(r"""(?:src|url|href)\s*[=(:]\s*["']?(?:https?:)?//[^"')\s]+""")
    complaints = [
        f"{path.relative_to(build)}: {address}"
        for path in build.rglob("*") if path.suffix in (".wxml", ".wxss")
        for address in shown.findall(path.read_text(encoding="utf-8"))
    ]

    assert complaints == []
