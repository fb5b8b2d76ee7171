import { element } from "./dom.js";

/** One row of a choice: the whole row is the label, 64 px high, the control native. */
function optionRow({ type, name, value, id, text, note, depth, chosen }) {
  return element(
    "label",
    { class: depth ? `option option-depth-${Math.min(depth, 3)}` : "option" },
    element("input", { type, name, value, id, checked: chosen }),
    element(
      "span",
      { class: "option-body" },
      element("span", { class: "option-mark" }),
      element("span", { class: "option-text" }, text, note && element("small", null, note)),
    ),
  );
}

/** The rows of all options of a choice, numbered in their ids; `given` are the values that are chosen. */
export function optionRows(options, { type, name, given }) {
  return options.map(({ id, text, depth }, index) =>
    optionRow({ type, name, value: id, id: `check-${name}-${index + 1}`, text, depth, chosen: given.includes(id) }),
  );
}

/** Makes a choice that excludes all others, such as `none`, behave so: either it or the others are ticked. */
export function excludeOthers(container, exclusive) {
  container.addEventListener("change", ({ target }) => {
    if (!target.checked) return;
    for (const box of container.querySelectorAll("input[type=checkbox]")) {
      if (box !== target && (exclusive.includes(target.value) || exclusive.includes(box.value))) box.checked = false;
    }
  });
}

/** The rows 不确定 and, for a sensitive fact, 不便提供: always last, parted from the answers. */
function unsureRows(fact, answer, type, name, words) {
  const row = (value, text, note, chosen) =>
    optionRow({ type, name, value, id: `check-${name}-${value}`, text, note, chosen });
  const isUnknown = answer?.value === "unknown";
  return [
    element("p", { class: "option-parting" }, words.unsureLead),
    row("unknown", words.unsure, words.unsureEffect, isUnknown && !answer.declined),
    fact.sensitive && row("declined", words.declined, words.declinedEffect, isUnknown && answer.declined),
  ];
}

function choiceField(fact, answer, name, catalog, words) {
  const isMulti = fact.type === "multi";
  const type = isMulti ? "checkbox" : "radio";
  const options =
    fact.type === "bool"
      ? [{ id: "true", text: words.yes, depth: 0 }, { id: "false", text: words.no, depth: 0 }]
      : catalog.optionRows(fact.options);
  const rows = element(
    "div",
    { class: "options" },
    optionRows(options, { type, name, given: [answer?.value ?? []].flat() }),
    unsureRows(fact, answer, type, name, words),
  );
  if (isMulti) excludeOthers(rows, ["none", "unknown", "declined"]);
  const chosenValues = () => [...rows.querySelectorAll("input:checked")].map((input) => input.value);
  const read = () => {
    const chosen = chosenValues();
    if (chosen.length === 0) return { error: isMulti ? words.chooseSome : words.chooseOne, field: `check-${name}-1` };
    if (chosen[0] === "declined") return { answer: { value: "unknown", declined: true } };
    if (chosen[0] === "unknown") return { answer: { value: "unknown" } };
    return { answer: { value: isMulti ? chosen : chosen[0] } };
  };
  return {
    content: [isMulti && element("p", { class: "question-help" }, words.several), rows],
    read,
    isBlank: () => chosenValues().length === 0,
  };
}

/** What a typed answer must look like; returns the value the core reads, or null. */
const typed = {
  int: (text) => (/^\d{1,9}$/.test(text) ? text : null),
  money: (text) => (/^\d{1,12}(\.\d{1,2})?$/.test(text) ? text : null),
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
};

/** Digits as typed on a Chinese keyboard, in plain form: full width made half width, blanks and commas dropped. */
function plainDigits(text) {
  return text.normalize("NFKC").replace(/[\s,]/g, "");
}

function typedField(fact, answer, name, catalog, words) {
  const id = `check-${name}-1`;
  const unit = fact.type === "money" ? words.yuan : catalog.text(fact.unit);
  const label = { int: words.number, money: words.money, date: words.day }[fact.type];
  const missing = { int: () => words.enterNumber(unit), money: () => words.enterMoney, date: () => words.enterDay };
  const input = element("input", {
    id,
    class: "question-input",
    type: fact.type === "date" ? "date" : "text",
    inputmode: { int: "numeric", money: "decimal" }[fact.type],
    autocomplete: "off",
    value: answer && answer.value !== "unknown" ? answer.value : "",
  });
  const unsure = element("div", { class: "options" }, unsureRows(fact, answer, "checkbox", name, words));
  excludeOthers(unsure, ["unknown", "declined"]);
  const boxes = [...unsure.querySelectorAll("input")];
  input.addEventListener("input", () => boxes.forEach((box) => (box.checked = false)));
  unsure.addEventListener("change", () => {
    if (boxes.some((box) => box.checked)) input.value = "";
  });
  const read = () => {
    const ticked = boxes.find((box) => box.checked);
    if (ticked) return { answer: { value: "unknown", declined: ticked.value === "declined" } };
    const value = typed[fact.type](plainDigits(input.value));
    if (value === null) return { error: missing[fact.type](), field: id };
    if (fact.type === "int" && fact.min !== undefined && fact.min !== null && Number(value) < fact.min)
      return { error: words.atLeast(catalog.measured(fact.min, fact.unit)), field: id };
    if (fact.type === "int" && fact.max !== undefined && fact.max !== null && Number(value) > fact.max)
      return { error: words.atMost(catalog.measured(fact.max, fact.unit)), field: id };
    return { answer: { value } };
  };
  const row = element(
    "p",
    { class: "question-typed" },
    element("label", { for: id }, label),
    input,
    fact.type !== "date" && unit,
  );
  return { content: [row, unsure], read, isBlank: () => input.value === "" && !boxes.some((box) => box.checked) };
}

/**
 * The controls of a question: `content` to show; `read()`, which gives `{answer}` or `{error, field}`, `field` being
 * the id of the control to mend; `isBlank()`, true while nothing has been chosen or typed.
 * `name` sets the controls apart from others on the page.
 */
export function field(fact, answer, name, catalog, words) {
  const isTyped = fact.type in typed;
  return (isTyped ? typedField : choiceField)(fact, answer, name, catalog, words);
}
