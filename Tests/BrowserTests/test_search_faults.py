"""The search page when something it needs is missing, damaged or never comes: a visitor is told, and what to do."""

import pytest
from conftest import open_page
from playwright.sync_api import expect

LATE = "查找没有打开。请刷新页面再试；也可以按地区、对象、主题浏览。"
LATE_IN_ENGLISH = "The search did not open. Reload the page, or browse by region, audience or topic."
# An animation that waits is a matter of seconds: tests move its clock on.
LATER = "document.getAnimations().forEach((animation) => animation.finish())"


@pytest.fixture
def faulty(chromium, origin):
    """A phone of 390 px that may complain: what it asks for is kept from it."""
    context, page = open_page(chromium, origin, viewport={"width": 390, "height": 844})
    yield page
    context.close()


@pytest.mark.parametrize("name", ["search-manifest", "search", "search-facets", "dom", "search-page"])
@pytest.mark.parametrize("fault", ["missing", "cut", "a page"])
def test_a_script_that_is_not_whole_leaves_a_line_that_says_so(faulty, site, name, fault):
    script = next((site / "assets").glob(f"{name}.*.js")).read_bytes()
    answers = {
        "missing": {"status": 404, "body": "gone"},
        "cut": {"body": script[: len(script) // 2], "content_type": "text/javascript"},
        "a page": {"body": "<!doctype html><title>Log in</title>", "content_type": "text/html"},
    }
    faulty.route(f"**/assets/{name}.*.js", lambda route: route.fulfill(**answers[fault]))
    faulty.goto("/search/?q=人才公寓")
    line = faulty.get_by_role("alert")
    # Hidden from everybody for five seconds, and without a place of its own.
    assert line.count() == 0
    hidden = faulty.locator("#search-late")
    assert hidden.bounding_box()["height"] == 0
    assert hidden.evaluate("line => line.getAnimations()[0].effect.getTiming().duration") == 5000
    faulty.evaluate(LATER)
    expect(line).to_have_text(LATE)
    expect(line).to_be_in_viewport()


def test_the_line_says_so_in_english_too_and_leads_on(faulty):
    faulty.emulate_media(reduced_motion="reduce")
    faulty.route("**/assets/search-data-en.*.js", lambda route: route.fulfill(status=404))
    faulty.goto("/en/search/?q=housing")
    line = faulty.get_by_role("alert")
    assert line.count() == 0
    faulty.evaluate(LATER)
    expect(line).to_have_text(LATE_IN_ENGLISH)
    for number, heading in enumerate(["By region", "By situation", "By topic"]):
        line.locator("a").nth(number).click()
        expect(faulty.get_by_role("heading", level=1)).to_have_text(heading)
        faulty.go_back()
        faulty.evaluate(LATER)


def test_a_page_that_works_has_no_such_line(page):
    page.goto("/search/")
    expect(page.locator("#search-late")).to_have_count(0)


def test_without_scripts_there_is_the_other_note_alone(page_without_scripts):
    page = page_without_scripts
    page.goto("/search/")
    expect(page.locator("noscript p")).to_be_visible()
    assert page.locator("#search-late").evaluate("line => getComputedStyle(line).display") == "none"




def never(route):
    """An answer that never comes."""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_request_that_never_ends_is_told_and_given_up(faulty, width):
    faulty.set_viewport_size({"width": width, "height": 844})
    faulty.clock.install()
    faulty.goto("/search/?q=人才公寓")
    expect(faulty.locator(".hit").first).to_be_visible()
    faulty.route("**/assets/search/*.bin", never)
    faulty.locator("#search-q").fill("买房补贴")
    heading = faulty.locator("#result-count")
    expect(heading).to_have_text("正在取查找用的文件……")
    expect(faulty.get_by_role("status").first).to_have_text("正在取查找用的文件……")
    # What was found for the last words does not stand under it, nor what narrows it.
    expect(faulty.locator(".hit, .facet:visible, .order:visible")).to_have_count(0)
    faulty.clock.run_for(10_000)
    expect(heading).to_have_text("正在取查找用的文件……")
    faulty.clock.run_for(5_000)
    expect(faulty.locator("#search-note .notice")).to_contain_text("查找用的文件没有取到。")
    expect(heading).to_have_text("搜索没有准备好")
    faulty.unroute("**/assets/search/*.bin")
    faulty.locator("#search-q").press("Enter")
    expect(faulty.locator(".hit").first).to_be_visible()
    expect(faulty.locator("#facets")).to_be_visible()
    expect(faulty.locator("#search-note .notice")).to_have_count(0)


def test_a_browser_that_cannot_give_up_a_request_says_so_all_the_same(faulty):
    faulty.clock.install()
    faulty.add_init_script("delete AbortSignal.timeout")
    faulty.goto("/en/search/?q=housing")
    expect(faulty.locator(".hit").first).to_be_visible()
    held, stands_still = [], [True]
    hold = lambda route: held.append(route) if stands_still else route.continue_()
    faulty.route("**/assets/search/*.bin", hold)
    faulty.locator("#search-q").fill("买房补贴")
    expect(faulty.locator("#result-count")).to_have_text("Fetching the search files…")
    faulty.clock.run_for(30_000)
    expect(faulty.locator("#search-note .notice")).to_contain_text("could not be fetched")
    # It may come after all.
    stands_still.clear()
    for route in held:
        route.continue_()
    expect(faulty.locator(".snippet mark").first).to_have_text("住房补贴")


def test_a_newer_query_does_not_wait_for_one_that_stands_still(faulty):
    faulty.clock.install()
    faulty.goto("/search/")
    held = []
    faulty.route("**/assets/search-meaning.*.js", lambda route: held.append(route))
    faulty.locator("#search-q").fill("rencaigongyu")
    expect(faulty.locator("#result-count")).to_have_text("正在取查找用的文件……")
    assert len(held) == 1
    faulty.locator("#search-q").fill("住房补贴")
    expect(faulty).to_have_url("/search/?q=%E4%BD%8F%E6%88%BF%E8%A1%A5%E8%B4%B4")
    faulty.clock.run_for(15_000)
    first = faulty.locator(".snippet mark").first
    expect(first).to_have_text("住房补贴")
    # The old one goes on where nobody sees it, and in nobody's way.
    held[0].continue_()
    faulty.locator("#search-q").fill("gaoxiaobiyesheng")
    expect(first).to_have_text("高校毕业生")
    faulty.locator("#search-q").fill("rencaigongyu")
    expect(first).to_have_text("人才公寓")
