"""axe-core, asked about an open page into which its script has been put."""

from __future__ import annotations

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
