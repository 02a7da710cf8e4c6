"""The two clients, served from their builds: the residents' and volunteers' at /m/, the managers' at /console/.

A build is read into memory once, name by name, and requests are answered by name only: no path is ever put together from
what somebody sent. Another build that is put up is read anew. While there is none, a page says how far the builder is.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from apiflask import APIBlueprint
from flask import Flask, Response, current_app, redirect, render_template, request

from service.core import clients
from service.core.clients import Client
from service.core.config import Settings
from service.core.problems import NotFound
from service.web.access import asks_nothing

bp = APIBlueprint("clients", __name__, enable_openapi=False, template_folder=str(Path(__file__).parent))

# Nothing from elsewhere, ever. Styles may stand in elements, as both component libraries write them; scripts may not.
POLICY = "; ".join((
    "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
    "font-src 'self' data:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
    "frame-ancestors 'none'",
))
PERMISSIONS = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=()"
KINDS = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".json": "application/json", ".geojson": "application/geo+json",
    ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml",
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
    ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".mp3": "audio/mpeg",
    ".wasm": "application/wasm",
}
FOREVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"
REFRESH_SECONDS = 3
_NAMED_BY_CONTENT = re.compile(r"^assets/.*[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
_FOLDERS_OF_FILES = ("assets/", "static/")


@dataclass(frozen=True)
class Item:
    """One file of a build, also as the builder has packed it."""

    content: bytes
    packed: bytes | None
    kind: str
    keep: str


class Shelf:
    """One client's build."""

    def __init__(self, client: Client, folder: Path) -> None:
        self.client, self.folder = client, folder
        self._read: tuple[object, dict[str, Item]] = (None, {})

    def items(self) -> dict[str, Item]:
        """Every file by its name; nothing while there is no build."""
        here = self.folder / self.client.name
        stamp = _stamp(here / self.client.entry)
        if stamp != self._read[0]:
            self._read = (stamp, _read(here.resolve()) if stamp else {})
        return self._read[1]

    def find(self, place: str) -> Item | None:
        """A file; for a place inside the client, its page. None while there is no build, NotFound for anything else."""
        items = self.items()
        found = items.get(place or self.client.entry)
        if found is None and not _is_page(place):
            raise NotFound()
        return found or items.get(self.client.entry)


def install(app: Flask, settings: Settings) -> None:
    """Tell the views where the builds are."""
    app.extensions["clients"] = {client.name: Shelf(client, settings.clients_dir) for client in clients.SERVED}


@bp.get("/")
@asks_nothing
def door():
    """Whoever types the bare address is most likely a resident."""
    return redirect("/m/")


@bp.get("/m")
@asks_nothing
def phone_door():
    """The same without its slash."""
    return redirect("/m/")


@bp.get("/console")
@asks_nothing
def console_door():
    """The same without its slash."""
    return redirect("/console/")


@bp.get("/m/")
@bp.get("/m/<path:place>")
@asks_nothing
def phone(place=""):
    """The client of residents and volunteers."""
    return answer(current_app.extensions["clients"]["m"], place)


@bp.get("/console/")
@bp.get("/console/<path:place>")
@asks_nothing
def console(place=""):
    """The client of managers."""
    return answer(current_app.extensions["clients"]["console"], place)


def answer(shelf: Shelf, place: str) -> Response:
    """The file, packed where the browser takes that; 304 where it has it already."""
    item = shelf.find(place)
    if item is None:
        return _not_yet(shelf)
    packed = item.packed is not None and request.accept_encodings.quality("gzip") > 0
    body = (item.packed if packed else None) or item.content
    response = Response(body, content_type=item.kind, headers={"Cache-Control": item.keep})
    response.set_etag(hashlib.sha256(body).hexdigest()[:32])
    if item.packed is not None:
        response.headers["Vary"] = "Accept-Encoding"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    if item.kind.startswith("text/html"):
        _guard(response)
    return response.make_conditional(request)


def _not_yet(shelf: Shelf) -> Response:
    """How far the builder is. In production nobody builds: the page says what is missing."""
    production = current_app.extensions["settings"].production
    progress = None if production else clients.read_progress(shelf.folder, shelf.client)
    response = Response(
        render_template("building.html", client=shelf.client, progress=progress, states=clients),
        status=503, mimetype="text/html",
    )
    if progress is not None:
        response.headers["Refresh"] = response.headers["Retry-After"] = str(REFRESH_SECONDS)
    return _guard(response)


def _guard(page: Response) -> Response:
    page.headers["Content-Security-Policy"] = POLICY
    page.headers["Permissions-Policy"] = PERMISSIONS
    page.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    return page


def _is_page(place: str) -> bool:
    return not place.startswith(_FOLDERS_OF_FILES) and "." not in place.rpartition("/")[2]


def _stamp(entry: Path) -> object:
    """What changes when another build is put up; None while there is none."""
    try:
        found = entry.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns


def _read(folder: Path) -> dict[str, Item]:
    """Files of kinds we know that lie inside the folder; a link that leads out of it is not followed."""
    items = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in KINDS and path.is_file() and path.resolve().is_relative_to(folder):
            name = str(PurePosixPath(path.relative_to(folder)))
            twin = path.with_name(path.name + ".gz")
            packed = twin.read_bytes() if twin.is_file() else None
            keep = FOREVER if _NAMED_BY_CONTENT.match(name) else ASK_AGAIN
            items[name] = Item(path.read_bytes(), packed, KINDS[path.suffix], keep)
    return items
