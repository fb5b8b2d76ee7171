import { element, link } from "./dom.js";
import { quotation } from "./check-evidence.js";

const shownBenefits = 4;

/** The verdicts a fact can still move; where none is left, those that read it at all. */
function movedVerdicts(fact, session) {
  const { verdicts } = session.progress;
  const open = verdicts.filter((verdict) => verdict.missing.includes(fact.id));
  if (open.length) return open;
  return verdicts.filter((verdict) => session.catalog.benefits.get(verdict.benefit).facts.includes(fact.id));
}

/** The panel 为什么问这一题: the benefits the question moves, and the sentence that makes it matter. */
export function reasonPanel(fact, session, words) {
  const { catalog } = session;
  const moved = movedVerdicts(fact, session);
  const verdicts = moved.length ? session.details(moved.slice(0, shownBenefits).map(({ benefit }) => benefit)) : [];
  // A question that decides whether others are asked bears on their conditions.
  const reads = (id) => id === fact.id || catalog.facts.get(id)?.guards?.includes(fact.id);
  const leafOf = (verdict) =>
    verdict.conditions.find((leaf) => leaf.fact === fact.id) ?? verdict.conditions.find((leaf) => reads(leaf.fact));
  const rows = verdicts.map((verdict) => {
    const benefit = catalog.benefits.get(verdict.benefit);
    return element(
      "li",
      null,
      link(catalog.address(benefit.policy, benefit.gives.at), catalog.text(benefit.title)),
      words.colon,
      words.moves[leafOf(verdict) ? "condition" : "amount"],
    );
  });
  const [first] = verdicts;
  const benefit = first && catalog.benefits.get(first.benefit);
  const source = first && (leafOf(first)?.quote ? leafOf(first) : benefit.gives);
  return element(
    "aside",
    { class: "reason", "aria-labelledby": "check-reason" },
    first && element("h2", { id: "check-reason" }, words.whyAsk),
    rows.length > 0 && element("ul", { class: "reason-benefits" }, rows),
    moved.length > shownBenefits && element("p", null, words.andMore(moved.length - shownBenefits)),
    source && quotation(benefit.policy, source.at, source.quote, catalog, words),
    privacyNote(words),
  );
}

/** Where the answers stay, and how to see for oneself that they do. */
export function privacyNote(words) {
  return element(
    "div",
    { class: "privacy" },
    element("p", null, words.privacy),
    element("details", null, element("summary", null, words.verify), element("p", null, words.howToVerify)),
  );
}
