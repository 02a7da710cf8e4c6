"""Shapes of the counter."""

from service.web.fields import Pattern, Strict


class CodeIn(Strict):
    """Six digits, or what the QR says."""

    code = Pattern(r"^(\d{6}|HYDH:[0-9a-f]{32}:[0-9A-Za-z_-]{22})\Z", "请输入 6 位取货码或扫描二维码", required=True)
