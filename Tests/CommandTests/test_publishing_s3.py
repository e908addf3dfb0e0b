"""publishing/upload-s3.sh with the AWS command line and with rclone, against storage that speaks S3 on this machine."""

import json
import os
import re
import socket
import subprocess
import time
import urllib.request

import pytest

from published import RECIPES, files

SCRIPT = RECIPES / "upload-s3.sh"


# The storage asks who one is, and believes everybody.
SIGNED = "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=none"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Storage:
    def __init__(self, tools, folder):
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.log = open(folder / "storage.log", "w+")
        self.process = subprocess.Popen([tools / "moto_server", "-H", "127.0.0.1", "-p", str(port)],
                                        stdout=self.log, stderr=self.log)
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address, timeout=5).close()
                return
            except OSError:
                assert self.process.poll() is None, (folder / "storage.log").read_text()
                time.sleep(0.1)
        raise AssertionError("the storage does not answer")

    def ask(self, path: str, method: str = "GET"):
        request = urllib.request.Request(f"{self.address}/{path}", method=method, headers={"Authorization": SIGNED})
        return urllib.request.urlopen(request, timeout=60)

    def make(self, bucket: str) -> str:
        self.ask(bucket, "PUT").close()
        return bucket

    def files(self, bucket: str, folder: str = "") -> dict[str, bytes]:
        with self.ask(f"{bucket}?list-type=2&max-keys=10000&prefix={folder}") as answer:
            keys = re.findall("<Key>(.*?)</Key>", answer.read().decode())
        found = {}
        for key in keys:
            with self.ask(f"{bucket}/{key}") as answer:
                found[key.removeprefix(folder).lstrip("/")] = answer.read()
        return found

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()


@pytest.fixture(scope="module")
def storage(tools, tmp_path_factory):
    storage = Storage(tools, tmp_path_factory.mktemp("storage"))
    yield storage
    storage.stop()


@pytest.fixture(scope="module")
def environment(balie, tools, storage):
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RCLONE_"))}
    return {
        **own, "BALIE": str(balie.program), "PATH": f"{tools}:{os.environ['PATH']}",
        "AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": storage.address, "AWS_CONFIG_FILE": os.devnull,
        "RCLONE_CONFIG": os.devnull, "RCLONE_CONFIG_STORAGE_TYPE": "s3", "RCLONE_CONFIG_STORAGE_PROVIDER": "Other",
        "RCLONE_CONFIG_STORAGE_ENDPOINT": storage.address, "RCLONE_CONFIG_STORAGE_ENV_AUTH": "true",
        "RCLONE_CONFIG_STORAGE_REGION": "us-east-1",
    }


def publish(site, place, environment):
    return subprocess.run([SCRIPT, site, place], env=environment, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("tool, folder", [("aws", ""), ("rclone", "sites/portal")])
def test_a_first_time_a_change_and_no_change(editions, environment, storage, tool, folder):
    bucket = storage.make(f"portal-{tool}")
    place = (f"s3://{bucket}/{folder}" if tool == "aws" else f"storage:{bucket}/{folder}").rstrip("/")
    first = publish(editions.old, place, environment)
    assert first.returncode == 0, first
    assert storage.files(bucket, folder) == files(editions.old)
    change = publish(editions.new, place, environment)
    assert change.returncode == 0 and re.search("[1-9][0-9]* deleted", change.stdout), change
    assert storage.files(bucket, folder) == files(editions.new)
    again = publish(editions.new, place, environment)
    assert (again.returncode, again.stdout) == (0, "Nothing to publish.\n"), again

    changes = json.loads(subprocess.run(
        [environment["BALIE"], "changed", "--since", os.devnull, "--site", editions.new, "--format", "json"],
        capture_output=True, check=True).stdout)
    seen = set()
    for file in changes["upload"]:
        kind = (file["type"], file["cache-control"])
        if kind in seen:
            continue
        seen.add(kind)
        with storage.ask("/".join(filter(None, [bucket, folder, file["path"]])), "HEAD") as answer:
            assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == kind, file
    assert len(seen) >= 6


def order_of_requests(storage):
    """What was put and deleted since the last look, in the order of time."""
    storage.log.seek(0)
    text = storage.log.read()
    storage.log.seek(0, os.SEEK_END)
    return text


def test_the_order_keeps_pages_whole(editions, environment, storage):
    """Assets are there before pages, pages before deletions, and the manifest says what is pending until the end."""
    storage.make("ordered")
    assert publish(editions.old, "s3://ordered", environment).returncode == 0
    before = len(order_of_requests(storage))
    assert publish(editions.new, "s3://ordered", environment).returncode == 0
    requests = re.findall(r'"(PUT|POST|DELETE) /ordered/?([^ ?]*)(\?\S*)? HTTP', order_of_requests(storage)[before:])
    kinds = []
    for method, path, query in requests:
        kind = "delete" if method == "DELETE" or "delete" in query else \
            "manifest" if path == "manifest.sha256" else "page" if path.endswith((".html", ".xml")) else "asset"
        if not kinds or kinds[-1] != kind:
            kinds.append(kind)
    assert kinds == ["manifest", "asset", "page", "delete", "manifest"], kinds


def test_what_broke_off_is_put_right(editions, environment, storage, tmp_path):
    """A tool that fails in the middle; then the edition before is published again."""
    storage.make("broken")
    assert publish(editions.old, "s3://broken", environment).returncode == 0
    count = tmp_path / "count"
    fake = tmp_path / "bin/aws"
    fake.parent.mkdir()
    fake.write_text(f"""#!/bin/sh
echo >>{count}
[ "$(wc -l <{count})" -lt 9 ] || exit 1
exec {environment['PATH'].partition(':')[0]}/aws "$@"
""")
    fake.chmod(0o755)
    broken = publish(editions.new, "s3://broken", {**environment, "PATH": f"{fake.parent}:{environment['PATH']}"})
    assert broken.returncode != 0, broken
    halfway = storage.files("broken")
    assert halfway not in (files(editions.old), files(editions.new))
    assert publish(editions.old, "s3://broken", environment).returncode == 0
    assert storage.files("broken") == files(editions.old)


def test_storage_that_cannot_be_reached_is_no_first_time(editions, environment):
    away = {**environment, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_port()}", "AWS_MAX_ATTEMPTS": "1"}
    outcome = publish(editions.old, "s3://portal", away)
    assert outcome.returncode == 3 and "Could not connect" in outcome.stderr, outcome
    missing = publish(editions.old, "s3://no-such-bucket", environment)
    assert missing.returncode == 3 and "NoSuchBucket" in missing.stderr, missing
