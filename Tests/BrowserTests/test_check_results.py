"""The results of the self-check: what they say, why, and what can be done with them."""

import json
import re
import subprocess

from checking import APARTMENT, GRADUATE, SUBSIDY, answer_all, give, opened, settle, start, states, step
from conftest import AS_OF, ROOT, portalgen


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
    assert "咨询牵头部门：各县（市）区、开发区人社部门" in re.sub(r"\s", "", steps)
    assert card.locator(".card-steps").get_by_role("link", name=re.compile("^《")).is_visible()
    frame = page.locator(".frame", has=card)
    assert "只能选一项" in frame.inner_text()
    assert frame.locator(".card").count() == 2
    assert frame.locator(".joint").inner_text() == "或"
    # Where the document names no body for a benefit, whoever interprets the document is asked.
    steps = opened(page, APARTMENT).locator(".card-steps").inner_text()
    assert "咨询市人才工作领导小组办公室" in re.sub(r"\s", "", steps)


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


def test_not_sure_is_an_answer_and_keeps_the_amount_open(page):
    start(page)
    answer_all(page, {**GRADUATE, "school": "unknown"})
    card = page.locator(f'[data-benefit="{SUBSIDY}"]')
    assert card.locator(".amount").inner_text() == "1000元至2000元/月"
    assert "金额还取决于" in card.locator(".card-line").inner_text()
    assert "境外院校文件未写明" in card.inner_text()


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


def test_in_a_chat_app_the_results_say_how_to_print(chromium, origin):
    context = chromium.new_context(base_url=origin, user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0.50")
    page = context.new_page()
    start(page, "/check/?policy=jinzhong-2023-10")
    page.get_by_role("link", name="直接看结果").click()
    assert "在浏览器打开" in page.locator(".recap-hint").inner_text()
    context.close()


def test_a_mistake_is_reported_by_benefit_provision_and_version(page):
    start(page, "/check/?policy=jinzhong-2023-10")
    answer_all(page, {"jz_title": "yingcai"})
    card = opened(page, "jinzhong-2023-10/jz-one-off-reward").inner_text()
    assert re.search(r"jinzhong-2023-10/jz-one-off-reward，第十九条，规则版本[0-9a-f]{8}", card)
