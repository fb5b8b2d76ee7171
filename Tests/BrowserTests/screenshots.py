"""Draws every kind of page, wide and on a phone, light, dark and in 关怀版, and prints some: screenshots.py SITE FOLDER."""

import functools
import json
import pathlib
import shutil
import sys
import threading
from http.server import ThreadingHTTPServer

from checking import GRADUATE, answer_all, start
from conftest import Handler
from playwright.sync_api import sync_playwright
from test_access import DRESSES, PAGES

WIDTHS = {1280: (900, 1), 390: (844, 2)}
SEARCH = "search/?q=住房补贴"
PRINTED = ["policies/jinzhong-2023-10/", "benefits/jilin-city-2021-rencai/jl-living-subsidy/"]


def file_name(path, *rest):
    return "-".join([path.strip("/").replace("/", "_").replace("?q=", "_") or "home", *map(str, rest)])


def draw(page, path, target):
    """One page from top to bottom; the self-check at its first screen, a question and its results."""
    page.goto(f"/{path}")
    if path.endswith("check/"):
        page.locator("[name=applicant]").first.wait_for()
    if path == SEARCH:
        page.locator(".hit").first.wait_for()
    # Below the self-check's screens stands the table of all benefits: too long a picture.
    page.screenshot(path=f"{target}.png", full_page=not path.endswith("check/"), timeout=60_000)
    if path == "check/":
        start(page)
        page.screenshot(path=f"{target}-question.png")
        answer_all(page, GRADUATE)
        page.screenshot(path=f"{target}-results.png")


def main(site, folder):
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for dress, kept in DRESSES.items():
            for width, (height, scale) in WIDTHS.items():
                view = {"name": "portal-view", "value": json.dumps(kept)}
                context = browser.new_context(
                    base_url=origin,
                    locale="zh-CN",
                    viewport={"width": width, "height": height},
                    device_scale_factor=scale,
                    storage_state={"cookies": [], "origins": [{"origin": origin, "localStorage": [view]}]},
                )
                page = context.new_page()
                for path in [*PAGES, SEARCH, "check/", "en/check/"]:
                    draw(page, path, folder / file_name(path, dress, width))
                    count += 1
                context.close()
        page = browser.new_page(base_url=origin)
        for path in PRINTED:
            page.goto(f"/{path}")
            page.pdf(path=folder / (file_name(path, "print") + ".pdf"), prefer_css_page_size=True)
        browser.close()
    server.shutdown()
    print(f"{count} pages drawn, {len(PRINTED)} printed into {folder}/")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
