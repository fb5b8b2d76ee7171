// The portal's core: Swift compiled to WebAssembly, the same code that the command line runs.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a negative answer of the core means; the numbers are those of ExportError. */
const failures = {
  "-1": "input",
  "-2": "index",
  "-3": "no-index",
  "-4": "rules",
  "-5": "no-rules",
  "-6": "answers",
};

/** The core refused what it was given; `reason` says which: "index" and "rules" mean damaged files. */
export class CoreError extends Error {
  constructor(code) {
    const reason = failures[code] ?? String(code);
    super(`core: ${reason}`);
    this.name = "CoreError";
    this.reason = reason;
  }
}

/** Starts the core from its module; it rejects where WebAssembly is missing or refused. */
export async function loadCore(module) {
  const { instance } = await WebAssembly.instantiate(module);
  const core = instance.exports;

  // Memory that grows moves: every call looks at it anew.
  function call(name, input, ...more) {
    const start = core.portal_input(input.length) >>> 0;
    new Uint8Array(core.memory.buffer, start, input.length).set(input);
    const count = core[name](input.length, ...more);
    if (count < 0) throw new CoreError(count);
    return count;
  }

  function bytes(name, text, ...more) {
    const count = call(name, encoder.encode(text), ...more);
    return new Uint8Array(core.memory.buffer, core.portal_output() >>> 0, count);
  }

  function answer(...question) {
    return JSON.parse(decoder.decode(bytes(...question)));
  }

  /** Answers as the core reads them: a line `key=value` each. */
  function lines(answers) {
    return Object.entries(answers)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => `${key}=${[value].flat().join(",").replace(/[\r\n]+/g, " ")}`)
      .join("\n");
  }

  return {
    /** Takes the bytes of an index's manifest. */
    openIndex(manifest) {
      call("portal_open_index", manifest);
    },
    /** Begins a search for at most `limit` hits, or for all with 0: the answer, or what it `needs` first. */
    search(query, limit) {
      return answer("portal_search", query, limit);
    },
    /** Takes the bytes of the part that `needs` names at `number`. */
    provide(bytes, number) {
      call("portal_provide", bytes, number);
    },
    /** Goes on with the search, as `search` does. */
    step() {
      return answer("portal_step", "");
    },
    /** Takes what the query may mean, where the search asked for its `meaning`. */
    takeMeaning(meaning) {
      call("portal_take_meaning", meaning);
    },
    /** Takes a file that telling a meaning takes; the first letter of its name says what it holds. */
    takeWords(name, file) {
      call(name[0] === "l" ? "portal_take_lexicon" : "portal_take_characters", file);
    },
    /** What a query may mean, in other notation with a `depth` of 1, in other words too with 2. */
    meaning(query, depth) {
      return bytes("portal_meaning", query, depth).slice();
    },
    /** Takes the bytes of compiled rules. */
    loadRules(rules) {
      call("portal_load_rules", rules);
    },
    /**
     * What the rules say of answers: an object of strings, or of lists of strings where several are given. `benefits`
     * names those that are wanted, where not all are.
     */
    evaluate(answers) {
      return answer("portal_evaluate", lines(answers));
    },
    /** The states and missing facts alone, by number: `{verdicts: [[benefit, state, [fact]]], next}`. */
    progress(answers) {
      return answer("portal_progress", lines(answers));
    },
  };
}
