"""Check an open page against WCAG 2.2 AA with axe-core."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = """
async ([rules, contrast]) => {
    const options = {
        runOnly: {type: 'tag', values: rules},
        rules: {'color-contrast': {enabled: contrast}},
        resultTypes: ['violations'],
    };
    const {passes, violations} = await axe.run(document, options);
    return {passed: passes.map(one => one.id), violations};
}
"""
"""Only what is wrong is told with its places: all that is right is long, and slow to pass on."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(tab: Page, *, contrast: bool = True) -> list[str]:
    """Every violation on the page and in its frames, once axe has certainly looked at it.

    Contrast takes three quarters of the time: a page whose colours another test has looked at
    goes without.
    """
    tab.evaluate(AXE)
    found = tab.evaluate(RUN, [RULES, contrast])
    assert len(found["passed"]) > 12
    return [
        f"{one['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
