"""Measures the search on some 2,900 statutes, beside Pagefind on the same texts in the same run, and prints a table.

    bench_search.py PORTALGEN WORK [SEED]

WORK is a folder for the unpacked corpus, both sites and the results; it may be kept for the next run.
"""

import gzip
import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

import five_policies
import measure
import pagefind_site
import queries
import statutes

TARGETS = [
    ("recall of documents", "recall", measure.mean, "{:.3f}", "1.000"),
    ("precision, whole list", "precision", measure.mean, "{:.3f}", "≥ 0.90"),
    ("precision, results shown", "shown", measure.mean, "{:.3f}", "1.000"),
    ("precision, results shown that are marked as typed", "typed", measure.mean, "{:.3f}", "1.000"),
    ("first result holds the query", "first", measure.mean, "{:.3f}", "1.000"),
    ("a title that holds it comes first", "title", measure.mean, "{:.3f}", "1.000"),
    ("first query, bytes, median", "bytes", lambda rows, key: measure.percentile(rows, key, 0.5), "{:,.0f}", "≤ 48,000"),
    ("first query, bytes, p95", "bytes", lambda rows, key: measure.percentile(rows, key, 0.95), "{:,.0f}", "≤ 96,000"),
    ("further query, bytes, median", "further bytes", lambda rows, key: measure.percentile(rows, key, 0.5), "{:,.0f}",
     "≤ 24,000"),
    ("further query, bytes, p95", "further bytes", lambda rows, key: measure.percentile(rows, key, 0.95), "{:,.0f}",
     "≤ 60,000"),
    ("requests of a first query, median", "requests", lambda rows, key: measure.percentile(rows, key, 0.5), "{}", "≤ 16"),
    ("requests of a first query, most", "requests", lambda rows, key: measure.percentile(rows, key, 1), "{}", "≤ 16"),
    ("longest chain of requests, median", "chain", lambda rows, key: measure.percentile(rows, key, 0.5), "{}", "≤ 4"),
    ("longest chain of requests, most", "chain", lambda rows, key: measure.percentile(rows, key, 1), "{}", "≤ 4"),
    ("first query, ms, median", "time", lambda rows, key: measure.percentile(rows, key, 0.5), "{:.0f}", "≤ 100"),
    ("further query, ms, median", "further time", lambda rows, key: measure.percentile(rows, key, 0.5), "{:.0f}", "≤ 20"),
]


def disk(files: list[pathlib.Path]) -> str:
    return f"{sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {len(files)} files"


def code_size(site: pathlib.Path, *names: str) -> int:
    """Scripts and styles by their plain names, compressed; the modules are within the scripts."""
    files = [path for path in (site / "assets").iterdir() if f"{path.name.split('.')[0]}{path.suffix}" in names]
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)


def main():
    portalgen, work = sys.argv[1], pathlib.Path(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    site = statutes.build(portalgen, statutes.unpack(work / "statutes"), work)
    documents = statutes.documents(site)
    peer = pagefind_site.build(documents, work / "pagefind")
    asked = queries.make(documents, seed)
    with sync_playwright() as playwright:
        ours = measure.run(playwright, site, measure.portalgen(site), asked, None)
        page = measure.run(playwright, site, measure.portalgen(site, measure.PAGES_OWN), asked[::4], None)
        small = five_policies.measured(playwright, portalgen, work)
        theirs = measure.run(playwright, peer, measure.PAGEFIND, asked, pagefind_site.names(peer))
    (work / "rows.json").write_text(json.dumps({"portalgen": ours, "pagefind": theirs}, ensure_ascii=False), "utf-8")

    print(f"{len(documents)} statutes, {len(asked)} queries, seed {seed}\n\n| measure | target | portalgen | Pagefind |")
    print("|---|---|---|---|")
    for name, key, value, form, target in TARGETS:
        print(f"| {name} | {target} | {form.format(value(ours, key))} | {form.format(value(theirs, key))} |")
    print(f"| the requests of a further query alone, ms, median | | {measure.percentile(ours, 'bare time', 0.5):.0f} | |")
    print(f"| first query as the search page asks, bytes, median | | {measure.percentile(page, 'bytes', 0.5):,.0f} | |")
    for kind, row in small.items():
        print(f"| first query on the five policies, bytes: {kind} | ≤ 32,000 | {row:,.0f} | |")
    index = [path for path in (site / "assets").rglob("*") if path.is_file() and (
        path.parent.name == "search" or path.name.startswith(("search-manifest.", "search-data.", "lexicon.")))]
    print(f"| search data on disk | below Pagefind's, ≤ 2,000 files | {disk(index)} | "
          f"{disk([path for path in (peer / 'pagefind').rglob('*') if path.is_file()])} |")
    query = code_size(site, "search.js", "search.css")
    drawing = code_size(site, "search-page.js", "search-facets.js", "search-hits.js", "search-recent.js", "dom.js")
    print(f"| code of a plain query, and its style, compressed | ≤ 24,576 | {query:,} | |")
    print(f"| with the scripts that draw the page | | {query + drawing:,} | |")
    print(f"| what knows other words, where it is needed | | {code_size(site, 'search-meaning.js'):,} | |")
    print("\n| recall by kind | portalgen | Pagefind |\n|---|---|---|")
    for kind in queries.COUNTS:
        pair = [measure.mean([each for each in rows if each["kind"] == kind], "recall") for rows in (ours, theirs)]
        print(f"| {kind} | {pair[0]:.3f} | {pair[1]:.3f} |")
    trace = max(ours, key=lambda each: each["bytes"])
    print(f"\nThe heaviest first query, “{trace['query']}”, {trace['bytes']:,} bytes in {trace['time']:.0f} ms:")
    for path, size, *_ in trace["log"]:
        print(f"  {size:>7,}  {path}")


if __name__ == "__main__":
    main()
