"""``python -m wechat_stub.server --port N``"""

import argparse

from wechat_stub.server.app import is_loopback, server


def _loopback(host: str) -> str:
    if not is_loopback(host):
        raise argparse.ArgumentTypeError("the pretend platform listens on loopback only")
    return host


def main() -> None:
    """Serve until interrupted."""
    arguments = argparse.ArgumentParser(prog="python -m wechat_stub.server", description="A pretend WeChat platform")
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--host", type=_loopback, default="127.0.0.1")
    arguments.add_argument("--seed", type=int, help="makes faults with a probability repeatable")
    chosen = arguments.parse_args()
    platform = server(chosen.port, chosen.host, chosen.seed)
    print(f"pretend WeChat platform on http://{chosen.host}:{platform.server_port}", flush=True)
    try:
        platform.serve_forever()
    except KeyboardInterrupt:
        platform.server_close()


if __name__ == "__main__":
    main()
