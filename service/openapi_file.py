"""`python -m service.openapi_file PLACE`: write down the OpenAPI document, on a machine without any engine.

The application is put together with settings that lead nowhere; describing itself needs none of what they name.
"""

import base64
import os
import secrets
import sys
from pathlib import Path

from service.app import create_app
from service.core import config

KEYS = ("DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY")


def document() -> bytes:
    """The document as the service publishes it, with the addresses of a demo."""
    nowhere = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in KEYS}
    nowhere |= {"DATABASE_URL": "postgresql+psycopg://nobody@/nowhere?host=/nowhere", "DEMO": "1"}
    nowhere |= {"WECHAT_BASE_URL": "http://127.0.0.1:9", "WECHAT_APPID": "wx", "WECHAT_SECRET": secrets.token_hex(8)}
    app = create_app(config.load(nowhere))
    with app.app_context():
        said: str = app.json.dumps(app.spec)
    return said.encode() + b"\n"


def write(place: Path) -> None:
    """Whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(f".{os.getpid()}")
    draft.write_bytes(document())
    draft.replace(place)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
