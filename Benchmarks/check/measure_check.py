"""Measures the self-check of a built site in Chromium: measure_check.py SITE

Prints what the first load of /check/ weighs, each file and all, in bytes and compressed with gzip -9, and how long the
core takes after each answer of a walk through the questions, always answering with the first option.
"""

import functools
import gzip
import http.server
import re
import shutil
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

WALK = """async ([coreAsset, coreBytes, reader, rulesAsset]) => {
  const [{ loadCore }, { wasm }, { readRules, unpack }, { rules }] = await Promise.all(
    [coreAsset, coreBytes, reader, rulesAsset].map((address) => import(address)));
  const core = await loadCore(unpack(wasm));
  const { program, catalog } = readRules(rules);
  core.loadRules(program);
  const facts = new Map(catalog.facts.map((fact) => [fact.id, fact]));
  const answers = { as_of: "2026-11-21", region: "unknown", applicant: "unknown" };
  const timed = (work) => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const first = { fixed: "unknown", bool: "true", int: "5", money: "1000000", date: "2024-01-01" };
  const rows = [];
  const step = core.progress ?? core.evaluate;
  let [, outcome] = timed(() => step(answers));
  while (outcome.next && rows.length < 60) {
    const fact = facts.get(outcome.next);
    if (fact) answers[outcome.next] = fact.options ? fact.options[0].id : first[fact.type];
    else answers[outcome.next] = "unknown";
    const [time, next] = timed(() => step(answers));
    const [full] = timed(() => core.evaluate(answers));
    rows.push([outcome.next, time, full]);
    outcome = next;
  }
  return rows;
}"""


def assets_of(site):
    """The files /check/ loads, its scripts' imports included."""
    page = site / "check/index.html"
    found = [page]
    waiting = re.findall(r"assets/[\w.-]+", page.read_text())
    while waiting:
        path = site / waiting.pop()
        if path in found or not path.exists() or path.suffix not in (".js", ".css"):
            continue
        found.append(path)
        if path.suffix == ".js":
            waiting += [f"assets/{name}" for name in re.findall(r'"\./([\w.-]+\.js)"', path.read_text())]
    return found


def main(site):
    rows = [(path, path.read_bytes()) for path in assets_of(site)]
    for path, content in sorted(rows, key=lambda row: -len(gzip.compress(row[1], 9)))[:8]:
        print(f"{len(content):9} {len(gzip.compress(content, 9)):8}  {path.relative_to(site)}")
    print(f"{sum(len(c) for _, c in rows):9} {sum(len(gzip.compress(c, 9)) for _, c in rows):8}  in {len(rows)} files")

    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    name = lambda stem: "/assets/" + next((site / "assets").glob(f"{stem}.*.js")).name
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/check/")
        walks = [page.evaluate(WALK, [name(script) for script in ("core", "core-bytes", "packed-rules", "rules-zh")]) for _ in range(5)]
        # The middle of five walks: other work on the machine must not count.
        steps = [
            (same[0][0], statistics.median(row[1] for row in same), statistics.median(row[2] for row in same))
            for same in zip(*walks)
        ]
        browser.close()
    for fact, time, _ in sorted(steps, key=lambda step: -step[1])[:5]:
        print(f"{time:8.2f} ms after {fact}")
    times = [time for _, time, _ in steps]
    full = [time for _, _, time in steps]
    print(f"{len(steps)} answers: median {statistics.median(times):.2f} ms, most {max(times):.2f} ms after one answer;")
    print(f"the whole report: median {statistics.median(full):.2f} ms, most {max(full):.2f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
