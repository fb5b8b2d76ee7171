"""The rules in the browser: for any answers the same report as natively, byte for byte."""

import json
import os
import pathlib
import random
import subprocess

from conftest import AS_OF, PORTALGEN, ROOT, portalgen

EVALUATE = """async ([reader, coreBytes, rulesAsset, answers]) => {
  const { readRules, unpack } = await import(reader);
  const { wasm } = await import(coreBytes);
  const { program } = readRules((await import(rulesAsset)).rules);
  const { exports: core } = (await WebAssembly.instantiate(unpack(wasm))).instance;
  const call = (name, input) => {
    const start = core.portal_input(input.length) >>> 0;
    new Uint8Array(core.memory.buffer, start, input.length).set(input);
    return core[name](input.length);
  };
  if (call("portal_load_rules", program) !== 0) throw new Error("the rules were refused");
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


FACTS = """async ([reader, rulesAsset]) =>
  (await import(reader)).readRules((await import(rulesAsset)).rules).catalog.facts"""


def assets(site, *names):
    """The addresses of the scripts that read the rules: how to unpack them, and these."""
    return [asset(site, name) for name in ("packed-rules.js", *names)]


def random_answers(facts, choose):
    """Answers to some of the questions, now and then 不确定; a question no rule reads has no type."""
    answers = {}
    for fact in facts:
        if "type" not in fact or choose.random() < 0.35:
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
    page.goto("/check/")
    facts = page.evaluate(FACTS, assets(site, "rules-zh.js"))
    sets = [{}, {"jz_title": "not_yet"}, *(random_answers(facts, choose) for _ in range(40))]
    lines = ["".join(f"{key}={value}\n" for key, value in {"as_of": AS_OF, **answers}.items()) for answers in sets]
    reports = page.evaluate(EVALUATE, [*assets(site, "core-bytes.js", "rules-zh.js"), lines])
    states = set()
    for answers, report in zip(sets, reports, strict=True):
        file = tmp_path / "answers.yaml"
        file.write_text("".join(f"{key}: {value}\n" for key, value in answers.items()) or "{}\n")
        result = portalgen("ask", "--answers", str(file), "--as-of", AS_OF, "--json")
        assert result.returncode == 0, result.stderr
        assert report == result.stdout.rstrip("\n"), answers
        states |= {verdict["state"] for verdict in json.loads(report)["verdicts"]}
    assert {"likely", "needs_recognition", "need_info", "not_met"} <= states


VECTORS = """async ([reader, coreBytes, vectors]) => {
  const { unpack } = await import(reader);
  const { wasm } = await import(coreBytes);
  const { exports: core } = (await WebAssembly.instantiate(unpack(wasm))).instance;
  const call = (name, input) => {
    const start = core.portal_input(input.length) >>> 0;
    new Uint8Array(core.memory.buffer, start, input.length).set(input);
    return core[name](input.length);
  };
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let same = 0;
  for (let line = 0; line < vectors.length; ) {
    if (vectors[line].startsWith("rules ")) {
      const rules = Uint8Array.from(vectors[line++].slice(6).match(/../g), (digits) => parseInt(digits, 16));
      if (call("portal_load_rules", rules) !== 0) return `line ${line}: the rules were refused`;
      continue;
    }
    const count = call("portal_evaluate", encoder.encode(vectors[line++].replaceAll(";", "\\n")));
    const report = decoder.decode(new Uint8Array(core.memory.buffer, core.portal_output() >>> 0, Math.max(count, 0)));
    if (report !== vectors[line++]) return `line ${line}: ${vectors[line - 2]}: ${report}`;
    same += 1;
  }
  return same;
}"""


def test_random_rules_give_the_same_report_byte_for_byte(page, site):
    """PORTAL_VECTORS says how many are tried; the whole comparison is 100000."""
    wanted = int(os.environ.get("PORTAL_VECTORS", "2000"))
    page.goto("/check/")
    done = 0
    while done < wanted:
        tool = pathlib.Path(PORTALGEN).with_name("RuleVectors")
        made = subprocess.run([tool, str(20261121 + done), "40", "50"], text=True, capture_output=True, check=True)
        same = page.evaluate(VECTORS, [*assets(site, "core-bytes.js"), made.stdout.splitlines()])
        assert isinstance(same, int) and same > 0, same
        done += same


def test_every_worked_case_gives_the_same_report_byte_for_byte(page, site):
    tool = pathlib.Path(PORTALGEN).with_name("RuleVectors")
    made = subprocess.run([tool, str(ROOT / "content"), AS_OF], text=True, capture_output=True, check=True)
    lines = made.stdout.splitlines()
    page.goto("/check/")
    assert page.evaluate(VECTORS, [*assets(site, "core-bytes.js"), lines]) == (len(lines) - 1) // 2 > 600


PROGRESS = """async ([reader, coreAsset, rulesCore, coreBytes, rulesAsset, steps]) => {
  const [{ readRules, unpack }, { loadCore }, { loadRules }, { wasm }, { rules }] = await Promise.all(
    [reader, coreAsset, rulesCore, coreBytes, rulesAsset].map((address) => import(address)));
  const { program, catalog } = readRules(rules);
  const core = loadRules(await loadCore(unpack(wasm)), program);
  const states = ["likely", "needs_recognition", "need_info", "not_met", "not_in_force"];
  return steps.map((answers) => {
    const { verdicts, next } = core.progress(answers);
    const rows = verdicts.map(([benefit, state, missing]) =>
      [catalog.benefits[benefit].id, states[state], missing.map((fact) => catalog.facts[fact].id)]);
    const whole = core.evaluate(answers);
    const wholeRows = whole.verdicts.map(({ benefit, state, missing }) => [benefit, state, missing]);
    const order = (rows) => JSON.stringify(rows.toSorted((one, other) => (one[0] < other[0] ? -1 : 1)));
    return order(rows) === order(wholeRows) && next === whole.next;
  });
}"""


def test_what_is_kept_from_answer_to_answer_is_what_the_whole_report_says(page, site):
    choose = random.Random(7)
    page.goto("/check/")
    facts = page.evaluate(FACTS, assets(site, "rules-zh.js"))
    answers = random_answers(facts, choose)
    steps = [{"as_of": AS_OF}]
    for fact in choose.sample(list(answers), len(answers)):
        steps.append({**steps[-1], fact: answers[fact]})
    for fact in choose.sample(list(answers), 5):
        steps.append({key: value for key, value in steps[-1].items() if key != fact})
    steps += [{**steps[-1], "applicant": "enterprise"}, {**steps[-1], "region": ["shanxi"], "as_of": "2020-01-01"}]
    scripts = assets(site, "core.js", "rules-core.js", "core-bytes.js", "rules-zh.js")
    assert page.evaluate(PROGRESS, [*scripts, steps]) == [True] * len(steps)


def test_what_is_no_answer_is_refused(page, site):
    page.goto("/check/")
    lines = ["nonsense", "no_such_fact=true", "degree=docter", "contract_years=five", "as_of=2026-02-30"]
    assert page.evaluate(EVALUATE, [*assets(site, "core-bytes.js", "rules-zh.js"), lines]) == [-6] * len(lines)
