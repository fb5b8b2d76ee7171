import { element, icon, link } from "./dom.js";
import { resultsAddress } from "./check-route.js";

/** The chapters that have questions in scope; the first one holds the scope itself. */
function chaptersInScope(session) {
  const { chapters, facts } = session.catalog.data;
  const inScope = new Set(session.scopedFacts);
  const used = new Set(facts.filter((fact) => inScope.has(fact.id)).map((fact) => fact.chapter));
  return chapters.filter((chapter, index) => index === 0 || used.has(chapter.id));
}

/** The words of the strip, also what the live region says after an answer. */
export function progressWords(session, words) {
  return [
    words.answered(session.answers.size),
    words.left(session.openFacts().length),
    words.judged(session.settledCount),
  ];
}

/** The strip above a question: chapters as bars, then the counts in words and the way to the results. */
export function progressStrip(session, fact, words) {
  const { catalog } = session;
  const chapters = chaptersInScope(session);
  const now = chapters.findIndex((chapter) => chapter.id === fact.chapter);
  const openChapters = new Set(session.openFacts().map((id) => catalog.facts.get(id).chapter));
  const stateOf = (chapter, index) => {
    if (index === now) return "now";
    return index < now || !openChapters.has(chapter.id) ? "done" : "later";
  };
  return element(
    "section",
    { class: "progress", "aria-label": words.progress },
    element(
      "ol",
      { class: "progress-chapters" },
      chapters.map((chapter, index) => {
        const state = stateOf(chapter, index);
        return element(
          "li",
          { class: `is-${state}`, "aria-current": state === "now" && "step" },
          state === "done" && icon("tick"),
          catalog.text(chapter.title),
          element("span", { class: "vh" }, words.colon, words.chapterState[state]),
        );
      }),
    ),
    element(
      "p",
      { class: "progress-counts" },
      progressWords(session, words).map((text) => element("span", null, text)),
      link(resultsAddress, words.toResults),
    ),
  );
}
