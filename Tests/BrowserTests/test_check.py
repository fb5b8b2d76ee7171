"""The questions of the self-check: their scope, their order, their ways of being answered, and what they weigh."""

import gzip

import pytest
from checking import GRADUATE, SUBSIDY, answer_all, give, opened, settle, start, states, step


def test_nothing_is_chosen_in_advance_and_not_sure_comes_last(page):
    start(page)
    while step(page).startswith("question/"):
        boxes = page.locator(".question input[type=radio], .question input[type=checkbox]")
        assert page.locator(".question input:checked").count() == 0
        assert boxes.last.get_attribute("value") in ("unknown", "declined")
        give(page, GRADUATE.get(step(page).split("/")[1], "unknown"))


def test_an_answer_left_out_is_named_and_linked(page):
    start(page)
    page.get_by_role("button", name="下一题").click()
    summary = page.get_by_role("alert")
    assert summary.evaluate("node => node === document.activeElement")
    here = page.url
    summary.get_by_role("link").click()
    assert page.url == here
    assert page.evaluate("() => document.activeElement.name") == "answer"


def test_back_and_the_previous_question_show_what_was_answered(page):
    start(page)
    first = step(page)
    fact = first.split("/")[1]
    give(page, GRADUATE[fact])
    second = step(page)
    here = page.url
    page.go_back()
    settle(page, here)
    assert step(page) == first
    assert page.locator(".question input:checked").get_attribute("value") == GRADUATE[fact]
    assert page.evaluate("() => document.activeElement.tagName") == "H1"
    here = page.url
    page.go_forward()
    settle(page, here)
    assert step(page) == second
    here = page.url
    page.get_by_role("link", name="上一题").click()
    settle(page, here)
    assert step(page) == first


@pytest.mark.parametrize("size", [(1280, 900), (640, 450)], ids=["whole", "zoomed-200"])
def test_the_keyboard_is_enough(page, size):
    """A window of 1280 px at a zoom of 200 % has the room of one of 640 px."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto("/check/")
    page.locator("[name=applicant]").first.wait_for()

    def tab_to(selector):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        pytest.fail(f"the Tab key does not reach {selector}")

    tab_to('[name=region][value="shanxi/jinzhong"]')
    page.keyboard.press("Space")
    tab_to("[name=applicant]")
    page.keyboard.press("Space")
    before = page.url
    page.keyboard.press("Enter")
    settle(page, before)
    for _ in range(80):
        if step(page) == "results":
            break
        here = page.url
        tab_to(".question input")
        if page.locator(".question-typed").count():
            page.keyboard.type("５")
        else:
            page.keyboard.press("Space")
        page.keyboard.press("Enter")
        settle(page, here)
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert step(page) == "results"
    assert page.evaluate("() => document.activeElement.tagName") == "H1"


def test_one_document_alone_can_be_checked(page):
    start(page, "/check/?policy=jinzhong-2023-10")
    asked = answer_all(page, {"jz_title": "yingcai"})
    assert "jz_title" in asked and "jl_highend" not in asked
    assert {benefit.split("/")[0] for benefit in states(page)} == {"jinzhong-2023-10"}


def test_all_questions_fit_one_page(page):
    page.goto("/check/")
    page.locator('[name=region][value="unknown"]').check()
    page.locator('[name=applicant][value="individual"]').check()
    before = page.url
    page.get_by_role("button", name="所有问题列在一页").click()
    settle(page, before)
    for fact, value in GRADUATE.items():
        control = page.locator(f'[name="{fact}"][value="{value}"]')
        if control.count():
            control.check()
        else:
            page.locator(f"#check-{fact}-1").fill(value)
    page.get_by_role("button", name="看结果").click()
    assert states(page)[SUBSIDY] == "likely"


def test_a_phone_shows_all_without_sideways_scrolling(phone):
    def fits():
        return phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")

    start(phone)
    assert fits()
    for option in phone.locator(".question .option").all():
        assert option.bounding_box()["height"] >= 64
    answer_all(phone, GRADUATE)
    assert fits()


def test_the_table_says_the_same_without_scripts(page_without_scripts, site):
    page = page_without_scripts
    page.goto("/check/")
    assert page.get_by_text("逐题自查要由浏览器运行脚本").is_visible()
    rows = page.locator("#check-table tbody tr")
    assert rows.filter(has_text="高校毕业生生活补贴").get_by_text("2000元").count() == 1
    assert rows.filter(has_text="柔性引进人才一次性奖励").get_by_role("link", name="第十九条").is_visible()


def test_a_browser_without_webassembly_is_told_so(chromium, origin):
    context = chromium.new_context(base_url=origin)
    context.add_init_script("delete window.WebAssembly")
    page = context.new_page()
    page.goto("/check/")
    page.get_by_text("您的浏览器不能运行自查所需的程序").wait_for()
    assert page.locator("#check-table").get_attribute("open") is not None
    context.close()


def compressed_load(page, address):
    """What a first visit fetches, compressed, in bytes: each address with its size."""
    sizes = {}
    page.on("response", lambda response: sizes.setdefault(response.url, len(gzip.compress(response.body(), 9))))
    page.goto(address)
    page.locator("[name=applicant]").first.wait_for()
    page.wait_for_load_state("networkidle")
    return sizes


@pytest.mark.parametrize(("address", "limit"), [("/check/", 150), ("/en/check/", 150)])
def test_the_first_load_is_light(page, address, limit):
    """In KiB for 300 benefits of the table: the rules and the table grow with their number, the rest does not."""
    sizes = compressed_load(page, address)
    page.locator("#check-table summary").click()
    page.locator("#check-table tbody tr").first.wait_for()
    benefits = page.locator("#check-table tbody tr").count()
    growing = sum(size for url, size in sizes.items() if "/rules-" in url or url.endswith(address))
    assert growing > 0
    assert sum(sizes.values()) - growing + growing * 300 / benefits <= limit * 1024, sizes


def test_a_later_day_can_be_asked_about(page):
    page.goto("/check/")
    page.get_by_text("查以后某一天的情况").click()
    page.locator("#check-day").fill("2020-01-01")
    page.locator('[name=region][value="unknown"]').check()
    page.locator('[name=applicant][value="individual"]').check()
    page.get_by_role("button", name="开始自查").click()
    assert "日期不能早于" in page.get_by_role("alert").inner_text()
    page.locator("#check-day").fill("2031-07-01")
    before = page.url
    page.get_by_role("button", name="开始自查").click()
    settle(page, before)
    page.get_by_role("link", name="直接看结果").click()
    page.get_by_text("按2031年7月1日的规定推算").wait_for()


def test_terms_in_a_question_are_explained_in_place(page):
    start(page)
    page.goto("/check/#question/employer_scale")
    before = page.watch.requests[:]
    page.locator(".term summary").first.click()
    assert page.locator(".term p").first.is_visible()
    assert page.watch.requests == before


def test_the_way_through_in_english_has_no_chinese_of_its_own(page):
    page.goto("/en/check/")
    page.locator('[name=region][value="unknown"]').check()
    page.locator('[name=applicant][value="individual"]').check()
    before = page.url
    page.get_by_role("button", name="Start").click()
    settle(page, before)

    def chinese():
        return page.evaluate(
            """() => {
              const found = [];
              const walker = document.createTreeWalker(document.getElementById("check"), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                // The documents' own words, numbers and places stay as they are.
                const own = node.parentElement.closest("[lang^=zh], .provision-label, .quotation footer, .card-source");
                if (!own && /[\\u4e00-\\u9fff]/.test(node.data)) found.push(node.data);
              }
              return found;
            }"""
        )

    for _ in range(6):
        assert chinese() == []
        page.locator('.question input[value="unknown"]').check()
        before = page.url
        page.get_by_role("button", name="Next question").click()
        settle(page, before)
    page.goto("/en/check/#question/contract_years")
    page.locator(".question-typed input").fill("5")
    before = page.url
    page.get_by_role("button", name="Next question").click()
    settle(page, before)
    page.get_by_role("link", name="Go to the results").click()
    page.locator('#check[data-step="#results"]').wait_for()
    assert "5 years" in page.locator(".answers").inner_text()
    page.locator(".card > .disclosure").first.click()
    assert chinese() == []


def test_a_question_that_opens_others_bears_on_their_conditions(page):
    start(page, region="jilin/jilin")
    page.goto("/check/#question/standing")
    reason = page.locator(".reason-benefits")
    reason.wait_for()
    assert "关系到能否享受" in reason.inner_text() and "决定金额" not in reason.inner_text()
    give(page, "city_title")
    page.goto("/check/#results")
    page.locator('#check[data-step="#results"]').wait_for()
    leader = opened(page, "jilin-city-2021-rencai/jl-highend-recognition")
    change = leader.locator(".conditions a", has_text="修改此回答").first
    assert change.get_attribute("href") == "#question/standing/change"
