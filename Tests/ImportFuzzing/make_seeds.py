"""Writes small documents for the fuzzer to begin with: make_seeds.py CORPUS SOURCE...

Pieces of the sources, in each encoding, as Markdown, as a page of the web and as a Word file.
"""

import io
import pathlib
import sys
import zipfile

PIECE = 1200
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def page(lines):
    cells = "".join(f"<tr><td>{escaped(line)}</td><td>1</td></tr>" for line in lines[:3])
    prose = "".join(f"<p>{escaped(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><title>{escaped(lines[0])}</title></head><body><div>{prose}</div><table>{cells}</table></body></html>"


def word(lines):
    paragraphs = "".join(f"<w:p><w:r><w:t>{escaped(line)}</w:t></w:r></w:p>" for line in lines)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", WORD.format(paragraphs))
    return file.getvalue()


def forms(text):
    lines = [line for line in text.split("\n") if line.strip()] or [text]
    yield text.encode()
    yield text.encode("gb18030", "replace")
    yield text.encode("utf-16")
    yield ("# " + "\n\n## ".join(lines)).encode()
    yield "\n".join(f"| {line} | 甲 |" if n != 1 else "| --- | --- |" for n, line in enumerate(lines)).encode()
    yield page(lines).encode()
    yield page(lines).encode("gb18030", "replace")
    yield word(lines)


def main(corpus, sources):
    folder = pathlib.Path(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    for number, source in enumerate(sources):
        text = pathlib.Path(source).read_text(encoding="utf-8", errors="replace")
        starts = sorted({0, len(text) // 2, max(0, len(text) - PIECE)})
        for place, start in enumerate(starts):
            for form, data in enumerate(forms(text[start : start + PIECE])):
                (folder / f"seed-{number}-{place}-{form}").write_bytes(data)


main(sys.argv[1], sys.argv[2:])
