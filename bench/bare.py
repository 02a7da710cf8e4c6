"""The peer of S11: a Flask that answers a JSON and does nothing else."""

from flask import Flask

app = Flask(__name__)


@app.get("/hello")
def hello() -> dict[str, str]:
    """The least a request can cost here."""
    return {"status": "ok"}
