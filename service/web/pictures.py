"""A picture as an answer: a JPEG of our own making, kept by whoever asked, and by nobody between."""

from flask import Response, request


def jpeg(content: bytes, digest: bytes, name: str | None = None) -> Response:
    """The picture, or nothing where the caller has it already. name: of the file, where it may be kept as one."""
    answer = Response(content, mimetype="image/jpeg")
    if name is not None:
        answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    answer.set_etag(digest.hex())
    answer.cache_control.private, answer.cache_control.max_age = True, 3600
    return answer.make_conditional(request)
