"""A pretend WeChat: its platform (`server`) and, beside it, the mini-program that talks to it."""
