"""Runs queries in a real browser against one site's search: quality, bytes, requests and time, first and further."""

import os
import pathlib
import re
import statistics

from counting_server import CountingServer

PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>search</title><body><script type="module">
let engine;
// When what was asked for together was asked for, before which nothing of that was known; and what it was.
let begin = 0;
window.begins = [];
window.waves = [];
const ask = window.fetch;
window.fetch = (url, options) => {
  if (!begin) {
    window.begins.push((begin = performance.now()));
    window.waves.push([]);
    queueMicrotask(() => (begin = 0));
  }
  window.waves.at(-1).push([String(url), options?.headers]);
  return ask(url, options);
};
window.search = async (query) => { %s };
window.isReady = true;
</script></body></html>"""
# What the module imports is asked for together with it, as the head of the search page does.
PORTALGEN = """engine ??= (preload(), await import("%s"));
  function preload() {
    for (const href of %s) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  const { ids, results } = await engine.search(query, { limit: 10 });
  return { ids: ids.map((address) => address.split("/").at(-2)), shown: results.map((hit) => hit.policy),
    typed: results.filter((hit) => hit.match === "exact").map((hit) => hit.policy) };"""
PAGEFIND = """if (!engine) { engine = await import("/pagefind/pagefind.js"); await engine.init(); }
  const found = await engine.search(query);
  const shown = await Promise.all(found.results.slice(0, 10).map((hit) => hit.data()));
  const slug = (url) => url.split("/").filter(Boolean).pop();
  return { ids: found.results.map((hit) => hit.id), shown: shown.map((page) => slug(page.url)) };"""
PAGES_OWN = PORTALGEN.replace("limit: 10", "limit: 10, allIds: false")
RUN = """async (query) => { window.waves = []; const start = performance.now(); const found = await window.search(query);
  const time = performance.now() - start;
  const asked = performance.getEntriesByType("resource").filter((entry) => entry.startTime >= start);
  // The clock is told in tenths of a millisecond.
  const began = (time) => window.begins.findLast((begin) => begin >= start && begin < time + 0.2) ?? time;
  return { ...found, time, waves: window.waves, asked: asked.map((entry) => [began(entry.startTime), entry.responseEnd]) }; }"""
# The same requests in the same order, and nothing done with what they bring: no search that needs them is faster.
BARE = """async (waves) => { const start = performance.now();
  for (const wave of waves)
    await Promise.all(wave.map(async ([url, headers]) => (await fetch(url, { headers })).arrayBuffer()));
  return performance.now() - start; }"""


def portalgen(site: pathlib.Path, engine: str = PORTALGEN) -> str:
    """What asks a site's search, by the names of its module and of what that imports."""
    *imports, module = re.findall('"../assets/([^"]+)"', (site / "search/search.js").read_text("utf-8"))
    return engine % (f"/assets/{module}", [f"/assets/{name}" for name in imports])


def run(playwright, site: pathlib.Path, engine: str, queries: list[dict], name_of: dict[str, str] | None) -> list[dict]:
    """One row a query. Each first query has a browser of its own, empty; the next of the list then runs beside it. In one
    more browser what that one asked for is asked for behind the first query again, bare."""
    server = CountingServer(site, {"/bench.html": PAGE % engine, "/favicon.ico": ""})
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
    rows = []

    def opened():
        page = browser.new_context().new_page()
        page.goto(server.url + "/bench.html")
        page.wait_for_function("window.isReady")
        server.take()
        return page

    for number, query in enumerate(queries):
        page = opened()
        first = page.evaluate(RUN, query["query"])
        log = server.take()
        further = queries[(number + 1) % len(queries)]
        second = page.evaluate(RUN, further["query"])
        further_log = server.take()
        page.context.close()
        page = opened()
        page.evaluate(RUN, query["query"])
        bare = page.evaluate(BARE, second["waves"])
        page.context.close()
        rows.append(row(query, first, log, second, further_log, name_of) | {"bare time": bare})
    browser.close()
    return rows


def row(query, first, log, second, further_log, name_of) -> dict:
    ids = [name_of.get(each, each) for each in first["ids"]] if name_of else first["ids"]
    truth, titles = set(query["truth"]), set(query["titles"])
    return {
        "kind": query["kind"], "query": query["query"], "recall": len(truth & set(ids)) / len(truth),
        "precision": len(truth & set(ids)) / len(ids) if ids else None,
        "shown": share(first["shown"], truth),
        # Numbers in another notation are shown behind what was typed, and marked as such.
        "typed": share(first.get("typed", first["shown"]), truth),
        "first": float(bool(first["shown"]) and first["shown"][0] in truth),
        "title": float(bool(first["shown"]) and first["shown"][0] in titles) if titles else None,
        "bytes": sum(entry[1] for entry in log), "requests": len(log), "chain": chain(first["asked"]), "time": first["time"],
        "further bytes": sum(entry[1] for entry in further_log), "further time": second["time"], "log": log,
    }


def share(shown: list[str], truth: set[str]) -> float | None:
    """How many of those shown hold the query; nothing where none is shown."""
    return sum(slug in truth for slug in shown) / len(shown) if shown else None


def mean(rows, key) -> float:
    values = [each[key] for each in rows if each[key] is not None]
    return statistics.mean(values) if values else float("nan")


def percentile(rows, key, share) -> float:
    values = sorted(each[key] for each in rows)
    return values[min(len(values) - 1, int(len(values) * share))]


def chain(asked) -> int:
    """How many requests had to wait for one another: the longest row of which each was asked for after the one before
    had come, as the page tells the begin and the browser the end. Requests that merely waited for a free connection, or
    for the browser to send those that were asked for with them, were asked for before."""
    best: list[tuple[float, int]] = []
    for start, end in sorted(asked):
        best.append((end, 1 + max((length for ended, length in best if ended <= start), default=0)))
    return max((length for _, length in best), default=0)
