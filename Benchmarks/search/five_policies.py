"""What a first query costs on the portal's own five policies, by kind of query."""

import pathlib
import subprocess

import measure

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
QUERIES = {
    "words of the text": ["人才公寓", "住房补贴", "柔性引才", "一次性奖励", "高层次人才", "创业担保贷款"],
    "document numbers, articles and amounts": ["吉人社规〔2023〕6号", "第十九条", "100万元", "30%"],
    "other words, questions, pinyin, English": ["买房补贴", "博士买房有补贴吗", "rencai gongyu", "housing", "人材公寓"],
}


def measured(playwright, portalgen: str, work: pathlib.Path) -> dict[str, float]:
    """The median bytes of each kind, each query in a browser of its own."""
    site = work / "five"
    subprocess.run([portalgen, "build", "--content", str(CONTENT), "--site", str(site), "--as-of", "2026-01-01"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    medians = {}
    for kind, words in QUERIES.items():
        asked = [{"kind": kind, "query": each, "truth": [""], "titles": []} for each in words]
        medians[kind] = measure.percentile(measure.run(playwright, site, measure.portalgen(site), asked, None), "bytes", 0.5)
    return medians
