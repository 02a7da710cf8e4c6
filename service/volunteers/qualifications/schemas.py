"""Shapes of certificates of qualification."""

from service.volunteers import rules
from service.web.fields import Choice, Day, Strict, Text


class CertificateIn(Strict):
    """A certificate shown."""

    kind = Choice(rules.CERTIFICATE_KINDS, required=True)
    title = Text(longest=60, required=True)
    number = Text(longest=60, load_default=None, allow_none=True)
    issuer = Text(longest=60, load_default=None, allow_none=True)
    valid_until = Day(required=True)
