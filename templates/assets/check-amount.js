import { element } from "./dom.js";

/** Fen in words, as in `12万元`, or `CNY 120,000` in English. */
function moneyText(fen, currency, lang) {
  const yuan = fen / 100;
  if (lang === "en") return `${currency} ${yuan.toLocaleString("en-US")}`;
  const unit = currency === "CNY" ? "元" : ` ${currency}`;
  // 万 and 亿 only where no digit is lost by it.
  for (const [size, word] of [[1e8, "亿"], [1e4, "万"]]) {
    if (yuan >= size && Number.isInteger((yuan / size) * 100)) return `${yuan / size}${word}${unit}`;
  }
  return `${yuan}${unit}`;
}

/** A span of fen in words, as in `6万元至12万元` or `最高12万元`; empty where there is no number. */
export function spanText(least, most, isCeiling, currency, lang, words) {
  if (most === null || most === undefined) return "";
  const high = moneyText(most, currency, lang);
  if (isCeiling || least === null || least === undefined) return words.upTo + high;
  return least === most ? high : moneyText(least, currency, lang) + words.to + high;
}

/** True where the amount is a ceiling and not a promise. */
const isCeiling = (amount) => amount.kind === "cap" || amount.min === null;

/** The total over all payments in words, or the empty string where it would only repeat the amount. */
export function totalText(amount, catalog, words) {
  if (!amount?.months || amount.total_max === null) return "";
  const { total_min: least, total_max: most, currency } = amount;
  const total = spanText(least, most, isCeiling(amount), currency, catalog.lang, words);
  return words.derivedTotal(words.duration(amount.months), total);
}

/** How the payments come, in words: `连续5年`, `一次性`, `分3次发放`. */
export function paymentText(benefit, amount, catalog, words) {
  const payout = benefit.gives?.payout;
  const parts = [];
  if (amount.months) parts.push((payout?.max_months ? words.paidAtMost : words.paidFor)(words.duration(amount.months)));
  else if (payout?.instalments) parts.push(words.instalments(payout.instalments, payout.every));
  else if (payout === "once" && amount.max !== null) parts.push(words.once);
  if (payout?.paid) parts.push(catalog.text(payout.paid));
  return parts.join(catalog.lang === "en" ? ", " : "，");
}

/** Who pays which share, where the document says so. */
export function payersText(benefit, catalog, words) {
  const payers = benefit.gives?.payers ?? [];
  const shares = payers.map((payer) => words.payerShare(catalog.text(payer.name), payer.share));
  return shares.length > 0 && words.paidBy(shares.join(words.listed));
}

/** An amount's text, parted into its numbers and the texts of what the document leaves open: `{figure, open}`. */
export function amountParts(amount, words, lang) {
  let figure = amount.text;
  const open = [];
  for (const text of [...amount.open].reverse()) {
    const ending = figure === text ? text : words.semicolon + text;
    if (!figure.endsWith(ending)) continue;
    figure = figure.slice(0, -ending.length);
    open.unshift(text);
  }
  if (figure && amount.per) {
    figure = lang === "en" ? `${figure} ${words.per[amount.per]}` : figure.replace(/元$/, "") + words.per[amount.per];
  }
  return { figure, open };
}

/** A figure with its digits large and its units small; a share of something is a sentence and stays in one size. */
function figureLine(amount, figure) {
  if (amount.kind === "share_of") return element("p", { class: "amount-words" }, figure);
  const parts = figure.split(/(\d[\d,.]*)/).filter(Boolean);
  return element("p", { class: "amount" }, parts.map((part) => (/^\d/.test(part) ? part : element("small", null, part))));
}

/** The amount of a card: figures large, units small, words where there is no figure. */
export function amountBlock(benefit, amount, catalog, words) {
  const { figure, open } = amountParts(amount, words, catalog.lang);
  const notes = [
    paymentText(benefit, amount, catalog, words),
    totalText(amount, catalog, words),
    payersText(benefit, catalog, words),
  ].filter(Boolean);
  return element(
    "div",
    { class: "card-amount" },
    figure && figureLine(amount, figure),
    open.map((text) => element("p", { class: figure ? "amount-note" : "amount-words" }, text)),
    notes.map((line) => element("p", { class: "amount-note" }, line)),
  );
}
