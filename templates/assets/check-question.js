import { element, link } from "./dom.js";
import { showMistakes } from "./check-errors.js";
import { field } from "./check-fields.js";
import { progressStrip } from "./check-progress.js";
import { reasonPanel } from "./check-reason.js";
import { introAddress, questionAddress, resultsAddress } from "./check-route.js";
import { termsHelp } from "./check-terms.js";

/** What to read before answering: the help, on what proof the answer rests, why something sensitive is asked. */
function helpLines(fact, session, words) {
  const { catalog } = session;
  const proof = { evidence: words.byEvidence, authority: words.byAuthority }[fact.determined_by];
  const matters = session.openFacts().includes(fact.id) || session.answers.has(fact.id);
  return [catalog.text(fact.help), catalog.text(fact.why), proof, !matters && words.noLongerMatters].filter(Boolean);
}

/** The number of a question within its chapter, counting from 1. */
function stepNumber(fact, session) {
  const inChapter = session.path.filter((id) => session.catalog.facts.get(id).chapter === fact.chapter);
  const index = inChapter.indexOf(fact.id);
  return (index < 0 ? inChapter.length : index) + 1;
}

/**
 * The screen of one question.
 * `go(address)` opens another step; `isChange` means that it was opened from the results and leads back there.
 */
export function questionScreen(fact, isChange, session, words, go) {
  const { catalog } = session;
  const controls = field(fact, session.shown(fact.id), "answer", catalog, words);
  const chapter = catalog.data.chapters.find((chapter) => chapter.id === fact.chapter);
  const previous = session.previous(fact.id);

  const submit = (event) => {
    event.preventDefault();
    const { answer, ...mistake } = controls.read();
    if (!answer) {
      showMistakes(form, [mistake], words);
      return;
    }
    session.answer(fact.id, answer);
    const { next } = session.progress;
    go(isChange || next === null ? resultsAddress : questionAddress(next));
  };

  const form = element(
    "form",
    { class: "question", novalidate: true, onsubmit: submit },
    element("p", { class: "question-step" }, words.step(catalog.text(chapter.title), stepNumber(fact, session))),
    element(
      "fieldset",
      { "aria-describedby": "check-help" },
      element("legend", null, element("h1", { tabindex: "-1" }, catalog.text(fact.ask))),
      element(
        "div",
        { id: "check-help" },
        helpLines(fact, session, words).map((line) => element("p", { class: "question-help" }, line)),
        termsHelp(fact, session.catalog),
      ),
      controls.content,
    ),
    element(
      "p",
      { class: "question-actions" },
      element("button", { type: "submit", class: "button" }, isChange ? words.save : words.next),
      isChange
        ? link(resultsAddress, words.backToResults)
        : link(previous ? questionAddress(previous) : introAddress, words.previous),
    ),
  );
  return element(
    "div",
    { class: "check-screen" },
    progressStrip(session, fact, words),
    element("div", { class: "check-columns" }, form, reasonPanel(fact, session, words)),
  );
}
