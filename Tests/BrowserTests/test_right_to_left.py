"""A site in a language written from right to left: the catalogue in RightToLeft/, or `--rtl-site DIR`."""

import pytest

from axe import violations
from conftest import NARROW, WIDE
from static_server import StaticServer
from test_reflow import FAULTS


@pytest.fixture(scope="module")
def rtl_address(pytestconfig):
    site = pytestconfig.rtl_site
    if site is None:
        pytest.skip("neither the program nor --rtl-site is there")
    server = StaticServer(site.folder)
    yield server.address
    server.stop()


def test_the_right_to_left_site_is_there(pytestconfig):
    if pytestconfig.rtl_site is None:
        pytest.skip("neither the program nor --rtl-site is there")
    report = getattr(pytestconfig, "rtl_report", "")
    assert pytestconfig.rtl_site.exists, f"there is no site in {pytestconfig.rtl_site.folder}\n{report}"
    directions = {page.markup.first("html")["dir"] for page in pytestconfig.rtl_site.pages}
    assert "rtl" in directions, "no page is written from right to left"


def test_right_to_left_page(rtl_representative, open_page, rtl_address):
    page = open_page(rtl_representative.path, "inspected", at=rtl_address)
    found = violations(page)
    assert not found, f"{rtl_representative}\n{found}"
    for viewport in (NARROW, WIDE):
        page.set_viewport_size(viewport)
        faults = page.evaluate(FAULTS)
        assert not faults, f"{rtl_representative}, {viewport['width']} px\n" + "\n".join(faults[:10])


def test_right_to_left_layout_is_mirrored(rtl_representative, open_page, rtl_address):
    html = rtl_representative.markup.first("html")
    if html["dir"] != "rtl" or rtl_representative.kind == "languages":
        return  # the other languages of that site, and the choice between them
    page = open_page(rtl_representative.path, viewport=WIDE, at=rtl_address)
    name = page.locator(".masthead__name").bounding_box()
    assert name["x"] + name["width"] / 2 > WIDE["width"] / 2, "the name in the masthead is not on the right"
    heading = page.evaluate("""() => {
      const heading = document.querySelector('h1'), range = document.createRange()
      range.selectNodeContents(heading)
      const box = range.getBoundingClientRect(), column = heading.getBoundingClientRect()
      return { left: box.left - column.left, right: column.right - box.right, align: getComputedStyle(heading).textAlign }
    }""")
    assert heading["right"] <= heading["left"] + 1 or heading["align"] == "center", "the heading starts on the left"
    if rtl_representative.kind == "procedure":
        ticket = page.locator(".ticket").first.bounding_box()
        body = page.locator("main h2").nth(1).bounding_box()
        assert ticket["x"] < body["x"] + body["width"] / 2, "the ticket does not stand on the left of the text"
