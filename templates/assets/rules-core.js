// The half of the core that knows the rules.

const decoder = new TextDecoder();

/** Answers as the core reads them: a line `key=value` each. */
function lines(answers) {
  return Object.entries(answers)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${key}=${[value].flat().join(",").replace(/[\r\n]+/g, " ")}`)
    .join("\n");
}

/** What a core can tell of compiled rules, which are bytes; it throws where they are damaged. */
export function loadRules(core, program) {
  core.call("portal_load_rules", program);
  const answer = (name, answers) => JSON.parse(decoder.decode(core.bytes(name, lines(answers))));
  return {
    /**
     * What the rules say of answers: an object of strings, or of lists of strings where several are given. `benefits`
     * names those that are wanted, where not all are.
     */
    evaluate: (answers) => answer("portal_evaluate", answers),
    /** The states and missing facts alone, by number: `{verdicts: [[benefit, state, [fact]]], next}`. */
    progress: (answers) => answer("portal_progress", answers),
  };
}
