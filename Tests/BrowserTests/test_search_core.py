"""The core in the browser: the same answers as natively, byte for byte, and a message when its files are damaged."""

import json
import random

import pytest
from conftest import portalgen

SEARCH = """async ([query, limit]) => {
  const { search } = await import("/search/search.js");
  return search(query, { limit });
}"""


def texts(nodes):
    for node in nodes:
        yield node["label"] + node["heading"] + node["text"]
        yield from texts(node["children"])


def queries(site):
    """Runs cut anywhere from the policies, pairs of such runs, and what a hasty or hostile visitor types."""
    choose = random.Random(20261121)
    published = [json.loads(path.read_text()) for path in sorted((site / "data/policies").glob("*.json"))]
    whole = [text for policy in published for text in texts(policy["provisions"]) if len(text) > 12]

    def run():
        text = choose.choice(whole)
        start = choose.randrange(len(text) - 10)
        return text[start : start + choose.choice([1, 2, 3, 4, 6, 10])]

    return [
        *(run() for _ in range(30)),
        *(f"{run()} {run()}" for _ in range(10)),
        *["人才公寓 -晋中", '"人才 公寓"', "住房補貼", "１０００元", "-", "", "\u3000", "\"", "%$\\\u2028", "𠀀人才", "人" * 3000],
    ]


def test_the_browser_gives_what_the_terminal_gives(page, site):
    page.goto("/search/")
    found = 0
    for query in queries(site):
        result = portalgen("search", "--site", str(site), "--json", "--limit", "0", "--", query)
        assert result.returncode == 0, (query, result.stderr)
        wanted = json.loads(result.stdout)
        hits = page.evaluate(SEARCH, [query, 0])["results"]
        for hit in hits:
            assert hit.pop("excerpt") == hit["snippet"]
        assert hits == wanted, query
        found += len(hits)
    assert found > 100


def test_marks_cut_the_words_out_of_the_snippet(page):
    page.goto("/search/")
    hits = page.evaluate(SEARCH, ["人才公寓", 0])["results"]
    assert hits
    for hit in hits:
        # Code units of UTF-16, as JavaScript counts.
        units = hit["snippet"].encode("utf-16-le")
        assert "人才公寓" in [units[2 * start : 2 * end].decode("utf-16-le") for start, end in hit["marks"]]


def test_a_limit_shortens_the_results_and_not_the_list_of_policies(page):
    page.goto("/search/")
    whole = page.evaluate(SEARCH, ["人才公寓", 0])
    short = page.evaluate(SEARCH, ["人才公寓", 3])
    # Fewer blocks are read for fewer results: the first is the same, the others are among all.
    assert len(short["results"]) == 3
    assert short["results"][0] == whole["results"][0]
    assert all(result in whole["results"] for result in short["results"])
    assert short["ids"] == whole["ids"]
    assert len(whole["ids"]) == len({hit["policy"] for hit in whole["results"]})


@pytest.mark.parametrize("kind", ["p", "t"])
@pytest.mark.parametrize("damage", ["truncated", "changed", "missing"])
def test_a_damaged_index_is_refused(page, site, damage, kind):
    def answer(route):
        index = (site / "assets/search" / route.request.url.split("/")[-1]).read_bytes()
        if damage == "missing":
            return route.continue_(url=f"{page.watch.origin}/assets/search/none.bin")
        broken = index[:16] if damage == "truncated" else bytes(byte ^ 1 for byte in index)
        route.fulfill(body=broken)

    page.route(f"**/assets/search/{kind}*.bin", answer)
    page.goto("/search/")
    reason = page.evaluate(
        """async () => {
          const { search } = await import("/search/search.js");
          return search("人才").then(() => null, error => error.reason);
        }"""
    )
    assert reason == ("network" if damage == "missing" else "damaged")


def test_a_server_that_knows_ranges_and_one_that_does_not_give_the_same(page, site):
    def part(route):
        wanted = route.request.headers.get("range")
        index = (site / "assets/search" / route.request.url.split("/")[-1]).read_bytes()
        if not wanted:
            return route.fulfill(body=index)
        start, end = (int(number) for number in wanted.removeprefix("bytes=").split("-"))
        place = {"Content-Range": f"bytes {start}-{end}/{len(index)}"}
        route.fulfill(status=206, body=index[start : end + 1], headers=place)

    page.goto("/search/")
    whole = page.evaluate(SEARCH, ["特殊贡献 奖励", 0])
    page.route("**/assets/search/*.bin", part)
    page.goto("/search/")
    assert page.evaluate(SEARCH, ["特殊贡献 奖励", 0]) == whole
    assert whole["results"]


def test_a_browser_that_cannot_unpack_gives_the_same(page):
    page.goto("/search/")
    whole = page.evaluate(SEARCH, ["特殊贡献 奖励", 0])
    page.add_init_script("delete window.DecompressionStream")
    page.goto("/search/")
    assert page.evaluate("typeof DecompressionStream") == "undefined"
    assert page.evaluate(SEARCH, ["特殊贡献 奖励", 0]) == whole
    assert whole["results"]
