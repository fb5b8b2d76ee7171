"""A built site, a server for it, and a Chromium that reports what pages do."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import Page, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORTALGEN = os.environ.get("PORTALGEN", str(ROOT / ".build/debug/portalgen"))
AS_OF = "2026-11-21"


def portalgen(*arguments, cwd=ROOT, **environment):
    """Runs portalgen and returns the finished process; its streams are text."""
    return subprocess.run(
        [PORTALGEN, *arguments], cwd=cwd, text=True, capture_output=True, env={**os.environ, **environment}
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> pathlib.Path:
    """The portal as it is built from content/."""
    folder = tmp_path_factory.mktemp("portal") / "site"
    result = portalgen("build", "--content", str(ROOT / "content"), "--site", str(folder), "--as-of", AS_OF)
    assert result.returncode == 0, result.stderr
    return folder


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a plain host does, its own 404 page included."""

    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def origin(site):
    """The address the site is served at, without a final slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "Chromium is missing: make test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watch:
    """What a page did that a reader does not see."""

    def __init__(self, page: Page, origin: str):
        self.origin = origin
        self.requests = []
        self.complaints = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self.hear)

    def hear(self, message):
        # A page that is not there is what some tests ask for.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.complaints.append(message.text)

    def foreign(self):
        return [url for url in self.requests if not url.startswith((self.origin + "/", "data:"))]


def open_page(chromium, origin, **options):
    context = chromium.new_context(base_url=origin, locale="zh-CN", **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.watch = Watch(page, origin)
    return context, page


def close_page(context, page):
    context.close()
    assert page.watch.complaints == []
    assert page.watch.foreign() == []


@pytest.fixture
def page(chromium, origin):
    """A desktop window of 1280 px; the test fails when the page complains or asks another origin for anything."""
    context, page = open_page(chromium, origin, viewport={"width": 1280, "height": 900})
    yield page
    close_page(context, page)


@pytest.fixture
def phone(chromium, origin):
    """A phone of 390 px, watched likewise."""
    context, page = open_page(
        chromium, origin, viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    yield page
    close_page(context, page)


@pytest.fixture
def page_without_scripts(chromium, origin):
    """A window in which JavaScript is off."""
    context, page = open_page(chromium, origin, java_script_enabled=False)
    yield page
    close_page(context, page)
