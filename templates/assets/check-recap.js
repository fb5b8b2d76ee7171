import { amountText, paymentText, totalText } from "./check-amount.js";
import { element } from "./check-dom.js";

/** One benefit as lines of plain text. */
function verdictLines(verdict, number, session, words) {
  const { catalog } = session;
  const benefit = catalog.benefits.get(verdict.benefit);
  const policy = catalog.policyOf(benefit);
  const { amount } = verdict;
  const figures = amount && [
    amountText(amount, words, catalog.lang),
    ...amount.open,
    paymentText(benefit, amount, catalog, words),
    totalText(amount, catalog, words),
  ];
  const marks = [["met", true], ["unmet", false], ["unknown", null]].flatMap(([mark, value]) => {
    const texts = verdict.conditions.filter((leaf) => leaf.value === value).map((leaf) => leaf.text);
    return texts.length ? [`   ${words.marks[mark]}${words.colon}${texts.join("；")}`] : [];
  });
  const source = `${catalog.regionName(policy.region)}${words.separator}${policy.number || catalog.text(policy.title)}`;
  return [
    `${number}. ${catalog.text(benefit.title)}（${source}）`,
    `   ${words.stateOnCard[verdict.state](verdict.missing.length)}`,
    ...(figures ? [`   ${words.recapAmount}${words.colon}${figures.filter(Boolean).join("；")}`] : []),
    ...marks,
    `   ${words.recapQuote}${words.colon}${words.quoted(benefit.gives.quote)}（${words.place(benefit.gives.at)}）`,
  ];
}

/** The whole result as plain text, for a chat or a letter. */
export function recapText(answers, session, words) {
  const { verdicts } = session.outcome;
  return [
    words.recapTitle,
    words.notAnApplication,
    `${words.resultsDate(words.date(session.asOf))}${words.version(session.catalog.data.version)}`,
    "",
    words.yourAnswers,
    ...answers.map(({ question, answer }) => `- ${question} ${answer}`),
    "",
    ...verdicts.flatMap((verdict, index) => [...verdictLines(verdict, index + 1, session, words), ""]),
  ].join("\n");
}

/** The buttons to print the results and to copy them as text; nothing is downloaded or opened. */
export function recapTools(answers, session, words) {
  const said = element("p", { class: "recap-said", role: "status" });
  const copy = async () => {
    const text = recapText(answers, session, words);
    try {
      await navigator.clipboard.writeText(text);
      said.replaceChildren(words.copied);
    } catch {
      const box = element("textarea", { readonly: true, rows: "12", "aria-label": words.recapTitle });
      box.value = text;
      said.replaceChildren(words.copyByHand, box);
      box.select();
    }
  };
  return element(
    "div",
    { class: "recap" },
    element("button", { type: "button", class: "button plain", onclick: () => print() }, words.print),
    element("button", { type: "button", class: "button plain", onclick: copy }, words.copy),
    said,
  );
}
