"""Complaints with a name. A refusal anywhere is a Problem; `web/errors.py` turns it into RFC 9457 problem+json."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

_SEAM = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Problem(Exception):
    """Something a person must be told. Subclass it with a status and a Chinese title.

    detail: a Chinese sentence for this occurrence · errors: [{pointer, detail}] for bad fields ·
    facts: further JSON members of the answer.
    """

    status: ClassVar[int] = 500
    title: ClassVar[str] = "服务出错了"
    retry_after: ClassVar[int | None] = None
    keeps: ClassVar[bool] = False  # what was written before the refusal stays: a counted failure, a dead family

    def __init__(
        self, detail: str | None = None, *, errors: Sequence[Mapping[str, str]] = (), **facts: Any
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.errors = list(errors)
        self.facts = facts

    @classmethod
    def slug(cls) -> str:
        """The stable name for machines: ``NoSuchOrder`` is ``no-such-order``."""
        return _SEAM.sub("-", cls.__name__).lower()

    def as_json(self) -> dict[str, Any]:
        """The RFC 9457 members."""
        body: dict[str, Any] = {"type": f"/problems/{self.slug()}", "title": self.title, "status": self.status}
        if self.detail:
            body["detail"] = self.detail
        if self.errors:
            body["errors"] = [dict(error) for error in self.errors]
        return body | self.facts


class BadRequest(Problem):
    """400: the request cannot be read."""

    status = 400
    title = "请求无法识别"


class Unauthorised(Problem):
    """401: who is asking?"""

    status = 401
    title = "请先登录"


class Forbidden(Problem):
    """403: known, but not allowed."""

    status = 403
    title = "没有权限"


class NotFound(Problem):
    """404: not there, or not yours. Both look the same."""

    status = 404
    title = "没有找到"


class Conflict(Problem):
    """409: the world has moved on."""

    status = 409
    title = "当前状态不允许这样做"


class Unprocessable(Problem):
    """422: readable, but wrong."""

    status = 422
    title = "提交的内容有误"


class TooMany(Problem):
    """429: slower, please."""

    status = 429
    title = "操作太频繁，请稍后再试"
    retry_after = 60


class Unavailable(Problem):
    """503: a part we need is away for a moment."""

    status = 503
    title = "服务暂时不可用，请稍后重试"
    retry_after = 3


class InvalidFields(Unprocessable):
    """Fields that are missing, unknown or out of range; `errors` names each."""


def field_problem(pointer: str, detail: str) -> InvalidFields:
    """One bad field, found by a rule rather than by its shape."""
    return InvalidFields(detail, errors=[{"pointer": pointer, "detail": detail}])
