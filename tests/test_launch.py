"""`make run` keeps its secrets, says what is in its way, and looks after its children (the whole of it is `make walk`)."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from service import launch

FAMILY = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); {then}"


def wait_for(condition, seconds=10):
    last_moment = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < last_moment
        time.sleep(0.02)


def processes_of_group(group):
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z" and int(fields[2]) == group:
            found.append(int(place.parent.name))
    return found


@pytest.fixture
def child(tmp_path):
    made = []

    def make(code, **more):
        one = launch.Child("web", [sys.executable, "-c", code], tmp_path / "web.log", dict(os.environ), **more)
        made.append(one)
        one.start()
        return one

    yield make
    for one in made:
        one.stop(threading.Event())


def run(folder, **environment):
    surroundings = {name: value for name, value in os.environ.items() if name not in ("ENV", "DATABASE_URL", "REDIS_URL")}
    return subprocess.run(
        [sys.executable, "-m", "service.launch"],
        cwd=launch.HOUSE,
        env={**surroundings, "DATA_DIR": str(folder), "PORT": str(launch.free_port()), **environment},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_secrets_are_made_once_and_for_our_eyes_only(tmp_path):
    path = tmp_path / "secrets.json"

    first = launch.known_secrets(path)
    second = launch.known_secrets(path)

    assert first == second
    assert set(launch.KEYS) < first.keys()
    assert len(set(first.values())) == len(first)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_data_folders_share_no_secret(tmp_path):
    one, other = launch.known_secrets(tmp_path / "a"), launch.known_secrets(tmp_path / "b")

    assert not set(one.values()) & set(other.values())


def test_a_damaged_file_of_secrets_is_never_replaced(tmp_path):
    path = tmp_path / "secrets.json"
    path.write_text('{"DATA_KEY": "abc')

    with pytest.raises(launch.CannotRun, match="备份"):
        launch.known_secrets(path)

    assert path.read_text() == '{"DATA_KEY": "abc'


def test_a_taken_port_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind((launch.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]

        answer = run(tmp_path / "data", PORT=str(port))

    assert answer.returncode == 1
    assert f"端口 {port} 不可用" in answer.stdout
    assert "Traceback" not in answer.stderr


def test_a_second_run_in_the_same_folder_says_where_the_first_is(tmp_path):
    note = {"address": "http://127.0.0.1:8123", "pids": {"supervisor": 4711}}

    with launch._alone(tmp_path):
        (tmp_path / "run.json").write_text(json.dumps(note))
        answer = run(tmp_path)

    assert answer.returncode == 1
    assert "已在运行：http://127.0.0.1:8123（进程 4711）" in answer.stdout


def test_production_is_not_run_like_this(tmp_path):
    answer = run(tmp_path / "data", ENV="production")

    assert answer.returncode == 1
    assert "只用于演示" in answer.stdout
    assert not (tmp_path / "data" / "secrets.json").exists()


def test_a_command_without_a_running_demo_says_so(tmp_path, capsys):
    assert launch.inside(tmp_path, ["walk"]) == 1
    assert "make run" in capsys.readouterr().out


def test_a_child_that_falls_is_started_again_and_each_time_a_little_later(child, capsys):
    fallen = child("raise SystemExit(3)")

    delays = []
    for _ in range(3):
        wait_for(lambda: fallen.process.poll() is not None)
        delays.append(fallen.delay)
        wait_for(fallen.look_after)

    assert delays == sorted(set(delays))
    assert "代码 3" in capsys.readouterr().out


def test_the_orphans_of_a_killed_child_go_before_the_next_is_started(child):
    first = child(FAMILY.format(then="time.sleep(60)"))
    group = first.pid
    wait_for(lambda: len(processes_of_group(group)) == 2)

    os.kill(first.pid, signal.SIGKILL)
    wait_for(first.look_after)

    assert processes_of_group(group) == []
    assert first.pid != group


def test_stopping_gives_time_to_finish_and_leaves_nobody(child, tmp_path):
    busy = child(
        "import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: (time.sleep(0.3), print('done'), sys.exit()));"
        + FAMILY.format(then="print('ready', flush=True); time.sleep(60)")
    )
    wait_for(lambda: b"ready" in busy.log.read_bytes())

    busy.stop(threading.Event())

    assert b"done" in busy.log.read_bytes()
    wait_for(lambda: processes_of_group(busy.pid) == [])  # killed, and a moment later gone


def test_a_child_that_will_not_stop_is_ended_and_at_once_if_asked_twice(child):
    deaf = child(
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(60)",
        patience_seconds=30,
    )
    wait_for(lambda: b"ready" in deaf.log.read_bytes())
    hurry = threading.Event()
    hurry.set()
    started = time.monotonic()

    deaf.stop(hurry)

    assert time.monotonic() - started < 5
    assert processes_of_group(deaf.pid) == []


def test_a_person_sees_errors_and_not_the_rest(child):
    loud = child(
        "import json\n"
        "print(json.dumps({'event': 'request', 'level': 'info'}))\n"
        "print(json.dumps({'event': 'tick failed', 'level': 'error'}), flush=True)\n"
        "raise RuntimeError('boom')"
    )
    wait_for(lambda: loud.process.poll() is not None)

    seen = list(loud.troubles())

    assert len(seen) == 2
    assert "tick failed" in seen[0]
    assert seen[1] == "RuntimeError: boom"
    assert list(loud.troubles()) == []
