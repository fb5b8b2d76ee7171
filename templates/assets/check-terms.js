import { element, marked } from "./dom.js";

/** The terms of art in a question, each folded with what it means. */
export function termsHelp(fact, catalog) {
  return (fact.terms ?? []).map((index) => {
    const term = catalog.data.terms[index];
    return element(
      "details",
      { class: "term" },
      element("summary", null, marked(catalog.text(term.name))),
      element("p", null, marked(catalog.text(term.text))),
    );
  });
}
