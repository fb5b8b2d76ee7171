"""The same texts as plain pages, indexed by Pagefind."""

import gzip
import html
import json
import pathlib
import shutil
import subprocess
import sys


def build(documents: list[dict], folder: pathlib.Path) -> pathlib.Path:
    """A page a document, its title as heading and its provisions as paragraphs, with Pagefind's index beside them."""
    if (folder / "pagefind").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    for document in documents:
        page = folder / document["slug"] / "index.html"
        page.parent.mkdir(parents=True)
        title = html.escape(document["title"])
        body = "".join(f"<p>{html.escape(line)}</p>\n" for line in document["lines"])
        page.write_text(
            f'<!doctype html><html lang="zh-cn"><meta charset="utf-8"><title>{title}</title>'
            f"<body><main data-pagefind-body><h1>{title}</h1>\n{body}</main></body></html>", "utf-8")
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


def names(folder: pathlib.Path) -> dict[str, str]:
    """The slug of each of Pagefind's ids, from its fragments."""
    found = {}
    for path in (folder / "pagefind/fragment").glob("*.pf_fragment"):
        text = gzip.decompress(path.read_bytes())
        url = json.loads(text[text.index(b"{") :])["url"]
        found[path.stem] = url.strip("/").split("/")[-1]
    return found
