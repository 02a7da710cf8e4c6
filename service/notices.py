"""The words of every notice: template, title, text, and the WeChat template that carries it outside.

Texts are filled from a letter's payload, which holds ids, times and community names, never a person's name.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notice:
    """Title and text with {placeholders}; wechat names the subscription template, None stays in the app."""

    title: str
    text: str
    wechat: str | None = None


NOTICES: dict[str, Notice] = {}
