"""axe-core: WCAG 2.2 A and AA and its best practices, on every page type in every language, in every guise."""

from axe import COLOR_RULES, violations
from conftest import NARROW


def test_axe_in_light_dark_and_forced_colours(representative, open_page, site):
    page = open_page(representative.path, "inspected")
    found = {"light": violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page, COLOR_RULES)
    page.emulate_media(color_scheme="light", forced_colors="active")
    found["forced colours"] = violations(page, COLOR_RULES)
    if representative.language in ("", site.languages[0]):
        page.emulate_media(color_scheme="light", forced_colors="none")
        page.set_viewport_size(NARROW)
        found["narrow"] = violations(page)
    assert not any(found.values()), _report(representative, found)


def test_axe_with_scripts_blocked(representative, open_page):
    if not any("src" in script for script in representative.markup.all("script")):
        return  # no script to block: the page is the one above
    page = open_page(representative.path, "without_scripts")
    found = {"scripts blocked": violations(page)}
    assert not any(found.values()), _report(representative, found)


def _report(page, found: dict[str, str]) -> str:
    return "\n".join(f"\n{page} – {guise}:\n{text}" for guise, text in found.items() if text)
