"""The self-check: from the first question to a result that says why, without a word leaving the page."""

import gzip
import json
import re
import subprocess
import urllib.parse

import pytest
from conftest import AS_OF, ROOT, portalgen

GRADUATE = {
    "work_region": "jilin/jilin",
    "employer_ownership": "private",
    "employer_scale": "above",
    "first_job": "true",
    "contract_years": "5",
    "social_insurance": "true",
    "full_time": "true",
    "years_since_grad": "0",
    "degree": "master",
    "school": "c985_211",
    "jz_title": "not_yet",
}
SUBSIDY = "jilin-city-2021-rencai/jl-living-subsidy"
APARTMENT = "jilin-city-2021-rencai/jl-talent-apartment"


def step(page):
    """The fragment of the step shown."""
    return urllib.parse.urlsplit(page.url).fragment


def settle(page, before):
    """Waits until another step is shown."""
    page.wait_for_url(lambda url: url != before)
    page.locator(f'#check[data-step="#{step(page)}"]').wait_for()


def start(page, address="/check/", region="unknown", applicant="individual"):
    """Chooses the scope and goes on to the first question."""
    page.goto(address)
    if page.locator("[name=region]").count():
        page.locator(f'[name=region][value="{region}"]').check()
    page.locator(f'[name=applicant][value="{applicant}"]').check()
    before = page.url
    page.get_by_role("button", name="开始自查").click()
    settle(page, before)


def give(page, value):
    """Answers the question shown."""
    before = page.url
    if page.locator(".question-typed").count() and value != "unknown":
        page.locator(".question-typed input").fill(value)
    else:
        page.locator(f'.question input[value="{value}"]').check()
    page.get_by_role("button", name=re.compile("下一题|保存并回到结果")).click()
    settle(page, before)


def answer_all(page, answers):
    """Answers until the results show; what is not among the answers is 不确定. Gives the facts asked, in order."""
    asked = []
    while step(page).startswith("question/"):
        asked.append(step(page).split("/")[1])
        give(page, answers.get(asked[-1], "unknown"))
    assert step(page) == "results"
    return asked


def states(page):
    """The state of every card of the results by its benefit."""
    page.locator('#check[data-step="#results"]').wait_for()
    return {
        card.get_attribute("data-benefit"): card.get_attribute("data-state") for card in page.locator(".card").all()
    }


def opened(page, benefit):
    """The card of a benefit, with what explains it."""
    card = page.locator(f'[data-benefit="{benefit}"]').first
    card.locator(":scope > .disclosure").click()
    return card


def test_a_graduate_learns_what_the_documents_give(page):
    start(page)
    answer_all(page, GRADUATE)
    found = states(page)
    assert found[SUBSIDY] == "likely"
    assert found[APARTMENT] == "needs_recognition"
    card = opened(page, SUBSIDY)
    assert card.locator("h4").inner_text() == "高校毕业生生活补贴（规上民营企业）"
    assert card.locator(".amount").inner_text().replace("\u2009", "") == "2000元/月"
    assert "按文件推算，5年共12万元" in card.inner_text()
    steps = card.locator(".card-steps").inner_text()
    assert "有效期未载明，申报前请电话确认" in steps and "未写明" in steps
    assert card.locator(".card-steps").get_by_role("link", name=re.compile("^《")).is_visible()
    frame = page.locator(".frame", has=card)
    assert "只能选一项" in frame.inner_text()
    assert frame.locator(".card").count() == 2
    assert frame.locator(".joint").inner_text() == "或"


def test_every_condition_opens_its_sentence_and_leads_to_the_provision(page):
    start(page)
    answer_all(page, GRADUATE)
    card = opened(page, SUBSIDY)
    button = card.locator(".conditions .disclosure").first
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    quotation = card.locator(".quotation").first
    quote = quotation.locator("p").inner_text()
    quotation.locator("a").click()
    target = page.locator(":target")
    assert re.sub(r"\s", "", quote) in re.sub(r"\s", "", target.text_content())


def test_the_page_and_the_terminal_give_the_same_answers(page, tmp_path):
    start(page)
    asked = answer_all(page, GRADUATE)
    given = {fact: GRADUATE.get(fact, "unknown") for fact in asked}
    given |= {"region": "unknown", "applicant": "individual"}
    answers = tmp_path / "answers.yaml"
    answers.write_text("".join(f"{fact}: {value}\n" for fact, value in given.items()), "utf-8")
    # The page counts from the visitor's day; nothing in the documents begins or ends between the two.
    result = portalgen(
        "ask", "--content", str(ROOT / "content"), "--answers", str(answers), "--as-of", AS_OF, "--json"
    )
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    assert report["next"] is None
    assert states(page) == {verdict["benefit"]: verdict["state"] for verdict in report["verdicts"]}
    for verdict in report["verdicts"]:
        amount = verdict["amount"]
        if amount and amount["max"] is not None and not amount["per"]:
            shown = page.locator(f'[data-benefit="{verdict["benefit"]}"] .card-amount > p').first.inner_text()
            assert amount["text"].startswith(shown)


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


def test_questions_that_were_skipped_can_be_answered_anyway(page):
    start(page, "/check/?policy=jinzhong-2023-10")
    asked = answer_all(page, {"work_region": "jilin/jilin"})
    skipped = page.locator(".answers p", has_text="已跳过")
    assert re.search("已跳过[1-9][0-9]*题", skipped.inner_text())
    before = page.url
    skipped.get_by_role("link", name="仍要回答").click()
    settle(page, before)
    assert step(page).split("/")[1] not in asked
    assert "这一题不再影响结果" in page.locator(".question").inner_text()


def test_in_a_chat_app_the_results_say_how_to_print(chromium, origin):
    context = chromium.new_context(base_url=origin, user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0.50")
    page = context.new_page()
    start(page, "/check/?policy=jinzhong-2023-10")
    page.get_by_role("link", name="直接看结果").click()
    assert "在浏览器打开" in page.locator(".recap-hint").inner_text()
    context.close()


def test_the_results_fit_a_few_sheets_and_print_what_is_opened(page, tmp_path):
    start(page, region="jilin/jilin")
    answer_all(page, {**GRADUATE, "standing": "none", "role": "graduate", "venture": "none"})
    assert page.evaluate("document.querySelectorAll('*').length") <= 6000
    opened(page, SUBSIDY)
    sheet = tmp_path / "results.pdf"
    page.pdf(path=sheet, format="A4")
    text = subprocess.run(["pdftotext", sheet, "-"], text=True, capture_output=True, check=True).stdout
    pages = [re.sub(r"\s", "", part) for part in text.split("\f") if part.strip()]
    assert len(pages) <= 6
    assert "高校毕业生生活补贴（规上民营企业）" in pages[0] and "您的回答" in pages[0]
    assert "申报前请电话确认" in "".join(pages) and "".join(pages).count("与企业签订五年以上劳动合同") <= 2


def test_nothing_is_chosen_in_advance_and_not_sure_comes_last(page):
    start(page)
    while step(page).startswith("question/"):
        boxes = page.locator(".question input[type=radio], .question input[type=checkbox]")
        assert page.locator(".question input:checked").count() == 0
        assert boxes.last.get_attribute("value") in ("unknown", "declined")
        give(page, GRADUATE.get(step(page).split("/")[1], "unknown"))


def test_not_sure_is_an_answer_and_keeps_the_amount_open(page):
    start(page)
    answer_all(page, {**GRADUATE, "school": "unknown"})
    card = page.locator(f'[data-benefit="{SUBSIDY}"]')
    assert card.locator(".amount").inner_text() == "1000元至2000元/月"
    assert "金额还取决于" in card.locator(".card-line").inner_text()
    assert "境外院校文件未写明" in card.inner_text()


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


def test_an_answer_can_be_changed_from_the_results(page):
    start(page)
    answer_all(page, GRADUATE)
    here = page.url
    page.locator('[aria-label="修改：您的学历层次？"]').click()
    settle(page, here)
    give(page, "other")
    assert step(page) == "results"
    assert states(page)[SUBSIDY] == "not_met"
    unmet = opened(page, SUBSIDY).locator(".conditions li").filter(has=page.locator(".mark-unmet"))
    assert unmet.first.get_by_role("link", name="修改此回答").is_visible()


def test_another_answer_can_be_tried_without_keeping_it(page):
    start(page)
    answer_all(page, GRADUATE)
    before = states(page)
    page.get_by_text("假如换一个回答").click()
    page.locator("#check-what-if").select_option("degree")
    page.locator('.what-if input[value="other"]').check()
    page.locator(".what-if button").click()
    assert "暂不符合" in page.locator(".moved").inner_text()
    assert states(page) == before


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
    page.get_by_role("button", name="所有问题列在一页").click()
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


def test_terms_in_a_question_are_explained_in_place(page):
    start(page)
    page.goto("/check/#question/employer_scale")
    before = page.watch.requests[:]
    page.locator(".term summary").first.click()
    assert page.locator(".term p").first.is_visible()
    assert page.watch.requests == before


def test_a_mistake_is_reported_by_benefit_provision_and_version(page):
    start(page, "/check/?policy=jinzhong-2023-10")
    answer_all(page, {"jz_title": "yingcai"})
    card = opened(page, "jinzhong-2023-10/jz-one-off-reward").inner_text()
    assert re.search(r"jinzhong-2023-10/jz-one-off-reward，第十九条，规则版本[0-9a-f]{8}", card)


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
    page.get_by_role("link", name="Go to the results").click()
    page.locator('#check[data-step="#results"]').wait_for()
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
