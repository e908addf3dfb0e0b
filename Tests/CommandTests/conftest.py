"""Black-box checks of the command line, on copies of the sample catalogue.

    .venv/bin/pytest Tests/CommandTests --balie .build/release/balie
"""

import os
import shutil
import signal
from pathlib import Path

import pytest

from command import Balie
from published import Editions, build_editions

ROOT = Path(__file__).resolve().parents[2]

# What is begun in the background ignores Control-C, and with `nohup` that its terminal goes; so would every program that
# is tested.
for number, usual in [(signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)]:
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, usual)


def pytest_addoption(parser):
    parser.addoption("--balie", default=str(ROOT / ".build/release/balie"), help="the program")
    parser.addoption("--content", default=str(ROOT / "content"), help="the sample catalogue")
    parser.addoption("--theme", default=str(ROOT / "templates"), help="the default theme")
    parser.addoption("--seed", default=None, type=int, help="repeats the random choices of an earlier run")
    parser.addoption("--submissions", default=12_000, type=int, help="how many answers to forms are drawn at random")
    parser.addoption("--tools", default=str(ROOT / ".venv/publishing/bin"), help="the tools that publish")
    parser.addoption("--edits", default=15, type=int, help="how many random edits are built one after the other")
    parser.addoption("--scripts", default=None, help="a folder with answers.js, to check answers in Chromium too")


def pytest_collection_modifyitems(config, items):
    """Without the program there is one thing to say, and it is a failure."""
    if not os.access(config.getoption("--balie"), os.X_OK):
        kept = [item for item in items if item.name == "test_the_program_is_there"]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture(scope="session")
def balie(pytestconfig) -> Balie:
    return Balie(Path(pytestconfig.getoption("--balie")).resolve(), Path(pytestconfig.getoption("--theme")).resolve())


@pytest.fixture(scope="session")
def sample(pytestconfig) -> Path:
    return Path(pytestconfig.getoption("--content")).resolve()


@pytest.fixture
def content(sample, tmp_path) -> Path:
    """A copy of the sample to do anything to."""
    return Path(shutil.copytree(sample, tmp_path / "content", symlinks=True))


@pytest.fixture
def templates(balie, tmp_path) -> Path:
    """A portal's own templates, to begin with the same as the theme."""
    return Path(shutil.copytree(balie.theme, tmp_path / "own-templates", symlinks=True))


@pytest.fixture(scope="session")
def editions(balie, tmp_path_factory) -> Editions:
    return build_editions(balie, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="session")
def tools(pytestconfig) -> Path:
    """The folder of the tools that scripts/setup-python.sh installs for publishing."""
    folder = Path(pytestconfig.getoption("--tools")).resolve()
    assert (folder / "aws").exists(), f"there are no tools in {folder}; run scripts/setup-python.sh"
    return folder
