"""Makes a content folder with many benefits out of the real ones: many_benefits.py CONTENT FOLDER COUNT

Each copy keeps a real benefit's words, amounts and citations, has an id and a title of its own, and asks for one to
three things more, picked from the catalogue, so that the copies differ as real benefits do. Their cases are made along
with them; the copies go through the real compiler with all its checks.
"""

import copy
import random
import shutil
import sys
from pathlib import Path

import yaml


class Loader(yaml.BaseLoader):
    """Every plain scalar is a text, and << merges."""

    def construct_mapping(self, node, deep=False):
        pairs = []
        for key, value in node.value:
            merged = self.construct_object(value, deep=True) if key.value == "<<" else None
            if merged is None:
                pairs.append({key.value: self.construct_object(value, deep=True)})
            else:
                # Of several, the first counts.
                pairs += reversed(merged) if isinstance(merged, list) else [merged]
        result = {}
        for pair in pairs:
            result.update(pair)
        return result


Loader.add_constructor("tag:yaml.org,2002:map", Loader.construct_mapping)


def read(path):
    return yaml.load(path.read_text(), Loader)


def extra_conditions(facts, used, choose):
    """One to three conditions on facts the benefit does not read, with answers that meet and fail them."""
    names = [name for name in facts if name not in used and "applies_when" not in facts[name]]
    for name in choose.sample(names, choose.randint(1, 3)):
        fact = facts[name]
        if fact["type"] == "bool":
            meets, fails, test = "true", "false", {"is": "true"}
        elif isinstance(fact.get("options"), dict):
            picked = choose.sample(list(fact["options"]), 2)
            meets, fails, test = picked[0], picked[1], {"is": picked[0]}
            if fact["type"] == "multi":
                meets, fails = [meets], [fails]
        elif fact.get("options") == "regions":
            meets, fails, test = "jilin/jilin", "elsewhere", {"is": "jilin"}
        else:
            continue
        yield name, {"fact": name, **test, "note": {"zh": "为测速所加", "en": "added for measuring"}}, meets, fails


def facts_in(node, derived):
    """The facts a condition reads, and whether it reads other benefits."""
    if isinstance(node, list):
        return set().union(*(facts_in(part, derived) for part in node)) if node else set()
    if not isinstance(node, dict):
        return set()
    if node.get("fact") in derived:
        return facts_in(derived[node["fact"]]["when"], derived)
    found = {node["fact"]} if isinstance(node.get("fact"), str) else set()
    if "benefit" in node:
        found.add("benefit:" + node["benefit"])
    return found | set().union(*(facts_in(value, derived) for value in node.values()), set())


def plain(node):
    """True and false as YAML's own, since a quoted true is a text."""
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return node == "true" if node in ("true", "false") else node


def main(content, folder, count):
    choose = random.Random(500)
    shutil.copytree(content, folder)
    facts = read(content / "facts.yaml")["facts"]
    files = {path: read(path) for path in sorted(content.glob("policies/*/benefits.yaml"))}
    made = sum(len(file["benefits"]) for file in files.values())
    copies = {path: ([], []) for path in files}
    number = 0
    while made < count:
        number += 1
        for path, file in files.items():
            derived = file.get("derived", {})
            by_id = {benefit["id"]: benefit for benefit in file["benefits"]}
            for benefit in file["benefits"]:
                if made == count or "who" not in benefit:
                    continue
                due = [
                    case for case in file["cases"]
                    if case.get("expect", {}).get(benefit["id"], {}).get("state") in ("likely", "needs_recognition")
                ]
                if not due:
                    continue
                used = facts_in(benefit["who"], derived) | set(benefit["gives"].get("by", []))
                for name in [name for name in used if name.startswith("benefit:")]:
                    used |= facts_in(by_id[name[8:]]["who"], derived)
                # What decides whether these are asked bears on them too.
                for name in list(used):
                    used |= facts_in(facts.get(name, {}).get("applies_when", {}), derived)
                one = copy.deepcopy(benefit)
                one["id"] = f"{benefit['id']}-{number}"
                one["title"] = {"zh": f"{benefit['title']['zh']}（{number}）", "en": f"{benefit['title']['en']} ({number})"}
                one.pop("tags", None)
                added = list(extra_conditions(facts, used, choose))
                one["who"] = {"all": [{"benefit": benefit["id"]}, *(condition for _, condition, _, _ in added)],
                              "cite": benefit["gives"]["cite"]}
                if choose.random() < 0.7:
                    one["who"]["all"][0] = copy.deepcopy(benefit["who"])
                answers = {name: meets for name, _, meets, _ in added}
                bounds = [
                    {"name": f"{case['name']}{number}", "as_of": case["as_of"], "facts": {**case.get("facts", {}), **answers},
                     "expect": {one["id"]: case["expect"][benefit["id"]] if case in due else {}}}
                    for case in file["cases"] if benefit["id"] in case.get("expect", {}) and case["as_of"] == due[0]["as_of"]
                ]
                cases = [case for case in bounds if case["expect"][one["id"]]]
                cases.append({"name": f"未答{number}", "as_of": due[0]["as_of"], "facts": {}, "expect": {one["id"]: {"state": "need_info"}}})
                cases.append({"name": f"不符{number}", "as_of": due[0]["as_of"],
                              "facts": {**due[0]["facts"], added[0][0]: added[0][3]} if added else {},
                              "expect": {one["id"]: {"state": "not_met"}}})
                if not added:
                    continue
                for case in cases:
                    case["expect"] = {one["id"]: {key: value for key, value in case["expect"][one["id"]].items() if key in ("state", "amount")}}
                copies[path][0].append(one)
                copies[path][1].extend(cases)
                made += 1
    for path, (benefits, cases) in copies.items():
        file = files[path]
        file["benefits"] = file["benefits"] + benefits
        file["cases"] = file["cases"] + cases
        target = folder / path.relative_to(content)
        target.write_text(yaml.dump(plain(file), allow_unicode=True, sort_keys=False, width=10**6))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
