"""Searching: from the home page to the words marked in their provision, on a desktop, on a phone, in the terminal."""

import json
import re

import pytest
from conftest import portalgen
from playwright.sync_api import expect


def results(page):
    """The addresses of the hits, below the site's root, in the order the page shows them."""
    expect(page.locator(".hit-label").first).to_be_visible()
    return page.eval_on_selector_all(
        ".hit-label", "hits => hits.map(hit => new URL(hit.href).pathname + new URL(hit.href).hash)"
    )


def test_from_home_to_the_words_in_their_provision(page):
    page.goto("/")
    page.get_by_role("searchbox").first.fill("人才公寓")
    page.get_by_role("button", name="搜索").first.click()
    expect(page).to_have_url("/search/?q=" + "%E4%BA%BA%E6%89%8D%E5%85%AC%E5%AF%93")
    assert len(results(page)) == 5
    page.locator(".hit-label[href*='jinzhong-2023-10']").click()
    expect(page).to_have_url(re.compile("#art20$"))
    provision = page.locator("#art20")
    expect(provision).to_be_in_viewport()
    expect(provision.locator("mark").first).to_have_text("人才公寓")


@pytest.mark.parametrize(
    "query", ["住房补贴", "一次性奖励", "吉人社规〔2023〕6号", "吉人社規[2023]6號", "博士 住房", "1000元", "“人才飞地”", "才"]
)
def test_the_terminal_finds_the_same_in_the_same_order(page, site, query):
    result = portalgen("search", query, "--site", str(site), "--json", "--limit", "0")
    assert result.returncode == 0, result.stderr
    wanted = ["/" + hit["url"] for hit in json.loads(result.stdout)]
    assert wanted, query
    page.goto("/search/")
    found = page.evaluate(
        """async query => {
          const {search} = await import("/search/search.js");
          return (await search(query, {limit: 0})).results.map(result => "/" + result.url);
        }""",
        query,
    )
    assert found == wanted


def test_words_of_our_own_are_marked_as_such(page):
    page.goto("/search/?q=住房补贴")
    living = page.locator(".hit").filter(has_text="高校毕业生生活补贴")
    expect(living.locator(".snippet")).to_have_count(0)
    expect(living.locator(".hit-near")).to_contain_text("本站整理：")
    expect(living.locator(".hit-near mark").first).to_have_text("住房补贴")


def test_results_come_as_one_types_and_facets_narrow_them(page):
    page.goto("/search/")
    box = page.get_by_role("searchbox").first
    box.press_sequentially("公寓")
    before = len(results(page))
    page.get_by_label("晋中市").check()
    expect(page.locator(".hit-label")).to_have_count(1)
    assert before > 1
    expect(page).to_have_url(re.compile("[?]q=.*&region=shanxi"))


def test_a_list_that_is_not_whole_says_so(page):
    page.goto("/search/?q=人才")
    expect(page.locator("#result-count")).to_have_text(re.compile("^5份文件提到“人才”，先列出[1-9][0-9]+条$"))


def test_what_is_not_there_says_so(page):
    page.goto("/search/?q=" + "量子计算机")
    expect(page.get_by_role("heading", name="没有找到")).to_be_visible()
    expect(page.locator(".hit-label")).to_have_count(0)


def test_a_phone_shows_results_without_sideways_scrolling(phone):
    phone.goto("/search/?q=" + "人才公寓")
    assert len(results(phone)) == 5
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_a_note_leads_to_browsing(page_without_scripts):
    page = page_without_scripts
    page.goto("/search/?q=x")
    expect(page.locator("noscript p")).to_be_visible()
    page.goto("/")
    page.get_by_role("link", name="政策文件").first.click()
    page.get_by_role("link", name="晋中市推进高质量发展柔性引才实施办法（试行）").first.click()
    expect(page.locator("#art19")).to_contain_text("100 万元")
