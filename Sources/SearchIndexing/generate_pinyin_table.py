#!/usr/bin/env python3
"""Writes PinyinTable.swift beside itself from Unihan_Readings.txt (plain or .bz2).

    generate_pinyin_table.py /usr/share/unicode/Unihan_Readings.txt.bz2

The file is in Debian's unicode-data and at https://www.unicode.org/Public/UCD/latest/ucd/Unihan.zip
(Unicode License v3). Taken are the 3,800 characters of kHanyuPinlu, each with the readings that make up a twentieth of
its uses or more, and with kMandarin's reading the other characters of GB 2312's first level; those of its second level
in a table of their own. Tones are left out: nobody types them.
"""
import bz2
import pathlib
import re
import sys
import unicodedata


def plain(reading):
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v"))
    return "".join(c for c in letters if "a" <= c <= "z")


def level(character):
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return 0
    if len(code) < 2 or not 0xB0 <= code[0] <= 0xF7:
        return 0
    return 1 if code[0] <= 0xD7 else 2


def readings(path):
    opener = bz2.open if path.endswith(".bz2") else open
    counted, usual, version = {}, ({}, {}, {}), ""
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# Date:"):
                version = line.removeprefix("# Date:").split()[0]
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 3:
                continue
            character = chr(int(fields[0][2:], 16))
            if fields[1] == "kHanyuPinlu":
                found = {}
                for reading, count in re.findall(r"([^ (]+)\((\d+)\)", fields[2]):
                    found[plain(reading)] = found.get(plain(reading), 0) + int(count)
                whole = sum(found.values())
                counted[character] = [r for r, n in sorted(found.items(), key=lambda item: -item[1]) if n * 20 >= whole]
            elif fields[1] == "kMandarin":
                usual[level(character)][character] = [plain(fields[2].split()[0])]
    rare = {c: r for c, r in usual[2].items() if c not in counted}
    return {**usual[1], **counted}, rare, version


def lines(table):
    syllables = {}
    for character in sorted(table):
        if 0x4E00 <= ord(character) <= 0x9FFF:
            for reading in table[character]:
                syllables.setdefault(reading, []).append(character)
    return "\n".join("    " + syllable + "".join(syllables[syllable]) for syllable in sorted(syllables))


def main():
    common, rare, version = readings(sys.argv[1])
    target = pathlib.Path(__file__).parent / "PinyinTable.swift"
    target.write_text(
        f"""// Written by generate_pinyin_table.py from Unihan_Readings.txt of {version} (Unicode License v3). Do not edit.

enum PinyinTable {{
  /// A syllable without its tone a line, and the common characters that are read so.
  static let text = \"\"\"
{lines(common)}
    \"\"\"

  /// The same for rarer characters: of use only where a site writes them.
  static let rare = \"\"\"
{lines(rare)}
    \"\"\"
}}
""",
        encoding="utf-8",
    )
    print(len(common), "common characters,", len(rare), "rarer ones")


main()
