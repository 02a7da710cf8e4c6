"""What of a text is shown where something was found in it."""

from typing import Final

KINDS: Final = ("service", "activity", "station", "news", "alert", "campaign")
AROUND: Final = 60


def excerpt(said: str, q: str) -> str:
    """The part of the text with the first word in it, else its beginning."""
    text = " ".join(said.split())
    first = next(iter(q.split()), "")
    at = max(text.casefold().find(first.casefold()) if first else 0, 0)
    start = max(0, at - AROUND // 3)
    part = text[start : start + AROUND]
    return ("…" if start else "") + part + ("…" if start + AROUND < len(text) else "")


def fits(name: str, q: str) -> bool:
    """Does the name of a service hold every word?"""
    words = q.casefold().split()
    return bool(words) and all(word in name.casefold() for word in words)
