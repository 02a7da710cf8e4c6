"""Which Chromium, and how it is started. The shell without windows does the same pages for two thirds of the work."""

import os
import shutil

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
)


def program() -> str | None:
    """The one of CHROMIUM, or any of this machine; None where there is none."""
    names = (given,) if (given := os.environ.get("CHROMIUM")) else PROGRAMS
    return next((found for name in names if (found := shutil.which(name))), None)
