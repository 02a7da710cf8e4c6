"""The watching itself: a window complains of everything it should, on pages made for that."""

import threading

import pytest
from flask import Flask, Response
from playwright.sync_api import Error
from werkzeug.serving import make_server

from service.web.clients import POLICY
from tests.browser.window import DESK, PHONE

pytestmark = pytest.mark.browser

GOOD = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>家</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head>
<body><main><h1>汉阳</h1><button data-testid="press">点单</button><label>姓名 <input data-testid="name"></label>
<div data-testid="wrapped"><textarea aria-label="说明"></textarea></div><p id="said"></p></main></body></html>"""
SCRIPT = """document.querySelector("button").onclick = async () => {
  const reply = await fetch("/api/refused").catch(() => ({ status: "offline" }))
  document.querySelector("#said").textContent = `answer ${reply.status}`
}"""
BAD = {
    "console": "<script src='/loud.js'></script>", "uncaught": "<script src='/broken.js'></script>",
    "policy": "<script>document.title = 'inline'</script>", "asks elsewhere": "<img alt='' src='http://127.0.0.1:1/x.png'>",
    "404 GET /missing.js": "<script src='/missing.js'></script>",
}
FILES = {
    "/": (GOOD, "text/html"), "/style.css": ("h1 { color: #333 }" * 100, "text/css"),
    "/script.js": (SCRIPT, "text/javascript"),
    "/loud.js": ("console.error('ouch')", "text/javascript"), "/broken.js": ("null.x", "text/javascript"),
    "/unlabelled": (GOOD.replace("</main>", "<img src='data:,'><input></main>"), "text/html"),
}


@pytest.fixture(scope="module")
def pages():
    """A server of pages under the policy of the clients."""
    app = Flask("pages", static_folder=None)

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def page(path):
        content, kind = FILES.get("/" + path, ("", ""))
        for word, body in BAD.items():
            if path == f"bad/{word[:3]}":
                content, kind = GOOD.replace("</main>", f"{body}</main>"), "text/html"
        status = 200 if kind else 409 if path == "api/refused" else 404
        kind = f"{kind or 'text/plain'}; charset=utf-8"
        return Response(content, status, {"Content-Security-Policy": POLICY}, content_type=kind)

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def window(open_window, pages):
    return open_window(pages, PHONE, "window")


def heard(window):
    """What it complained of; after that it has nothing to say."""
    window.page.wait_for_load_state("networkidle")
    found, window.complaints = window.complaints, []
    return found


def test_a_page_in_order_is_left_in_peace(window):
    window.open("/")
    window.fill("name", "王秀兰")
    window.fill("wrapped", "灯坏了")

    assert window.field("name").input_value() == "王秀兰"
    assert window.field("wrapped").input_value() == "灯坏了"
    window.sees("汉阳")
    window.sees_nothing_of("江岸")
    window.picture("in-order")
    assert (window.pictures / f"{window.name}-in-order.png").stat().st_size > 1000
    assert heard(window) == []


@pytest.mark.parametrize("word", BAD)
def test_a_window_complains(window, word):
    window.open(f"/bad/{word[:3]}")

    assert any(complaint.startswith(word) for complaint in heard(window))


def test_a_refusal_is_a_complaint_unless_the_story_announced_it(window):
    window.open("/")
    window.tap("press")
    window.sees("answer 409")
    assert heard(window) == ["409 GET /api/refused"]

    window.expects(409, "/refused")
    window.tap("press", has_text="点单")
    window.sees("answer 409")
    assert heard(window) == []


def test_without_network_failed_requests_are_expected(window):
    window.open("/")
    with window.without_network():
        window.tap("press")
        window.sees("answer offline")

    assert heard(window) == []


def test_a_page_that_not_everybody_can_use_is_found_out(window):
    window.open("/unlabelled")

    found = "\n".join(window.accessibility_faults())
    assert "image-alt" in found
    assert "label" in found
    with pytest.raises(AssertionError, match="image-alt"):
        window.picture("unlabelled")
    heard(window)


def test_code_is_weighed_as_it_came(window):
    window.open("/")
    window.page.wait_for_load_state("networkidle")

    assert round(window.kilobytes_of_code() * 1024) == len(FILES["/style.css"][0]) + len(SCRIPT)


def test_two_people_share_nothing(open_window, pages):
    one, other = open_window(pages, PHONE, "one"), open_window(pages, DESK, "other")
    for window in (one, other):
        window.open("/")
    one.page.evaluate("localStorage.setItem('who', 'one')")

    assert other.page.evaluate("localStorage.getItem('who')") is None
    assert other.page.evaluate("innerWidth") == 1440
    assert one.page.evaluate("[innerWidth, navigator.language, navigator.maxTouchPoints > 0]") == [390, "zh-CN", True]


def test_something_that_is_not_there_is_not_found(window):
    window.open("/")
    window.context.set_default_timeout(300)

    with pytest.raises(Error):
        window.tap("nothing")
