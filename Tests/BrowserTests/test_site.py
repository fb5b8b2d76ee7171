"""Every page of the site: links that lead somewhere, a policy in force, nothing inline."""

import gzip
import html
import html.parser
import json
import pathlib
import re
import urllib.parse
import xml.etree.ElementTree as ET

import pytest

READING = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
)
SEARCHING = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
CHECKING = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'"
)

VOID = {"meta", "link", "input", "br", "wbr", "path", "circle", "hr", "img"}


class PageReader(html.parser.HTMLParser):
    """What a page holds: ids, addresses, inline code, its security policy."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses, self.inline, self.policy, self.lang = [], [], [], None, None
        self.headings, self.links = [], []
        # The languages of the elements that are open, and the Chinese words on the page outside zh elements.
        self.languages, self.unmarked = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in ("href", "src", "action"):
            if name in attributes and attributes.get("rel") != "canonical":
                self.addresses.append(attributes[name])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if "style" in attributes or any(name.startswith("on") for name in attributes) or tag == "style":
            self.inline.append((tag, attributes))
        if tag == "script" and "src" not in attributes:
            self.inline.append((tag, attributes))
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag not in VOID:
            language = attributes.get("lang") or (self.languages[-1][1] if self.languages else None)
            self.languages.append((tag, language))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag):
        while tag not in VOID and self.languages.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if re.search("[\u4e00-\u9fff]", data) and not (self.languages[-1][1] or "").startswith("zh"):
            self.unmarked.append(data.strip())


@pytest.fixture(scope="module")
def pages(site):
    return {
        path.relative_to(site).as_posix(): PageReader(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    }


def test_every_link_and_anchor_leads_somewhere(site, pages):
    dead = []
    for name, page in pages.items():
        if name == "404.html":
            continue
        for address in page.addresses:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (site / name).parent / urllib.parse.unquote(parts.path) if parts.path else site / name
            if target.is_dir() or address.split("#")[0].split("?")[0].endswith("/"):
                target = target / "index.html"
            if not target.exists():
                dead.append((name, address))
            elif parts.fragment and target.suffix == ".html":
                known = pages[target.resolve().relative_to(site.resolve()).as_posix()].ids
                if urllib.parse.unquote(parts.fragment) not in known:
                    dead.append((name, address))
    assert dead == []


def reached(site, pages, start):
    """The pages a reader reaches by links from one page."""
    seen, open_pages = {start}, [start]
    while open_pages:
        name = open_pages.pop()
        for address in pages[name].links:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            target = (site / name).parent / urllib.parse.unquote(parts.path)
            target = target / "index.html" if target.is_dir() else target
            found = target.resolve().relative_to(site.resolve()).as_posix()
            if found in pages and found not in seen:
                seen.add(found)
                open_pages.append(found)
    return seen


def test_without_scripts_links_from_home_reach_every_policy_provision_and_benefit(site, pages):
    for home in ["index.html", "en/index.html"]:
        seen = reached(site, pages, home)
        assert set(pages) - seen == {"404.html"}, home
    folders = {path.parent.relative_to(site).as_posix() for path in site.glob("policies/*/policy.md")}
    assert len(folders) == 5
    for language in ["", "en/"]:
        for folder in folders:
            page = pages[f"{language}{folder}/index.html"]
            data = json.loads((site / f"data/{folder}.json").read_text("utf-8"))

            def check(nodes):
                for node in nodes:
                    assert node["anchor"] in page.ids, (folder, node["path"])
                    check(node["children"])

            check(data["provisions"])
        # Every benefit of the directory has its page, and each of those was reached above.
        assert len([name for name in pages if re.fullmatch(language + r"benefits/[^/]+/[^/]+/index.html", name)]) > 400


def packed(path):
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def test_pages_are_light(site):
    page = site / "policies/jinzhong-2023-10/index.html"
    text = page.read_text("utf-8")
    assets = [page.parent / name for name in re.findall(r'(?:href|src)="([^"]*/assets/[^"]*\.(?:css|js))"', text)]
    assert len(assets) == 4
    styles = [path for path in assets if path.suffix == ".css"]
    assert packed(page) + sum(map(packed, assets)) <= 60 * 1024
    assert sum(map(packed, styles)) <= 20 * 1024
    for path in (site / "assets").glob("*.css"):
        assert packed(path) <= 10 * 1024, path.name
    card = re.search(r'<meta property="og:image" content="[^"]*/(assets/[^"]*)">', text)[1]
    assert (site / card).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_titles_fit_where_links_are_shared(site, pages):
    for name in pages:
        title = re.search(r'<meta property="og:title" content="([^"]*)">', (site / name).read_text("utf-8"))[1]
        wide = sum(2 if ord(character) > 0x2E80 else 1 for character in html.unescape(title))
        assert wide <= 60, (name, title)


def test_no_page_has_inline_code_or_repeats_an_id(pages):
    for name, page in pages.items():
        assert page.inline == [], name
        assert len(page.ids) == len(set(page.ids)), name
        assert page.lang in ("zh-Hans", "en"), name


def test_headings_do_not_skip_a_level(pages):
    for name, page in pages.items():
        assert page.headings.count(1) == 1, name
        for before, after in zip(page.headings, page.headings[1:]):
            assert after <= before + 1, (name, page.headings)


def test_every_page_carries_its_security_policy(pages):
    for name, page in pages.items():
        wanted = {"check/index.html": CHECKING, "search/index.html": SEARCHING}.get(name.removeprefix("en/"), READING)
        assert page.policy == wanted, name


def test_every_page_but_one_has_an_english_twin(pages):
    chinese = {name for name in pages if not name.startswith("en/")}
    assert {"en/" + name for name in chinese - {"404.html"}} == set(pages) - chinese
    for name, page in pages.items():
        assert page.lang == ("en" if name.startswith("en/") else "zh-Hans"), name


def test_chinese_words_on_english_pages_are_marked(pages):
    unmarked = {name: page.unmarked for name, page in pages.items() if name.startswith("en/") and page.unmarked}
    assert unmarked == {}


def test_addresses_are_relative_or_lead_outside(pages):
    for name, page in pages.items():
        if name != "404.html":
            assert [a for a in page.addresses if a.startswith("/")] == [], name


def test_hashed_assets_and_nothing_else_lie_under_assets(site):
    for path in (site / "assets").rglob("*.*"):
        assert re.fullmatch(r"[a-z0-9-]+\.[0-9a-f]{8,12}\.(css|js|wasm|bin|svg|png)", path.name), path.name


def test_feed_sitemap_and_data_are_whole(site):
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.parse(site / "feed.xml").getroot()
    assert len(feed.findall(f"{atom}entry")) == 5
    for events in site.glob("policies/*/feed.xml"):
        entries = ET.parse(events).getroot().findall(f"{atom}entry")
        ids = [entry.findtext(f"{atom}id") for entry in entries]
        days = [entry.findtext(f"{atom}updated") for entry in entries]
        assert ids and len(set(ids)) == len(ids), events
        assert days == sorted(days, reverse=True), events
        assert all(f"/policies/{events.parent.name}/history/#" in each for each in ids), events
    locations = [
        node.text for node in ET.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    base = min(locations, key=len)
    for location in locations:
        assert (site / location.removeprefix(base) / "index.html").exists(), location
    policies = json.loads((site / "data/policies.json").read_text("utf-8"))
    assert {policy["slug"] for policy in policies} == {
        "jilin-2023-6", "jinzhong-2023-10", "jilin-city-2021-rencai", "shanxi-2017-47", "shandong-2021-7"
    }
    for policy in policies:
        document = json.loads((site / policy["data"]).read_text("utf-8"))
        page = (site / policy["url"] / "index.html").read_text("utf-8")

        def check(nodes):
            for node in nodes:
                assert f'id="{node["anchor"]}"' in page, (policy["slug"], node["path"])
                check(node["children"])

        check(document["provisions"])


def test_a_page_preloads_what_its_modules_import_and_nothing_else(site):
    folder = site / "assets"
    imports = {path.name: set(re.findall(r'from "\./([^"]+)"', path.read_text("utf-8"))) for path in folder.glob("*.js")}

    def reached(name):
        return imports[name].union(*(reached(imported) for imported in imports[name]))

    for path in ["check/index.html", "search/index.html", "index.html"]:
        text = (site / path).read_text("utf-8")
        modules = re.findall(r'<script type="module" src="[^"]*/([^"/]+)"', text)
        preloaded = re.findall(r'<link rel="modulepreload" href="[^"]*/([^"/]+)"', text)
        assert len(preloaded) == len(set(preloaded)), path
        assert set(preloaded) == set().union(*map(reached, modules)) - set(modules), path
