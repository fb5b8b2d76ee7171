"""The rules in the browser: for any answers the same report as natively, byte for byte."""

import json
import random
import re

from conftest import AS_OF, portalgen

EVALUATE = """async ([coreBytes, rules, answers]) => {
  const { wasm } = await import(coreBytes);
  const { program } = await import(rules);
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const { exports: core } = (await WebAssembly.instantiate(bytes(wasm))).instance;
  const call = (name, input) => {
    const start = core.portal_input(input.length) >>> 0;
    new Uint8Array(core.memory.buffer, start, input.length).set(input);
    return core[name](input.length);
  };
  if (call("portal_load_rules", bytes(program)) !== 0) throw new Error("the rules were refused");
  return answers.map((lines) => {
    const count = call("portal_evaluate", new TextEncoder().encode(lines));
    if (count < 0) return count;
    const made = new Uint8Array(core.memory.buffer, core.portal_output() >>> 0, count);
    return new TextDecoder("utf-8", { fatal: true }).decode(made);
  });
}"""


def asset(site, name):
    """The published address of an asset."""
    stem, suffix = name.rsplit(".", 1)
    return "/assets/" + next((site / "assets").glob(f"{stem}.*.{suffix}")).name


def catalog(site):
    script = (site / asset(site, "rules.js").lstrip("/")).read_text()
    return json.loads(re.search(r"export const catalog = (.*);\n", script).group(1))


def random_answers(facts, choose):
    """Answers to some of the questions, now and then 不确定."""
    answers = {}
    for fact in facts:
        if choose.random() < 0.35:
            continue
        if choose.random() < 0.1:
            answers[fact["id"]] = "unknown"
        elif fact["type"] == "bool":
            answers[fact["id"]] = choose.choice(["true", "true", "true", "false"])
        elif fact["type"] == "int":
            answers[fact["id"]] = str(choose.randint(fact["min"], min(fact["max"], 8)))
        elif fact["type"] in ("choice", "multi"):
            answers[fact["id"]] = choose.choice(fact["options"])["id"]
    return answers


def test_the_browser_says_what_the_terminal_says(page, site, tmp_path):
    choose = random.Random(20261121)
    facts = catalog(site)["facts"]
    sets = [{}, {"jz_title": "not_yet"}, *(random_answers(facts, choose) for _ in range(40))]
    page.goto("/check/")
    lines = ["".join(f"{key}={value}\n" for key, value in {"as_of": AS_OF, **answers}.items()) for answers in sets]
    reports = page.evaluate(EVALUATE, [asset(site, "core-bytes.js"), asset(site, "rules.js"), lines])
    states = set()
    for answers, report in zip(sets, reports, strict=True):
        file = tmp_path / "answers.yaml"
        file.write_text("".join(f"{key}: {value}\n" for key, value in answers.items()) or "{}\n")
        result = portalgen("ask", "--answers", str(file), "--as-of", AS_OF, "--json")
        assert result.returncode == 0, result.stderr
        assert report == result.stdout.rstrip("\n"), answers
        states |= {verdict["state"] for verdict in json.loads(report)["verdicts"]}
    assert {"likely", "needs_recognition", "need_info", "not_met"} <= states


def test_what_is_no_answer_is_refused(page, site):
    page.goto("/check/")
    lines = ["nonsense", "no_such_fact=true", "degree=docter", "contract_years=five", "as_of=2026-02-30"]
    assert page.evaluate(EVALUATE, [asset(site, "core-bytes.js"), asset(site, "rules.js"), lines]) == [-6] * len(lines)
