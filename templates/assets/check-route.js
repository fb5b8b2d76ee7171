/** The fragment of the results. */
export const resultsAddress = "#results";

/** The fragment of the choice of scope. */
export const introAddress = "#scope";

/** The fragment of all questions on one page. */
export const allAddress = "#all";

/** The fragment of a question. */
export function questionAddress(fact) {
  return `#question/${fact}`;
}

/** The fragment of a question that returns to the results once answered. */
export function changeAddress(fact) {
  return fact === "region" || fact === "applicant" ? introAddress : `${questionAddress(fact)}/change`;
}

/** Where in the results an element of the given id stands. */
export function resultsPlace(id) {
  return `${resultsAddress}/${id}`;
}

/** A fragment read: `{screen: "intro" | "question" | "all" | "results"}` with `fact` and `isChange`, or `place`. */
export function readRoute(fragment) {
  const [screen, name, mode] = fragment.replace(/^#/, "").split("/");
  if (screen === "question" && name) return { screen: "question", fact: name, isChange: mode === "change" };
  if (screen === "results") return { screen: "results", place: name ?? null };
  return { screen: screen === "all" ? "all" : "intro" };
}
