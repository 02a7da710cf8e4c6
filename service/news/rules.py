"""Plain rules of articles: what of their HTML stays, how long they must be, who has the last word, which words stop."""

import html as entities
import re
from collections.abc import Iterable
from typing import Final

import nh3

from service.core.actors import COMMUNITY, TEAM_LEADER
from service.news.states import ArticleState, Check

SHORTEST: Final = 20  # characters of plain text (NW01)
LONGEST_HTML: Final = 60_000
EXCERPT: Final = 80
MOST_PANELS: Final = 20
CHECKED_AT_ONCE: Final = 2_400  # WeChat reads 2,500 characters
_TAGS: Final = {"p", "br", "strong", "b", "em", "i", "h2", "h3", "ul", "ol", "li", "blockquote", "a"}
_END_OF_LINE = re.compile(r"</(?:p|h2|h3|li|blockquote)>|<br\s*/?>", re.I)
_MARKUP = re.compile(r"<[a-zA-Z/!]")
_WORST: Final = (Check.PASS, Check.REVIEW, Check.RISKY)


def cleaned(said: str) -> str:
    """The HTML of an article with nothing in it that could act: no script, style, picture, frame or event, https only.

    Text without markup becomes paragraphs, a line each.
    """
    if not _MARKUP.search(said):
        said = "".join(f"<p>{entities.escape(line.strip(), quote=False)}</p>" for line in said.splitlines() if line.strip())
    return nh3.clean(
        said, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"https"}, link_rel="noopener noreferrer",
        clean_content_tags={"script", "style", "iframe", "object", "svg", "math"},
    )


def plain(clean_html: str) -> str:
    """What is left to read when the marks are gone, a line for each paragraph."""
    said = nh3.clean(_END_OF_LINE.sub("\n", clean_html), tags=set())
    lines = (" ".join(entities.unescape(line).split()) for line in said.splitlines())
    return "\n".join(line for line in lines if line)


def characters(text: str) -> int:
    """How much is said, white space not counted."""
    return len("".join(text.split()))


def excerpt(text: str) -> str:
    """The beginning, for lists."""
    said = " ".join(text.split())
    return said if len(said) <= EXCERPT else said[:EXCERPT] + "…"


def last_review(role: str) -> ArticleState:
    """Where the reviews end: a community's article with the second, the street's; others with the third, the district's."""
    return ArticleState.SECOND if role in (TEAM_LEADER, COMMUNITY) else ArticleState.THIRD


def stopping(text: str, words: Iterable[str]) -> list[str]:
    """Which of the watched words stand in the text, whatever case or spaces they hide behind."""
    said = "".join(text.split()).casefold()
    return sorted({word for word in words if "".join(word.split()).casefold() in said})


def needs_a_person(flagged: Iterable[str], check: Check) -> bool:
    """Must a reviewer look at certain words by themselves? Where some were found, or WeChat did not simply say pass."""
    return bool(list(flagged)) or check in (Check.REVIEW, Check.NONE)


def parts(text: str) -> list[str]:
    """The text in pieces that WeChat reads at once."""
    return [text[at : at + CHECKED_AT_ONCE] for at in range(0, len(text), CHECKED_AT_ONCE)]


def worst(verdicts: Iterable[Check]) -> Check:
    """One verdict over all pieces; `none` where a piece has none."""
    found = list(verdicts)
    return Check.NONE if not found or Check.NONE in found else max(found, key=_WORST.index)
