"""How long each looks at a nomination, and under which name somebody is shown."""

from typing import Final

SHORTEST: Final = 20  # a deed is told, not named
REVIEW_WORKDAYS: Final = 5
PUBLICITY_WORKDAYS: Final = 5
MOST_OPEN: Final = 5  # nominations of one person that are not over


def public_name(name: str, masked: str, number: str | None, *, minor: bool, agreed: bool) -> str:
    """A minor by number only (D15); a grown-up by name where they let it be shown, else 李* with the number."""
    if minor:
        return number or ""
    return name if agreed else f"{masked} {number}" if number else masked
