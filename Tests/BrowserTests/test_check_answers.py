"""Where answers stay: in the page, unless somebody shares or keeps them."""

import urllib.parse

from checking import GRADUATE, SUBSIDY, answer_all, opened, settle, start, states, step


def test_no_answer_leaves_the_page(page):
    page.goto("/check/")
    page.locator("[name=applicant]").first.wait_for()
    page.wait_for_load_state("networkidle")
    page.watch.requests.clear()
    page.locator('[name=region][value="unknown"]').check()
    page.locator('[name=applicant][value="individual"]').check()
    before = page.url
    page.get_by_role("button", name="开始自查").click()
    settle(page, before)
    answer_all(page, GRADUATE)
    opened(page, SUBSIDY).locator(".conditions .disclosure").first.click()
    page.get_by_text("假如换一个回答").click()
    page.locator(".what-if button").click()
    assert page.watch.requests == []
    assert page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_the_page_works_with_the_network_off(page):
    page.goto("/check/?policy=jinzhong-2023-10")
    page.locator("[name=applicant]").first.wait_for()
    page.context.set_offline(True)
    page.locator('[name=applicant][value="individual"]').check()
    before = page.url
    page.get_by_role("button", name="开始自查").click()
    settle(page, before)
    answer_all(page, {"jz_title": "yingcai"})
    card = opened(page, "jinzhong-2023-10/jz-one-off-reward")
    card.locator(".conditions .disclosure").first.click()
    assert card.locator(".quotation").first.is_visible()


def test_answers_are_shared_after_a_warning_in_the_fragment_alone(page):
    start(page)
    answer_all(page, GRADUATE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("连同回答一起分享或保存").click()
    assert page.get_by_text("拿到网址的人都能看到").is_visible()
    page.locator(".recap button", has_text="复制带回答的网址").click()
    page.get_by_text("已复制").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    parts = urllib.parse.urlsplit(address)
    assert parts.query == "" and "degree=master" in parts.fragment
    before = states(page)
    page.goto("about:blank")
    page.goto(address)
    page.get_by_text("这些回答来自网址").wait_for()
    assert step(page) == "results"
    assert states(page) == before


def test_an_old_address_says_so_and_keeps_the_answers_that_fit(page):
    page.goto("/check/#answers/00000000/region=unknown&applicant=individual&degree=master&school=oxford&gone=1&age=999")
    notice = page.locator(".notice").first
    notice.wait_for()
    assert "规则已经更新" in notice.inner_text() and "3个仍然适用，3个已不适用" in notice.inner_text()
    assert "硕士研究生" in page.locator(".answers").inner_text()


def test_answers_are_kept_on_the_device_only_when_asked_and_can_be_removed(page):
    start(page, "/check/?policy=jinzhong-2023-10")
    answer_all(page, {"jz_title": "yingcai"})
    page.get_by_text("连同回答一起分享或保存").click()
    page.locator(".recap button", has_text="保存在这台设备上").click()
    page.get_by_text("已保存").wait_for()
    page.goto("/check/?policy=jinzhong-2023-10")
    page.get_by_role("button", name="接着上次的回答").click()
    page.locator('#check[data-step="#results"]').wait_for()
    assert "晋中英才" in page.locator(".answers").inner_text()
    page.goto("/check/?policy=jinzhong-2023-10#scope")
    page.reload()
    page.get_by_role("button", name="清除保存的回答").click()
    assert page.evaluate("localStorage.length") == 0


def test_an_address_may_propose_a_scope_and_answers_but_not_give_them(page):
    page.goto("/check/?region=jilin/jilin&applicant=individual&role=graduate")
    assert page.locator('[name=region][value="jilin/jilin"]').is_checked()
    before = page.url
    page.get_by_role("button", name="开始自查").click()
    settle(page, before)
    assert step(page).startswith("question/")
    page.get_by_role("link", name="直接看结果").click()
    page.locator('#check[data-step="#results"]').wait_for()
    assert "高校毕业生（应届" not in page.locator(".answers").inner_text()
