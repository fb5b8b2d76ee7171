"""Weighs the pages and times their painting as a slow phone sees them: bench_pages.py SITE.

Chromium at 390 px, its processor slowed four times, on a network of 1.6 Mbit/s and 150 ms, with an empty cache; the
server packs with gzip, as the hosts of such sites do. Times are the medians of five visits, from the start of the
navigation. Ends with 1 where a target is missed.
"""

import functools
import gzip
import http.server
import pathlib
import re
import shutil
import statistics
import sys
import threading

from playwright.sync_api import sync_playwright

PAGES = ["", "policies/jinzhong-2023-10/", "benefits/?kind=housing", "benefits/jilin-city-2021-rencai/jl-living-subsidy/", "check/", "en/"]
VISITS = 5
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}
# Largest paint in milliseconds, layout shift, and what a policy page weighs with its styles and scripts, in bytes.
MOST_PAINT, MOST_SHIFT, MOST_WEIGHT = 1500, 0, 60 * 1024

OBSERVE = """
  window.seen = {paint: 0, shift: 0};
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.paint = entry.startTime)))
    .observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += entry.value)))
    .observe({type: "layout-shift", buffered: true});
"""


@functools.cache
def packed(path):
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Handler(http.server.SimpleHTTPRequestHandler):
    """A host that packs texts and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = packed(path) if path.suffix in PACKED else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


def weight(site, path):
    """The page with its styles and scripts, packed, and the styles alone."""
    page = site / path.split("?")[0] / "index.html"
    names = set(re.findall(r'(?:href|src)="([^"]*assets/[^"]*\.(?:css|js))"', page.read_text("utf-8")))
    sizes = {name: len(packed((page.parent / name).resolve())) for name in names}
    styles = sum(size for name, size in sizes.items() if name.endswith(".css"))
    return len(packed(page)) + sum(sizes.values()), styles


def visit(browser, address):
    """Largest paint in milliseconds and layout shift of one visit, scrolled once to the end."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True, has_touch=True, locale="zh-CN"
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    # Scrolling by script brings larger texts into view, which would count as later paints.
    paint = page.evaluate("seen.paint")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    shift = page.evaluate("seen.shift")
    context.close()
    return paint, shift


def main(site):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    missed = []
    print(f"{'page':56} {'KiB':>6} {'CSS':>5} {'paint ms':>9} {'shift':>6}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for path in PAGES:
            bytes_, styles = weight(site, path)
            visits = [visit(browser, f"http://127.0.0.1:{server.server_port}/{path}") for _ in range(VISITS)]
            paint, shift = statistics.median(v[0] for v in visits), max(v[1] for v in visits)
            print(f"/{path:55} {bytes_ / 1024:6.1f} {styles / 1024:5.1f} {paint:9.0f} {shift:6.3f}")
            if paint > MOST_PAINT or shift > MOST_SHIFT or path.startswith("policies/") and bytes_ > MOST_WEIGHT:
                missed.append(path or "/")
        browser.close()
    server.shutdown()
    if missed:
        sys.exit(f"missed by: {', '.join(missed)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
