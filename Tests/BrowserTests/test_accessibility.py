"""axe-core: WCAG 2.2 A and AA and its best practices, on every page type in every language, in every guise."""

from conftest import NARROW

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules whose verdict hangs on colours: all others say the same in every scheme, and are asked once.
COLOR_RULES = ["color-contrast", "link-in-text-block"]
RUN = "options => axe.run(document, options).then(results => results.violations)"


def violations(page, rules: list[str] | None = None) -> str:
    """axe's verdict as text, empty when there is nothing to mend; on some rules only, or on all."""
    lines = []
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    for rule in page.evaluate(RUN, {"runOnly": only, "resultTypes": ["violations"]}):
        lines.append(f"{rule['id']} ({rule['impact']}): {rule['help']}")
        for node in rule["nodes"][:5]:
            lines.append(f"    {' '.join(map(str, node['target']))}\n      {node['html'][:160]}")
            lines.extend(f"      {check['message']}" for check in (node["any"] + node["all"] + node["none"])[:2])
        if len(rule["nodes"]) > 5:
            lines.append(f"    … and {len(rule['nodes']) - 5} more")
    return "\n".join(lines)


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
