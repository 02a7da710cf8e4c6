"""Both clients are served from their builds, and nothing else is; while there is no build, a page says why."""

import gzip
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from service.core.clients import BUILDING, CLIENTS, FAILED, READY, SERVED, Progress, sole_builder, write_progress
from service.web import clients

PAGE = "<!doctype html><title>手机端</title>"
SCRIPT = "console.log('hello');" * 100


class Folder:
    """CLIENTS_DIR, and a browser in front of it."""

    def __init__(self, path, app):
        self.path, self.browser = path, app.test_client()

    def put(self, name, content, pack=False):
        place = self.path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")
        if pack:
            place.with_name(place.name + ".gz").write_bytes(gzip.compress(content.encode(), mtime=0))

    def get(self, path, method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.browser.open(path, method=method, headers=named)


@pytest.fixture
def folder(app, settings, tmp_path):
    before = app.extensions["clients"]
    clients.install(app, replace(settings, clients_dir=tmp_path / "clients"))
    yield Folder(tmp_path / "clients", app)
    app.extensions["clients"] = before


@pytest.fixture
def built(folder):
    for name in ("m", "console"):
        folder.put(f"{name}/assets/index-D4f_x-9a.js", SCRIPT, pack=True)
        folder.put(f"{name}/static/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        folder.put(f"{name}/index.html", PAGE.replace("手机端", name))
    return folder


@pytest.mark.parametrize("name", ["m", "console"])
def test_a_client_is_served_page_and_files(built, name):
    page = built.get(f"/{name}/")
    script = built.get(f"/{name}/assets/index-D4f_x-9a.js")

    assert (page.status_code, page.content_type, name in page.text) == (200, "text/html; charset=utf-8", True)
    assert (script.status_code, script.content_type, script.text) == (200, "text/javascript; charset=utf-8", SCRIPT)
    assert built.get(f"/{name}/static/logo.svg").content_type == "image/svg+xml"


def test_every_served_client_has_its_addresses(built):
    assert [built.get(f"/{client.name}/").status_code for client in SERVED] == [200] * len(SERVED)
    assert built.get("/mp-weixin/").status_code == 404


@pytest.mark.parametrize(("path", "there"), [("/", "/m/"), ("/m", "/m/"), ("/console", "/console/")])
def test_bare_addresses_lead_to_a_client(built, path, there):
    reply = built.get(path)

    assert (reply.status_code, reply.headers["Location"]) == (302, there)


@pytest.mark.parametrize("place", ["orders", "orders/019a/timeline", "pages/home/index", "登录"])
def test_a_place_inside_a_client_is_its_page(built, place):
    assert built.get(f"/m/{place}").text == built.get("/m/").text


@pytest.mark.parametrize("place", [
    "assets/index-00000000.js", "assets/", "assets/nothing", "static/nothing", "favicon.ico", "index.html.gz", "orders/x.js",
    "assets/index-D4f_x-9a.js.gz", ".env", "assets",
])
def test_a_file_that_is_not_there_is_404_and_not_the_page(built, place):
    reply = built.get(f"/m/{place}")

    if place == "assets":
        assert reply.status_code == 200  # a word like any other
    else:
        assert (reply.status_code, reply.mimetype) == (404, "application/problem+json")


@pytest.mark.parametrize("place", [
    "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "assets/../../secret.txt",
    "..%5csecret.txt", "%00secret.txt", "assets/%2e%2e/%2e%2e/secret.txt", "x" * 5000 + ".txt", "link.txt",
    "folder/secret.txt", "%2fsecret.txt",
])
def test_nothing_outside_a_build_can_be_had(built, place):
    built.put("secret.txt", "secret")
    (built.path / "m" / "link.txt").symlink_to(built.path / "secret.txt")
    (built.path / "m" / "folder").symlink_to(built.path)

    reply = built.get(f"/m/{place}")

    assert reply.status_code in (404, 308)  # 308: a doubled slash is asked for again as one
    assert reply.text != "secret"


def test_a_named_by_content_file_is_kept_forever_and_the_page_is_asked_for_again(built):
    built.put("m/assets/plain.js", "1")

    assert built.get("/m/assets/index-D4f_x-9a.js").headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for place in ("", "orders", "static/logo.svg", "assets/plain.js"):
        assert built.get(f"/m/{place}").headers["Cache-Control"] == "no-cache"


def test_a_browser_that_has_it_is_told_so(built):
    first = built.get("/m/")
    again = built.get("/m/", If_None_Match=first.headers["ETag"])

    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert built.get("/m/", If_None_Match='"another"').status_code == 200


def test_packed_files_go_to_those_who_take_them(built):
    path = "/m/assets/index-D4f_x-9a.js"
    packed, plain = built.get(path, Accept_Encoding="gzip, br"), built.get(path)
    refused = built.get(path, Accept_Encoding="gzip;q=0")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data).decode() == plain.text == refused.text == SCRIPT
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert packed.content_type == plain.content_type


def test_head_is_get_without_the_body(built):
    for path in ("/m/", "/console/assets/index-D4f_x-9a.js"):
        head, get = built.get(path, method="HEAD"), built.get(path)

        assert (head.status_code, head.data) == (200, b"")
        assert head.headers["Content-Length"] == get.headers["Content-Length"]
        assert head.headers["ETag"] == get.headers["ETag"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent_to_a_client(built, method):
    assert built.get("/m/", method=method).status_code == 405


def test_every_page_says_that_nothing_comes_from_elsewhere(built):
    for path in ("/m/", "/m/orders", "/console/"):
        headers = built.get(path).headers
        policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))

        assert policy["default-src"] == policy["script-src"] == policy["connect-src"] == "'self'"
        assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
        assert not any(word in headers["Content-Security-Policy"] for word in ("http", "*", "unsafe-eval", "//"))
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "microphone=()" in headers["Permissions-Policy"]


def test_what_is_no_page_may_load_nothing_at_all(built):
    for path in ("/api/v1/openapi.json", "/healthz", "/api/v1/me", "/m/assets/nothing.js", "/nowhere", "/m/static/logo.svg"):
        assert built.get(path).headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


def test_another_build_is_seen_at_once_also_through_its_link(folder):
    for number in (1, 2):
        folder.put(f"builds/m-{number}/index.html", f"build {number}")
    link = folder.path / "m"
    link.symlink_to("builds/m-1")
    assert folder.get("/m/").text == "build 1"

    fresh = folder.path / ".m"
    fresh.symlink_to("builds/m-2")
    fresh.replace(link)

    assert folder.get("/m/").text == "build 2"


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)


def test_while_it_is_built_a_page_says_how_far_it_is_and_comes_back(folder):
    with sole_builder(folder.path):
        write_progress(folder.path, SERVED[0], Progress(BUILDING, "安装依赖", 32))
        reply = folder.get("/m/orders")

    assert (reply.status_code, reply.headers["Refresh"], reply.headers["Retry-After"]) == (503, "3", "3")
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Content-Security-Policy"] == clients.POLICY
    assert "手机端正在构建" in reply.text
    assert "安装依赖，已用 32 秒" in reply.text
    words = Words()
    words.feed(reply.text)
    assert not {"script", "link", "img"} & words.tags


def test_a_failed_build_says_what_failed_and_its_words_are_only_words(folder):
    write_progress(folder.path, SERVED[1], Progress(FAILED, "构建", 12, "error <script>alert(1)</script>"))
    reply = folder.get("/console/")

    assert "管理后台构建失败" in reply.text
    assert "<script>" not in reply.text
    assert "make clients" in reply.text


def test_a_builder_that_was_killed_is_not_waited_for(folder):
    with sole_builder(folder.path):
        write_progress(folder.path, SERVED[0], Progress(BUILDING, "构建", 5))

    assert "构建中断了" in folder.get("/m/").text


def test_where_nobody_builds_the_page_says_what_is_missing(folder):
    reply = folder.get("/console/")

    assert reply.status_code == 503
    assert "管理后台没有安装" in reply.text
    assert "CLIENTS_DIR" in reply.text
    assert "Refresh" not in reply.headers


def test_production_never_speaks_of_building(folder, app, settings):
    write_progress(folder.path, SERVED[0], Progress(FAILED, "构建", 5, "private words"))
    app.extensions["settings"] = replace(settings, env="production", demo=False)
    reply = folder.get("/m/")
    app.extensions["settings"] = settings

    assert "手机端没有安装" in reply.text
    assert "private words" not in reply.text


def test_a_file_without_a_build_is_404(folder):
    assert folder.get("/m/assets/index-D4f_x-9a.js").status_code == 404


def test_half_a_note_is_no_note(folder):
    write_progress(folder.path, SERVED[0], Progress(READY))
    (folder.path / "progress" / "m.json").write_text('{"state": "bui')

    assert "没有安装" in folder.get("/m/").text


def test_a_client_costs_no_database(built, monkeypatch):
    def refuse(*_):
        raise AssertionError("asked the database")

    monkeypatch.setattr("sqlalchemy.engine.Engine.connect", refuse)

    assert built.get("/m/").status_code == 200
    assert built.get("/console/assets/index-D4f_x-9a.js").status_code == 200


def test_names_of_clients_are_their_own():
    assert len({client.name for client in CLIENTS}) == len(CLIENTS)
