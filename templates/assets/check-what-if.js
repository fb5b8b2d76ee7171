import { stateLabel } from "./check-counts.js";
import { element } from "./dom.js";
import { showMistakes } from "./check-errors.js";
import { field } from "./check-fields.js";

/** The verdicts that differ between two outcomes: `{before, after}`, in the order of the first. */
function movedVerdicts(before, after) {
  const later = new Map(after.map((verdict) => [verdict.benefit, verdict]));
  return before
    .map((verdict) => ({ before: verdict, after: later.get(verdict.benefit) }))
    .filter(({ before, after }) => before.state !== after.state || before.amount?.text !== after.amount?.text);
}

function sideOf(verdict, words) {
  return [stateLabel(verdict.state, words.states[verdict.state]), verdict.amount && ` ${verdict.amount.text}`];
}

/** What another answer would change, one line a benefit; the answers themselves stay as they are. */
function movedList(fact, answer, session, words) {
  const answers = new Map(session.answers).set(fact.id, answer);
  const moved = movedVerdicts(session.outcome.verdicts, session.evaluate(answers).verdicts);
  if (moved.length === 0) return element("p", null, words.nothingMoves);
  return element(
    "ul",
    { class: "moved" },
    moved.map(({ before, after }) =>
      element(
        "li",
        null,
        element("b", null, session.catalog.text(session.catalog.benefits.get(before.benefit).title)),
        element("span", null, words.before, sideOf(before, words)),
        element("span", null, words.after, sideOf(after, words)),
      ),
    ),
  );
}

/** A folded form that changes one answer for a moment and says which benefits would move. */
export function whatIf(session, words) {
  const { catalog } = session;
  const place = element("fieldset");
  const result = element("div", { role: "status" });
  const select = element(
    "select",
    { id: "check-what-if" },
    session.path.map((id) => element("option", { value: id }, catalog.text(catalog.facts.get(id).ask))),
  );
  let controls;
  const showControls = () => {
    const fact = catalog.facts.get(select.value);
    controls = field(fact, session.answers.get(fact.id), "answer", catalog, words);
    const legend = element("legend", { class: "vh" }, catalog.text(fact.ask));
    place.replaceChildren(legend, ...controls.content.filter(Boolean));
    result.replaceChildren();
  };
  const submit = (event) => {
    event.preventDefault();
    const { answer, ...mistake } = controls.read();
    if (!answer) showMistakes(form, [mistake], words);
    else result.replaceChildren(movedList(catalog.facts.get(select.value), answer, session, words));
  };
  select.addEventListener("change", showControls);
  const form = element(
    "form",
    { class: "question", novalidate: true, onsubmit: submit },
    element("p", { class: "question-typed" }, element("label", { for: "check-what-if" }, words.whatIfAsk), select),
    place,
    element("button", { type: "submit", class: "button" }, words.whatIfShow),
    result,
  );
  if (session.path.length === 0) return null;
  showControls();
  return element("details", { class: "what-if" }, element("summary", null, words.whatIf), form);
}
