import { amountBlock } from "./check-amount.js";
import { isIdle, markIcons, markOf } from "./check-conditions.js";
import { stateLabel } from "./check-counts.js";
import { element, icon, link, marked } from "./dom.js";
import { disclosure, quotation } from "./check-evidence.js";
import { changeAddress } from "./check-route.js";
import { liveStates } from "./check-states.js";

/** The states whose benefits are quoted on paper, opened or not. */
const mayBeDue = ["likely", "needs_recognition"];

/** The link that changes an answer, or gives it where there is none yet. */
function answerLink(id, session, words) {
  return link(changeAddress(id), session.answers.has(id) ? words.change : words.answerIt);
}

/**
 * The question to answer for the sake of a condition: its own; or the one that decides whether its own is asked, where
 * that one is open still, or has ruled it out.
 */
function questionOf(leaf, verdict, session) {
  const guards = session.catalog.facts.get(leaf.fact).guards ?? [];
  const open = guards.find((id) => verdict.missing.includes(id));
  const ruling = leaf.value === false && !session.answers.has(leaf.fact) && guards.find((id) => session.answers.has(id));
  return (leaf.value === null && open) || ruling || leaf.fact;
}

/** One condition: mark, words, the way to change the answer, and the sentence behind it. */
function conditionRow(leaf, verdict, benefit, session, words) {
  const idle = isIdle(leaf, verdict);
  const mark = markOf(leaf);
  const evidence = leaf.quote && element("div", { class: "evidence" });
  return element(
    "li",
    null,
    element("span", { class: `mark mark-${mark}` }, icon(markIcons[mark]), words.marks[mark]),
    element(
      "span",
      { class: "condition-text" },
      leaf.text,
      idle && element("span", { class: "condition-idle" }, words.idle),
    ),
    element(
      "span",
      { class: "condition-actions" },
      leaf.fact && (leaf.value === false || (leaf.value === null && !idle)) &&
        answerLink(questionOf(leaf, verdict, session), session, words),
      evidence &&
        disclosure(
          evidence,
          () => quotation(benefit.policy, leaf.at, leaf.quote, session.catalog, words),
          words.quote,
          words.hideQuote,
        ),
    ),
    evidence,
  );
}

function conditionList(verdict, benefit, session, words) {
  const rows = verdict.conditions.map((leaf) => conditionRow(leaf, verdict, benefit, session, words));
  return element("ul", { class: "conditions" }, rows);
}

/** Why the verdict is as it is, in one line: what has to be assessed or answered, or what is not met. */
function reasonLine(verdict, session, words) {
  const { facts } = session.catalog;
  const unmet = verdict.because.find(({ value }) => value === false);
  const [fact] = verdict.missing;
  const question = fact && link(changeAddress(fact), session.catalog.text(facts.get(fact).ask));
  const more = verdict.missing.length > 1 && words.andOthers(verdict.missing.length);
  const parts = {
    likely: fact && [words.amountDepends, words.colon, question, more],
    needs_recognition: [words.marks.assess, words.colon, verdict.assess[0]],
    need_info: [words.stillNeeded, words.colon, question, more],
    not_met: unmet && [words.marks.unmet, words.colon, unmet.text],
  }[verdict.state];
  return parts && element("p", { class: "card-line" }, parts);
}

/** A date range in words; an end the document does not name is said to be so. */
function validityText(effective, words) {
  if (!effective) return words.unstated;
  const { from, to } = effective;
  const end = { unstated: words.unstated, until_replaced: words.untilReplaced }[to] ?? words.until(words.date(to));
  return words.from(words.date(from)) + words.separator + end;
}

/** What to do next, as rows of a description list. */
function stepsList(benefit, words, catalog, report) {
  const apply = benefit.apply ?? {};
  const stated = [
    [words.materials, catalog.text(apply.materials)],
    [words.deadline, catalog.text(apply.deadline)],
    [words.contact, catalog.text(apply.contact) || marked(catalog.policyOf(benefit).contact)],
  ];
  const unstated = stated.filter(([, text]) => !text).map(([name]) => name);
  const rows = [
    [words.howTo, catalog.text(apply.to) || words.howToUnstated],
    ...stated,
    [words.leadBody, bodiesText(benefit.lead, apply, words)],
    [words.responsibleBody, bodiesText(benefit.responsible, apply, words)],
    [words.notStated, unstated.join(words.listed)],
    [words.validity, validityText(benefit.effective, words)],
    [words.original, originalLine(benefit, words, catalog)],
    [words.note, catalog.text(benefit.note)],
    [words.mistaken, mistakeLine(benefit, words, catalog, report)],
  ];
  return descriptionList(rows);
}

/** What to name in a report of a mistake, with the way to send one where there is one; no answer is in it. */
function mistakeLine(benefit, words, catalog, report) {
  const { version } = catalog.data;
  const name = words.mistakeName(benefit.id, words.place(benefit.gives.at), version);
  if (!report) return marked(name);
  const members = new URLSearchParams(
    report.startsWith("mailto:") ? { subject: name } : { benefit: benefit.id, at: benefit.gives.at, version },
  );
  const address = report + (report.includes("?") ? "&" : "?") + members.toString().replaceAll("+", "%20");
  return [marked(name), words.separator, link(address, words.report)];
}

/** The bodies a provision names, but for those that stand among the contacts already. */
function bodiesText(bodies, apply, words) {
  const contact = apply.contact ?? "";
  const names = (bodies ?? []).filter((name) => !contact.includes(name));
  return names.length > 0 && marked(names.join(words.listed));
}

/** The document itself, at the provision that gives the benefit. */
function originalLine(benefit, words, catalog) {
  const { title, number } = catalog.policyOf(benefit);
  const name = words.document(catalog.text(title), number);
  return link(catalog.address(benefit.policy, benefit.gives.at), marked(name));
}

/** Names and texts as a description list; what has no text is left out. */
function descriptionList(rows) {
  return element(
    "dl",
    { class: "card-steps" },
    rows
      .filter(([, text]) => text)
      .map(([name, text]) => element("div", null, element("dt", null, name), element("dd", null, text))),
  );
}

/** The facts that only the amount waits for, each with the way to answer it. */
function amountQuestions(verdict, session, words) {
  const { facts } = session.catalog;
  const named = new Set(verdict.conditions.flatMap(({ fact }) => [fact, ...(facts.get(fact)?.guards ?? [])]));
  const open = verdict.missing.filter((id) => !named.has(id));
  if (open.length === 0) return null;
  return element(
    "ul",
    { class: "card-open" },
    open.map((id) =>
      element(
        "li",
        null,
        words.amountDepends,
        words.colon,
        session.catalog.text(facts.get(id).ask),
        " ",
        answerLink(id, session, words),
      ),
    ),
  );
}

/**
 * One benefit with its verdict; `heading` is the element name of its title. What explains the verdict is made when it is
 * first opened.
 */
export function resultCard(verdict, heading, session, words) {
  const { catalog } = session;
  const benefit = catalog.benefits.get(verdict.benefit);
  const policy = catalog.policyOf(benefit);
  const isInForce = verdict.state !== "not_in_force";
  const id = `card-${verdict.benefit.replace("/", "-")}`;
  const source = [catalog.regionName(policy.region), policy.number, words.place(benefit.gives.at)].filter(Boolean);
  const more = element("div", { class: "card-more" });
  const explain = () => [
    conditionList(verdict, benefit, session, words),
    amountQuestions(verdict, session, words),
    stepsList(benefit, words, catalog, session.report),
  ];
  return element(
    "article",
    { class: "card", "data-benefit": verdict.benefit, "data-state": verdict.state },
    element(
      "header",
      { class: "card-head" },
      element(
        "div",
        null,
        element(heading, { id }, link(catalog.address(benefit.policy, benefit.gives.at), catalog.text(benefit.title))),
        element("p", { class: "card-source" }, marked(source.join(" ")), natureText(benefit, words)),
        element("p", null, stateLabel(verdict.state, words.stateOnCard[verdict.state](verdict.missing.length))),
      ),
      giftBlock(benefit, verdict, catalog, words),
    ),
    isInForce
      ? [
          reasonLine(verdict, session, words),
          mayBeDue.includes(verdict.state) &&
            element("q", { class: "print-only", lang: "zh-Hans" }, benefit.gives.quote),
          disclosure(more, explain, words.details, words.hideDetails, id),
          more,
        ]
      : descriptionList([[words.validity, validityText(benefit.effective, words)]]),
  );
}

/** What the benefit gives by the answers; a benefit that is refused has no amount. */
function giftBlock(benefit, { state, amount }, catalog, words) {
  if (amount) return amountBlock(benefit, amount, catalog, words);
  return liveStates.includes(state) && element("p", { class: "card-amount amount-note" }, words.nothingDue);
}

/** Whether the benefit is due to all who qualify, said only where it is not. */
function natureText(benefit, words) {
  const text = words.nature[benefit.nature];
  return text ? words.separator + text : "";
}
