"""The self-check driven as a visitor does: from the choice of scope to the results."""

import re
import urllib.parse

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
