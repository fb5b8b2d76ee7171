"""Every kind of page by the rules of WCAG 2.2 and by keyboard, in every dress: light, dark and 关怀版, desk and phone."""

import json
import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from checking import GRADUATE, answer_all, start
from conftest import close_page, open_page

PAGES = [
    "",
    "policies/",
    "policies/jinzhong-2023-10/",
    "policies/shandong-2021-7/history/",
    "regions/",
    "regions/jilin/jilin/",
    "bodies/",
    "bodies/jilin/jilin/human-resources/",
    "topics/housing/",
    "sitemap/",
    "audiences/",
    "compare/",
    "benefits/jinzhong-2023-10/",
    "benefits/kinds/housing/",
    "benefits/jilin-city-2021-rencai/jl-living-subsidy/",
    "en/benefits/jinzhong-2023-10/jz-one-off-reward/",
    "about/",
    "help/",
    "404.html",
    "en/",
    "en/policies/",
    "en/policies/jinzhong-2023-10/",
    "en/regions/jilin/jilin/",
    "en/about/",
]
# Long lists of what stands on the other pages too: held against the rules once.
LONG_PAGES = [
    "policies/jilin-city-2021-rencai/",
    "policies/jilin-city-2021-rencai/history/",
    "benefits/",
    "coverage/",
    "en/benefits/",
]
DRESSES = {"light": {}, "dark": {"theme": "dark"}, "care": {"care": 2}}
WIDTHS = {1280: 900, 390: 844}
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What a dress can change: the same elements in other colours and sizes.
RULES_OF_DRESS = {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}


def violations(page, rules):
    """What axe finds wrong on the page as it stands; it comes in past the page, whose security policy stays in force."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: [\"violations\"], preload: false})", rules
    )["violations"]
    return [(rule["id"], node["html"], node["failureSummary"]) for rule in found for node in rule["nodes"]]


def overhang(page, width):
    """By how many pixels the page is wider than a window of this width, and what reaches out of it."""
    page.set_viewport_size({"width": width, "height": 800})
    return page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          const over = document.documentElement.scrollWidth - width;
          if (over <= 0) return null;
          const wide = [...document.querySelectorAll("body *")].filter(
            (node) => node.getBoundingClientRect().right > width + 0.5 && !node.closest(".vh")
          );
          return [over, wide.slice(0, 3).map((node) => node.outerHTML.slice(0, 120))];
        }"""
    )


def visit(page, paths):
    """Opens every kind of page, one after another, and gives its name."""
    for path in paths:
        page.goto(f"/{path}")
        yield path or "home"
    for query, settled in [("住房补贴", ".hit"), ("龘龘", "#search:not([hidden]) #result-count:not(:empty)")]:
        page.goto(f"/search/?q={query}")
        page.locator(settled).first.wait_for()
        yield f"search for {query}"
    page.goto("/check/")
    page.locator("[name=applicant]").first.wait_for()
    yield "check"
    start(page)
    yield "a question"
    answer_all(page, GRADUATE)
    page.locator(".recap summary").click()
    for state in ["likely", "needs_recognition", "need_info", "not_met"]:
        page.locator(f'.card[data-state="{state}"] > .disclosure').first.click()
    yield "the results"


@pytest.fixture(
    params=[("light", 1280), ("light", 390), ("dark", 1280), ("care", 1280), ("care", 390)],
    ids=lambda pair: f"{pair[0]}-{pair[1]}",
)
def dressed(request, chromium, origin):
    """A window in one dress and one width."""
    dress, width = request.param
    kept = {"name": "portal-view", "value": json.dumps(DRESSES[dress])}
    context, page = open_page(
        chromium,
        origin,
        viewport={"width": width, "height": WIDTHS[width]},
        storage_state={"cookies": [], "origins": [{"origin": origin, "localStorage": [kept]}]},
    )
    page.dress = dress
    yield page
    close_page(context, page)


def test_no_page_breaks_a_rule_or_scrolls_sideways(dressed):
    width = dressed.viewport_size["width"]
    # 320 px are what a window of 1280 px has left at a zoom of 400 %.
    widths = [width, 320] if width == 390 else [width]
    rules = RULES if dressed.dress == "light" else RULES_OF_DRESS
    paths = PAGES + LONG_PAGES if (dressed.dress, width) == ("light", 390) else PAGES
    found = {}
    dressed.goto("/help/")
    assert dressed.locator(".care-bar").is_visible() == (dressed.dress == "care")
    for name in visit(dressed, paths):
        found[name] = violations(dressed, rules) + [wide for each in widths if (wide := overhang(dressed, each))]
        dressed.set_viewport_size({"width": width, "height": WIDTHS[width]})
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_first_tab_skips_to_the_text(page):
    for path in PAGES:
        page.goto(f"/{path}")
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        assert skip.evaluate("node => node === document.activeElement"), path
        assert skip.bounding_box()["y"] >= 0, path
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", path


def test_the_directory_combines_filters_in_place_and_keeps_them_in_the_address(page):
    page.goto("/benefits/?kind=housing")
    rows = page.locator(".benefit:visible")
    status = page.locator(".filter-words [role=status]")
    of_kind = rows.count()
    assert 0 < of_kind < 60
    assert re.search(rf"\b{of_kind}\b|{of_kind}项", status.inner_text())
    page.locator('[data-facet="region"][data-value="jilin/jilin"]').click()
    in_city = rows.count()
    assert 0 < in_city < of_kind
    page.get_by_label("在目录里找").fill("补贴")
    assert 0 < rows.count() < in_city
    page.reload()
    assert "region=jilin" in page.url and 0 < rows.count() < in_city
    page.get_by_role("button", name="清除筛选").click()
    assert rows.count() > 400 and page.url.endswith("/benefits/")


def test_every_control_shows_where_the_focus_is(page):
    for path in ["", "policies/jinzhong-2023-10/", "search/?q=住房补贴", "check/"]:
        page.goto(f"/{path}")
        if "search" in path:
            page.locator(".hit").first.wait_for()
        for step in range(40):
            page.keyboard.press("Tab")
            focus = page.evaluate(
                """() => {
                  const node = document.activeElement;
                  // What is drawn for a choice is its label's body, not the field itself.
                  const drawn = node.nextElementSibling?.matches(".option-body") ? node.nextElementSibling : node;
                  const box = drawn.getBoundingClientRect();
                  return {
                    html: node.outerHTML.slice(0, 120),
                    isBody: node === document.body,
                    outline: parseFloat(getComputedStyle(drawn).outlineWidth),
                    isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
                  };
                }"""
            )
            if focus["isBody"]:
                break
            assert focus["outline"] >= 3 and focus["isSeen"], (path, step, focus["html"])
