"""Seeded queries of every kind, each with the documents that hold it: a substring in one provision, blanks aside."""

import random
import re

HAN = re.compile("[\u4e00-\u9fff]+")
DOCUMENT_NUMBER = re.compile("[\u4e00-\u9fff]{1,4}〔[0-9]{4}〕[0-9]+号")
ARTICLE = re.compile("第[一二三四五六七八九十百]+条")
AMOUNT = re.compile("(?:[0-9][0-9.]*|[一二三四五六七八九十百千万]{1,5})(?:个工作日|个月|万元|平方米|小时|元|日|年|人|倍|％|%)")
COUNTS = {"2 characters": 40, "4 characters": 30, "6–10 cut anywhere": 50, "of a title": 25, "two terms": 25,
          "document number": 12, "article number": 12, "amount": 20}


def cut(line: str, length: int, random_: random.Random) -> str | None:
    """So many Chinese characters in a row from anywhere in a line."""
    runs = [run for run in HAN.findall(line) if len(run) >= length]
    if not runs:
        return None
    run = random_.choice(runs)
    start = random_.randrange(len(run) - length + 1)
    return run[start : start + length]


def one(kind: str, document: dict, random_: random.Random) -> list[str] | None:
    """The terms of one query of a kind, taken from a document; nil where it has none."""
    line = random_.choice(document["lines"])
    match kind:
        case "2 characters":
            term = cut(line, 2, random_)
        case "4 characters":
            term = cut(line, 4, random_)
        case "6–10 cut anywhere":
            term = cut(line, random_.randint(6, 10), random_)
        case "of a title":
            term = cut(document["title"], min(len(document["title"]), random_.randint(5, 10)), random_)
        case "two terms":
            other = cut(random_.choice(document["lines"]), random_.randint(2, 4), random_)
            term = cut(line, random_.randint(2, 4), random_)
            return [term, other] if term and other and term not in other and other not in term else None
        case _:
            pattern = {"document number": DOCUMENT_NUMBER, "article number": ARTICLE, "amount": AMOUNT}[kind]
            found = pattern.findall(line)
            term = random_.choice(found) if found else None
    return [term] if term else None


def make(documents: list[dict], seed: int) -> list[dict]:
    """The queries, shuffled, each with the slugs of the documents that hold all its terms."""
    random_ = random.Random(seed)
    texts = [(each["slug"], ["".join(line.split()) for line in each["lines"]], each["title"]) for each in documents]
    whole = [(slug, "\n".join(lines), title) for slug, lines, title in texts]
    queries, seen = [], set()
    for kind, count in COUNTS.items():
        made = tries = 0
        while made < count and tries < 40_000:
            tries += 1
            terms = one(kind, random_.choice(documents), random_)
            if terms is None or " ".join(terms) in seen:
                continue
            seen.add(" ".join(terms))
            made += 1
            queries.append({
                "kind": kind, "query": " ".join(terms), "terms": terms,
                "truth": [slug for slug, text, _ in whole if all(term in text for term in terms)],
                "titles": [slug for slug, _, title in whole if all(term in title for term in terms)],
            })
    random_.shuffle(queries)
    return queries
