import { element, link } from "./dom.js";
import { showMistakes } from "./check-errors.js";
import { field } from "./check-fields.js";
import { countsOf } from "./check-counts.js";
import { introAddress, resultsAddress } from "./check-route.js";
import { termsHelp } from "./check-terms.js";

/** One question of many: its controls under a heading, and a line that shows when it no longer matters. */
function questionBlock(fact, session, words) {
  const { catalog } = session;
  const controls = field(fact, session.answers.get(fact.id), fact.id, catalog, words);
  const idle = element("p", { class: "question-help" }, words.noLongerMatters);
  const block = element(
    "fieldset",
    null,
    element("legend", null, element("h3", null, catalog.text(fact.ask))),
    fact.help && element("p", { class: "question-help" }, catalog.text(fact.help)),
    termsHelp(fact, catalog),
    idle,
    controls.content,
  );
  return { fact, controls, block, idle };
}

/** Takes over what the controls hold now; a half-typed answer counts as none. */
function takeOver({ fact, controls }, session) {
  const { answer } = controls.read();
  if (answer) session.answer(fact.id, answer);
  else session.forget(fact.id);
}

/** All questions in scope on one page, with the counts of the states beside them, for those who know the answers. */
export function allScreen(session, words, go) {
  const { catalog } = session;
  const blocks = session.scopedFacts.map((id) => questionBlock(catalog.facts.get(id), session, words));
  const counts = element("div");
  const changed = element("p", { class: "vh", role: "status" });
  const refresh = () => {
    const open = new Set(session.openFacts());
    for (const { fact, idle } of blocks) idle.hidden = open.has(fact.id) || session.answers.has(fact.id);
    counts.replaceChildren(countsOf(session.progress.verdicts, words));
    changed.textContent = words.judged(session.settledCount);
  };
  const change = () => {
    for (const block of blocks) takeOver(block, session);
    refresh();
  };
  const submit = (event) => {
    event.preventDefault();
    change();
    const mistakes = blocks
      .filter(({ controls }) => !controls.isBlank())
      .map(({ fact, controls }) => ({ fact, ...controls.read() }))
      .filter(({ error }) => error)
      .map(({ fact, error, field }) => ({ error: `${catalog.text(fact.ask)} ${error}`, field }));
    if (mistakes.length) showMistakes(form, mistakes, words);
    else go(resultsAddress);
  };
  const chapters = catalog.data.chapters
    .map((chapter) => ({ chapter, inIt: blocks.filter(({ fact }) => fact.chapter === chapter.id) }))
    .filter(({ inIt }) => inIt.length > 0)
    .map(({ chapter, inIt }) =>
      element(
        "section",
        { class: "chapter" },
        element("h2", null, catalog.text(chapter.title)),
        inIt.map(({ block }) => block),
      ),
    );
  const form = element(
    "form",
    { class: "question question-all", novalidate: true, onsubmit: submit, onchange: change },
    chapters,
    element(
      "p",
      { class: "question-actions" },
      element("button", { type: "submit", class: "button" }, words.seeResults),
      link(introAddress, words.backToScope),
    ),
  );
  refresh();
  return element(
    "div",
    { class: "check-screen" },
    element(
      "header",
      { class: "check-intro" },
      element("h1", { tabindex: "-1" }, words.allTitle),
      element("p", { class: "check-lead" }, words.allLead),
    ),
    element("div", { class: "check-columns" }, element("aside", { class: "reason live-counts" }, counts, changed), form),
  );
}
