import { element, link } from "./dom.js";
import { showMistakes } from "./check-errors.js";
import { excludeOthers, optionRows } from "./check-fields.js";
import { privacyNote } from "./check-reason.js";
import { allAddress, questionAddress, resultsAddress } from "./check-route.js";
import { keep, kept } from "./check-share.js";

/** The rows for a reserved fact: its values, then the one that leaves it open. */
function scopeRows(name, type, options, openLabel, session) {
  const isTree = type === "checkbox";
  const rows = element(
    "div",
    { class: isTree ? "options options-tree" : "options options-columns" },
    optionRows([...session.catalog.optionRows(options), { id: "unknown", text: openLabel, depth: 0 }], {
      type,
      name,
      given: [session.shown(name)?.value ?? []].flat(),
    }),
  );
  if (isTree) excludeOthers(rows, ["unknown"]);
  return rows;
}

const chosenIn = (rows) => [...rows.querySelectorAll("input:checked")].map((input) => input.value);

/** The answers the rows hold, as `Session` keeps them; what is not chosen is not there. */
function readScope(regionRows, applicantRows) {
  const answers = new Map();
  const regions = regionRows ? chosenIn(regionRows) : ["unknown"];
  if (regions.length) answers.set("region", { value: regions[0] === "unknown" ? "unknown" : regions });
  const [applicant] = chosenIn(applicantRows);
  if (applicant) answers.set("applicant", { value: applicant });
  return answers;
}

/** How much the scope holds, in words. */
function extentText(scope, session, words) {
  const { verdicts } = session.evaluate(scope);
  const policies = new Set(verdicts.map((verdict) => session.catalog.benefits.get(verdict.benefit).policy));
  return words.extent(policies.size, verdicts.length, session.openFacts(verdicts, scope).length);
}

/** The first screen: what this is, where the answers stay, and the choice of scope. */
export function introScreen(session, words, go) {
  const { catalog } = session;
  const regionRows = session.policy
    ? null
    : scopeRows("region", "checkbox", catalog.data.regions, words.everyRegion, session);
  const applicantRows = scopeRows("applicant", "radio", catalog.data.applicants, words.unsure, session);
  const extent = element("p", { class: "extent", role: "status" });
  const day = dayField(session, words);
  const showExtent = () => {
    if (day.read() !== null) session.setDay(day.read());
    extent.textContent = extentText(readScope(regionRows, applicantRows), session, words);
  };

  const submit = (event) => {
    event.preventDefault();
    const scope = readScope(regionRows, applicantRows);
    const mistakes = [
      !scope.has("region") && { error: words.chooseRegion, field: "check-region-1" },
      !scope.has("applicant") && { error: words.chooseApplicant, field: "check-applicant-1" },
      day.read() === null && { error: words.dayTooEarly(words.date(session.today)), field: "check-day" },
    ].filter(Boolean);
    if (mistakes.length) {
      showMistakes(form, mistakes, words);
      return;
    }
    for (const [fact, answer] of scope) session.answer(fact, answer);
    const { next } = session.progress;
    if (event.submitter?.value === "all") go(allAddress);
    else go(next === null ? resultsAddress : questionAddress(next));
  };

  const form = element(
    "form",
    { class: "question", novalidate: true, onsubmit: submit, onchange: showExtent },
    session.policy && policyNotice(session, words),
    regionRows &&
      element(
        "fieldset",
        { "aria-describedby": "check-region-help" },
        element("legend", null, element("h2", null, words.regionAsk)),
        element("p", { id: "check-region-help", class: "question-help" }, words.regionHelp),
        regionRows,
      ),
    element("fieldset", null, element("legend", null, element("h2", null, words.applicantAsk)), applicantRows),
    day.content,
    extent,
    element(
      "p",
      { class: "question-actions" },
      element("button", { type: "submit", class: "button" }, words.start),
      element("button", { type: "submit", class: "link-button", value: "all" }, words.startAll),
    ),
  );
  showExtent();
  return element(
    "div",
    { class: "check-screen" },
    element(
      "header",
      { class: "check-intro" },
      element("h1", { tabindex: "-1" }, words.title),
      element("p", { class: "check-lead" }, words.lead),
      element("p", { class: "check-limits" }, words.notAnApplication),
    ),
    element(
      "div",
      { class: "check-columns" },
      element("aside", { class: "reason" }, privacyNote(words)),
      element("div", null, keptNotice(words, go), form),
    ),
  );
}

/** Says that one document only is checked, and how to check all. */
function policyNotice(session, words) {
  const { catalog } = session;
  return element(
    "p",
    { class: "notice" },
    words.onePolicy(catalog.text(catalog.policies.get(session.policy).title)),
    " ",
    link(location.pathname, words.allPolicies),
  );
}

/** The day that is asked about: today, or a later one. `read()` gives null for what is no such day. */
function dayField(session, words) {
  const input = element("input", { id: "check-day", type: "date", min: session.today, value: session.asOf });
  const content = element(
    "details",
    { class: "term", open: session.asOf !== session.today },
    element("summary", null, words.dayAsk),
    element("p", { class: "question-typed" }, element("label", { for: "check-day" }, words.dayHelp), input),
  );
  const read = () => (input.value >= session.today ? input.value : null);
  return { content, read };
}

/** Offers the answers kept on this device, and to remove them. */
function keptNotice(words, go) {
  const fragment = kept();
  if (!fragment) return null;
  const button = (onclick, text) => element("button", { type: "button", class: "link-button", onclick }, text);
  const notice = element(
    "p",
    { class: "notice" },
    words.keptHere,
    " ",
    button(() => go(fragment), words.goOnWithKept),
    " ",
    button(() => keep(null) && notice.replaceChildren(words.forgotten), words.forgetKept),
  );
  return notice;
}
