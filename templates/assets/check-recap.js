import { amountParts, payersText, paymentText, totalText } from "./check-amount.js";
import { isIdle, markIcons, markOf } from "./check-conditions.js";
import { answersFragment, keep, kept } from "./check-share.js";
import { element } from "./dom.js";

/** One benefit as lines of plain text. */
function verdictLines(verdict, number, session, words) {
  const { catalog } = session;
  const benefit = catalog.benefits.get(verdict.benefit);
  const policy = catalog.policyOf(benefit);
  const { amount } = verdict;
  const parts = amount && amountParts(amount, words, catalog.lang);
  const figures = parts && [
    parts.figure,
    ...parts.open,
    paymentText(benefit, amount, catalog, words),
    totalText(amount, catalog, words),
    payersText(benefit, catalog, words),
  ];
  const conditions = verdict.conditions.filter((leaf) => !isIdle(leaf, verdict));
  const marks = Object.keys(markIcons).flatMap((mark) => {
    const texts = conditions.filter((leaf) => markOf(leaf) === mark).map((leaf) => leaf.text);
    return texts.length ? [`   ${words.marks[mark]}${words.colon}${texts.join(words.semicolon)}`] : [];
  });
  const source = `${catalog.regionName(policy.region)}${words.separator}${policy.number || catalog.text(policy.title)}`;
  return [
    `${number}. ${catalog.text(benefit.title)}（${source}）`,
    `   ${words.stateOnCard[verdict.state](verdict.missing.length)}`,
    ...(figures ? [`   ${words.recapAmount}${words.colon}${figures.filter(Boolean).join(words.semicolon)}`] : []),
    ...marks,
    `   ${words.recapQuote}${words.colon}${benefit.gives.quote}（${words.place(benefit.gives.at)}）`,
  ];
}

/** The whole result as plain text, for a chat or a letter. */
function recapText(answers, session, words) {
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

/** The address of the questionnaire: no answer, no step, only the document it is limited to. */
function questionnaireAddress(session) {
  const query = session.policy ? `?policy=${encodeURIComponent(session.policy)}` : "";
  return location.origin + location.pathname + query;
}

/** The buttons to print the results, to copy them as text and to share the questionnaire; nothing is downloaded. */
export function recapTools(answers, session, words) {
  const said = element("div", { class: "recap-said", role: "status" }, words.shareNote);
  const copy = async (text, name) => {
    try {
      await navigator.clipboard.writeText(text);
      said.replaceChildren(words.copied);
    } catch {
      const box = element("textarea", { readonly: true, rows: "8", "aria-label": name });
      box.value = text;
      said.replaceChildren(words.copyByHand, box);
      box.select();
    }
  };
  const copyRecap = () => copy(recapText(answers, session, words), words.recapTitle);
  const share = () => copy(questionnaireAddress(session), words.shareAddress);
  const tool = (onclick, text) => element("button", { type: "button", class: "button plain", onclick }, text);
  return element(
    "div",
    { class: "recap" },
    tool(() => print(), words.print),
    tool(copyRecap, words.copy),
    tool(share, words.share),
    said,
    /MicroMessenger/i.test(navigator.userAgent) && element("p", { class: "recap-hint" }, words.inWeChat),
    answersTools(session, copy, words),
  );
}

/** Folded, behind what to know first: the address that holds the answers, and keeping them on this device. */
function answersTools(session, copy, words) {
  const tool = (onclick, text) => element("button", { type: "button", class: "button plain", onclick }, text);
  const said = element("p", { role: "status" });
  const forget = tool(() => {
    keep(null);
    forget.hidden = true;
    said.textContent = words.forgotten;
  }, words.forgetKept);
  forget.hidden = !kept();
  const keepThem = () => {
    const isKept = keep(answersFragment(session));
    forget.hidden = !isKept;
    said.textContent = isKept ? words.keptNow : words.notKept;
  };
  return element(
    "details",
    { class: "term" },
    element("summary", null, words.withAnswers),
    element("p", null, words.shareWarning),
    element("p", null, tool(() => copy(questionnaireAddress(session) + answersFragment(session), words.shareAddress), words.shareWithAnswers)),
    element("p", null, words.keepWarning),
    element("p", { class: "recap-keep" }, tool(keepThem, words.keepAnswers), forget),
    said,
  );
}
