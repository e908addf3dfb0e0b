"""The checks themselves: each must find the fault it is there for, and nothing on a sound page."""

import pytest

from axe import violations
from conftest import NARROW
from test_keyboard import walk
from test_print import PALE
from test_reflow import FAULTS, SMALL_TARGETS

SOUND = """<!doctype html><html lang=en><head><title>Sound</title><style>
  :focus-visible { outline: 3px solid black } a, button { display: inline-block; min-height: 24px; min-width: 24px }
  body { background: white; color: black }
</style></head><body><header><a href="#main">Skip</a></header><main id=main><h1>Sound</h1>
<p>Some words and <a href="#main">a link</a>.</p><button>Go</button></main></body></html>"""

FAULTY = [
    ("focus unseen", walk, "</style>", ":focus-visible { outline: none }</style>", "cannot be seen"),
    ("focus hidden", walk, "</style>", "main::after { content: ''; position: fixed; inset: 0; background: white }</style>",
     "hidden under"),
    ("focus out of order", walk, "<button>", "<button tabindex=2>", "tabindex above 0"),
    ("a stop that is no control", walk, "<button>", "<div style='overflow: scroll; height: 2rem'>" + "words<br>" * 9 + "</div><button>",
     "no control"),
    ("too wide", FAULTS, "<p>", "<p style='width: 900px'>", "px wide"),
    ("unbreakable word", FAULTS, "words", "w" * 90, "leaves the window"),
    ("cut off", FAULTS, "<p>", "<p style='overflow: hidden; height: .5rem'>", "cut off"),
    ("scrolled sideways", FAULTS, "<p>", "<p style='overflow-x: auto; white-space: nowrap'>" + "words " * 40, "sideways"),
    ("small target", SMALL_TARGETS, "<button>", "<button style='min-height: 0; height: 12px; font-size: 8px'>", "less than 24"),
    ("small choice", SMALL_TARGETS, "<button>", "<label><input type=radio name=a> One</label><button>", "less than 44"),
    ("pale ink", PALE, "color: black", "color: #888", "3.5"),
    ("no alternative", violations, "<p>", "<p><img src='data:,'>", "image-alt"),
    ("little contrast", violations, "color: black", "color: #aaa", "color-contrast"),
    ("no label", violations, "<button>", "<input type=text><button>", "label"),
]


def found(page, check) -> str:
    result = check(page) if callable(check) else page.evaluate(check)
    return result if isinstance(result, str) else "\n".join(result)


@pytest.fixture
def blank(contexts):
    page = contexts.named("inspected").new_page()
    page.set_viewport_size(NARROW)
    page.goto("about:blank")
    yield page
    page.close()


@pytest.mark.parametrize("check", [walk, FAULTS, SMALL_TARGETS, PALE, violations],
                         ids=["keyboard", "reflow", "targets", "ink", "axe"])
def test_a_sound_page_passes(blank, check):
    blank.set_content(SOUND)
    assert not found(blank, check)


@pytest.mark.parametrize("check, old, new, says", [fault[1:] for fault in FAULTY], ids=[fault[0] for fault in FAULTY])
def test_a_fault_is_found(blank, check, old, new, says):
    assert old in SOUND
    blank.set_content(SOUND.replace(old, new, 1))
    assert says in found(blank, check)
