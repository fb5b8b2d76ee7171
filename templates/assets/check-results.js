import { spanText } from "./check-amount.js";
import { resultCard } from "./check-card.js";
import { countsOf } from "./check-counts.js";
import { element, icon, link, marked } from "./dom.js";
import { inlineQuotation } from "./check-evidence.js";
import { recapTools } from "./check-recap.js";
import { changeAddress, introAddress, questionAddress, resultsPlace } from "./check-route.js";
import { scopeFacts } from "./check-session.js";
import { liveStates, stateOrder } from "./check-states.js";
import { whatIf } from "./check-what-if.js";

const frameId = (group) => `group-${group.id.replace("/", "-")}`;

/** Benefits that exclude one another in one frame, parted by the word for how they do; never a sum over them. */
function groupFrame(group, members, session, words) {
  const { catalog } = session;
  const rule = catalog.groups.get(group.id);
  const id = frameId(group);
  const parts = members.flatMap((verdict, index) => [
    index > 0 && element("p", { class: "joint" }, element("span", null, words.joint[group.rule])),
    resultCard(verdict, "h4", session, words),
    session.outcome.groups
      .filter((other) => other !== group && other.members.includes(verdict.benefit))
      .map((other) => alsoIn(other, verdict.benefit, session, words)),
  ]);
  return element(
    "div",
    { class: "frame" },
    element(
      "header",
      null,
      element("h3", { id, tabindex: "-1" }, words.groupRule[group.rule](members.length)),
      inlineQuotation(rule.policy, rule.at, rule.quote, catalog, words),
    ),
    parts,
    group.rule !== "choose_one" && choiceTotals(group, session, words),
  );
}

/** What else a benefit of a frame cannot simply be added to, with the sentence that says so. */
function alsoIn(group, benefit, session, words) {
  const { catalog } = session;
  const rule = catalog.groups.get(group.id);
  const names = group.members.filter((id) => id !== benefit).map((id) => catalog.text(catalog.benefits.get(id).title));
  return element(
    "div",
    { class: "frame-also" },
    element("p", null, words.alsoIn(names.join(words.listed))),
    inlineQuotation(rule.policy, rule.at, rule.quote, catalog, words),
  );
}

/** The total of each choice the rule leaves. */
function choiceTotals(group, session, words) {
  const { catalog } = session;
  const rows = group.total
    .map((total) => ({ names: total.choice, text: total.text || totalOf(total, catalog, words) }))
    .filter(({ text }) => text)
    .map(({ names, text }) => {
      const titles = names.map((id) => catalog.text(catalog.benefits.get(id).title)).join(words.listed);
      return element("li", null, words.choiceTotal(titles, text));
    });
  return rows.length > 0 && element("ul", { class: "frame-totals" }, rows);
}

function totalOf(total, catalog, words) {
  return spanText(total.total_min, total.total_max, false, total.currency, catalog.lang, words);
}

/** All benefits of one state; a group stands where its first member does, the others point to it. */
function stateSection(state, session, words, framed) {
  const { verdicts, groups } = session.outcome;
  const rows = verdicts
    .filter((verdict) => verdict.state === state)
    .map((verdict) => {
      const group = liveStates.includes(state) && groups.find(({ members }) => members.includes(verdict.benefit));
      if (!group) return resultCard(verdict, "h3", session, words);
      if (framed.has(group.id)) return framePointer(verdict, group, state, session, words, framed);
      framed.set(group.id, state);
      const members = verdicts.filter(
        (member) => group.members.includes(member.benefit) && liveStates.includes(member.state),
      );
      return groupFrame(group, members, session, words);
    });
  if (rows.filter(Boolean).length === 0) return null;
  return element(
    "section",
    { class: `state-section is-${state}` },
    element("h2", { class: `state-${state}` }, icon(state), words.states[state]),
    rows,
  );
}

/** The line in a later state's section that leads back to the frame; within the frame's own section it says nothing. */
function framePointer(verdict, group, state, session, words, framed) {
  if (framed.get(group.id) === state) return null;
  const benefit = session.catalog.benefits.get(verdict.benefit);
  return element(
    "p",
    { class: "frame-pointer" },
    element("b", null, session.catalog.text(benefit.title)),
    words.separator,
    words.inFrame,
    link(resultsPlace(frameId(group)), words.frame),
  );
}

/** Every answer with the way to change it, the scope first. */
function answerList(session, words) {
  const { catalog } = session;
  const scope = scopeFacts
    .filter((id) => session.answers.has(id) && !(id === "region" && session.policy))
    .map((id) => [id, ...scopeAnswer(id, session, words)]);
  const facts = session.path.map((id) => {
    const fact = catalog.facts.get(id);
    return [id, catalog.text(fact.ask), catalog.answerText(fact, session.answers.get(id), words)];
  });
  return [...scope, ...facts].map(([id, question, answer]) => ({ id, question, answer }));
}

function scopeAnswer(id, session, words) {
  const { catalog } = session;
  const { value } = session.answers.get(id);
  if (id === "region") {
    const names = value === "unknown" ? words.everyRegion : value.map((region) => catalog.regionName(region));
    return [words.regionLabel, [names].flat().join(words.listed)];
  }
  const applicant = catalog.data.applicants.find((applicant) => applicant.id === value);
  return [words.applicantLabel, applicant ? catalog.text(applicant.title) : words.unsure];
}

/** The column beside the results: the answers, what was skipped, and the way to start again. */
function answersColumn(answers, session, words, restart) {
  const { report } = session;
  const skipped = session.skippedFacts;
  return element(
    "aside",
    { class: "answers", "aria-labelledby": "check-answers" },
    element("h2", { id: "check-answers" }, words.yourAnswers),
    element(
      "dl",
      null,
      answers.map(({ id, question, answer }) =>
        element(
          "div",
          null,
          element("dt", null, question),
          element("dd", null, answer),
          element("dd", { class: "answer-edit" }, editLink(id, question, words)),
        ),
      ),
    ),
    skipped.length > 0 &&
      element("p", null, words.skipped(skipped.length), " ", link(questionAddress(skipped[0]), words.answerAnyway)),
    report && element("p", null, words.differs, link(report, words.report)),
    element("p", null, element("button", { type: "button", class: "link-button", onclick: restart }, words.restart)),
  );
}

function editLink(id, question, words) {
  return element("a", { href: changeAddress(id), "aria-label": words.editOf(question) }, words.edit);
}

/** The documents the results rest on, for paper: on screen each result leads to its own. */
function documentList(verdicts, { catalog }, words) {
  const policies = new Set(verdicts.map(({ benefit }) => catalog.policyOf(catalog.benefits.get(benefit))));
  const names = [...policies].map((policy) => {
    return catalog.regionName(policy.region) + words.colon + words.document(catalog.text(policy.title), policy.number);
  });
  return element("p", { class: "print-only" }, words.original, words.colon, marked(names.join(words.semicolon)));
}

/**
 * The results: counts, what one can do with them, the states in their order, and the answers beside them.
 * `restart()` starts again.
 */
export function resultsScreen(session, words, restart) {
  const { verdicts, next } = session.outcome;
  const answers = answerList(session, words);
  const open = session.openFacts().length;
  const framed = new Map();
  const sections = stateOrder.map((state) => stateSection(state, session, words, framed));
  return element(
    "div",
    { class: "check-screen results" },
    element("h1", { tabindex: "-1" }, words.resultsTitle(verdicts.length)),
    element("p", { class: "check-lead" }, words.notAnApplication),
    element(
      "p",
      { class: "check-limits" },
      words.resultsDate(words.date(session.asOf)),
      element("span", { class: "screen-only" }, link(introAddress, words.changeDay), " "),
      words.version(session.catalog.data.version),
      element("span", { class: "print-only" }, location.origin + location.pathname),
    ),
    session.restored && element("p", { class: "notice" }, words.restored(session.restored)),
    verdicts.length === 0 && element("p", { class: "notice" }, words.nothingInScope),
    countsOf(verdicts, words),
    next !== null &&
      element("p", { class: "notice" }, words.stillOpen(open), " ", link(questionAddress(next), words.goOn)),
    recapTools(answers, session, words),
    whatIf(session, words),
    element(
      "div",
      { class: "check-columns results-columns" },
      element("div", null, sections, documentList(verdicts, session, words)),
      answersColumn(answers, session, words, restart),
    ),
  );
}
