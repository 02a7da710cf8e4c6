"""A pretend WeChat platform, spoken to over HTTP only; it imports nothing of the service.

Run it with ``python -m wechat_stub.server --port 8100``. What it understands beyond the real platform:

* the code ``as-<name>`` signs in as the openid ``<name>``, as often as wanted; ``login-<name>`` does so once;
* a code of the real shape, 32 letters and digits, signs in once as somebody who is always the same for that code;
* ``login-blocked`` is a person WeChat blocks; ``fail-<errcode>`` provokes that errcode; any other code is 40029;
* ``phone-<11 digits>``, or the same with ``-<anything>`` behind it, gives that phone number once;
* an openid ``away-…`` has not opened the mini-program for two hours; a template or page with ``no-such`` does not exist;
* text with 违禁 is risky (45168 in a message), text with 存疑 wants a human eye;
* an appid begins with ``wx``; a secret that begins with ``wrong`` is wrong.

``/__stub/…`` are the strings behind the stage: see `control`.
"""
