"""The statutes as a corpus: unpacked, imported, built, and read back as a visitor reads them."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile


def unpack(folder: pathlib.Path) -> list[pathlib.Path]:
    """The corpus's Markdown files; PORTALGEN_CORPUS names the folder that holds laws.tar.xz."""
    default = pathlib.Path(__file__).resolve().parents[3] / "shared" / "corpus"
    archive = pathlib.Path(os.environ.get("PORTALGEN_CORPUS", default)) / "laws.tar.xz"
    if not archive.exists():
        sys.exit(f"The statutes are not at {archive}: set PORTALGEN_CORPUS to the folder of laws.tar.xz.")
    if not folder.exists():
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
    return sorted(path for path in folder.rglob("*.md") if path.name not in ("README.md", "_index.md"))


def build(portalgen: str, files: list[pathlib.Path], work: pathlib.Path) -> pathlib.Path:
    """The site of all statutes; made anew each time, since it is what is measured."""
    content, site = work / "content", work / "site"
    if not content.exists():
        content.mkdir(parents=True)
        # A file that is in the corpus twice is refused by name, which is as it should be.
        run = subprocess.run(
            [portalgen, "import", *map(str, files), "--content", str(content), "--received", "2026-01-01", "--json"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        print(f"imported {len(list((content / 'policies').iterdir()))} of {len(files)} statutes", file=sys.stderr)
        if not (content / "policies").exists():
            sys.exit(run.stderr)
    command = [portalgen, "build", "--content", str(content), "--site", str(site), "--drafts", "--as-of", "2026-01-01"]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"LANG": "en_US.UTF-8"})
    # Some statutes are in the corpus in two spellings; the build names the second, which is left out.
    twice = set(re.findall(r"policies/([^/]+)/policy\.md:1: error: this is the same document", run.stderr))
    if run.returncode != 0 and twice:
        for slug in twice:
            shutil.rmtree(content / "policies" / slug)
        print(f"left out {len(twice)} that are there twice", file=sys.stderr)
        run = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit("\n".join(line for line in run.stderr.splitlines() if "warning" not in line))
    return site


def documents(site: pathlib.Path) -> list[dict]:
    """Each document with its slug, its title and its text, one provision a line, as the site publishes it."""
    found = []
    for entry in json.loads((site / "data/policies.json").read_text("utf-8")):
        tree = json.loads((site / entry["data"]).read_text("utf-8"))
        lines: list[str] = []

        def walk(node):
            lines.append(node["label"] + node["heading"] + node["text"])
            for child in node["children"]:
                walk(child)

        for node in tree["provisions"]:
            walk(node)
        found.append({"slug": entry["slug"], "title": entry["title"], "lines": [line for line in lines if line]})
    return found
