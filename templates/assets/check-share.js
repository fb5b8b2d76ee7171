// Answers as text: in an address, where they stand in the fragment, which browsers send nowhere; or kept on the device.

const day = /^\d{4}-\d{2}-\d{2}$/;
const keptUnder = "portal-check";

/** The values that fit a question that has options, or null. */
function chosen(text, ids, isMulti) {
  const values = text.split(",");
  if (values.some((value) => !ids.includes(value)) || (!isMulti && values.length > 1)) return null;
  return isMulti ? values : values[0];
}

/** What a text means as the answer to a question, as `Session` keeps it; null where it is none by today's rules. */
function fitting(id, text, catalog) {
  const ids = (list) => list.map((item) => item.id);
  if (id === "region" || id === "applicant") {
    const known = ids(id === "region" ? catalog.data.regions : catalog.data.applicants);
    return text === "unknown" ? text : chosen(text, known, id === "region");
  }
  const fact = catalog.facts.get(id);
  if (!fact?.type) return null;
  if (text === "unknown") return text;
  if (fact.options) return chosen(text, ids(fact.options), fact.type === "multi");
  if (fact.type === "bool") return text === "true" || text === "false" ? text : null;
  if (fact.type === "date") return day.test(text) ? text : null;
  if (!(fact.type === "int" ? /^\d{1,9}$/ : /^\d{1,12}(\.\d{1,2})?$/).test(text)) return null;
  return Number(text) < (fact.min ?? 0) || Number(text) > (fact.max ?? Infinity) ? null : text;
}

/** The answers among the members of a query: `{answers, asOf, dropped}`; those that do not fit are counted. */
export function readAnswers(members, catalog) {
  const answers = new Map();
  let asOf = null;
  let dropped = 0;
  for (const [id, text] of members) {
    const value = id === "as_of" ? null : fitting(id, text, catalog);
    if (id === "as_of" && day.test(text)) asOf = text;
    else if (value === null) dropped += 1;
    else answers.set(id, { value });
  }
  return { answers, asOf, dropped };
}

/** The fragment that holds the answers and the version of the rules; what is sensitive stays out. */
export function answersFragment(session) {
  const members = new URLSearchParams();
  if (session.asOf !== session.today) members.set("as_of", session.asOf);
  for (const [id, { value }] of session.answers) {
    if (!session.catalog.facts.get(id)?.sensitive) members.set(id, [value].flat().join(","));
  }
  return `#answers/${session.catalog.data.version}/${members}`;
}

/** What `answersFragment` wrote, with `isOld` where the rules have changed since; null for any other fragment. */
export function readFragment(fragment, catalog) {
  const [, version, text] = /^#answers\/(\w+)\/(.*)$/.exec(fragment ?? "") ?? [];
  if (version === undefined) return null;
  return { ...readAnswers(new URLSearchParams(text), catalog), isOld: version !== catalog.data.version };
}

/** The answers kept on this device, as a fragment, or null. */
export function kept() {
  try {
    return localStorage.getItem(keptUnder);
  } catch {
    return null;
  }
}

/** Keeps a fragment on this device, or removes what was kept; says whether that went well. */
export function keep(fragment) {
  try {
    if (fragment === null) localStorage.removeItem(keptUnder);
    else localStorage.setItem(keptUnder, fragment);
    return true;
  } catch {
    return false;
  }
}
