"""Odd queries on the search page: a single character, and far more than a heading can hold."""

import re

import pytest
from playwright.sync_api import expect
from test_access import overhang


def opened(page, folder):
    """Opens the page and waits until its scripts have run; before that, the form leads to the page itself."""
    page.goto(f"{folder}search/")
    expect(page.locator("#search-late")).to_have_count(0)


@pytest.mark.parametrize("folder", ["/", "/en/"])
def test_a_single_character_is_looked_for_when_it_is_sent_and_not_as_one_types(page, folder):
    opened(page, folder)
    box = page.locator("#search-q")
    box.fill("才")
    expect(page).to_have_url(re.compile("[?]q="))
    expect(page.locator("#search")).to_be_hidden()
    box.press("Enter")
    expect(page.locator(".hit-label").first).to_be_visible()
    expect(page.locator(".snippet mark").first).to_have_text("才")
    expect(page.locator("#frequent")).to_be_hidden()
    page.reload()
    expect(page.locator(".hit-label").first).to_be_visible()
    box.fill("")
    expect(page.locator("#search")).to_be_hidden()


@pytest.mark.parametrize("folder", ["/", "/en/"])
@pytest.mark.parametrize("query", ["人才" * 500, "Grundstücksverkehrsgenehmigung" * 30, "7" * 900])
def test_a_very_long_query_is_named_by_its_beginning_and_stays_within_the_page(page, folder, query):
    opened(page, folder)
    page.locator("#search-q").fill(query)
    page.locator("#search-q").press("Enter")
    named = f"{query[:30]}…"
    expect(page.locator("#result-count")).to_contain_text(named)
    expect(page.locator("#result-status")).to_contain_text(named)
    assert len(page.locator("#search").inner_text()) < 5000
    assert query[:31] not in page.locator("#search").inner_text()
    assert [overhang(page, width) for width in (1280, 390)] == [None, None]
    # It is among the recent ones then.
    page.locator("#search-q").fill("")
    expect(page.locator("#recent a").first).to_have_text(named)
    assert [overhang(page, width) for width in (1280, 390)] == [None, None]
