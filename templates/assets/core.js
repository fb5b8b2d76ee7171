// The portal's core: Swift compiled to WebAssembly, the same code that the command line runs.

const encoder = new TextEncoder();

/** What a negative answer of the core means, in the order of ExportError from -1 down. */
const failures = ["input", "index", "no-index", "rules", "no-rules", "answers"];

/** The core refused what it was given; `reason` says which: "index" and "rules" mean damaged files. */
export class CoreError extends Error {
  constructor(code) {
    const reason = failures[~code];
    super(`core: ${reason}`);
    this.reason = reason;
  }
}

/** Starts the core from the bytes of its module; it rejects where WebAssembly is missing or refused. */
export async function loadCore(module) {
  const { instance } = await WebAssembly.instantiate(module);
  const core = instance.exports;

  // Memory that grows moves: every call looks at it anew.
  function call(name, input, ...more) {
    if (input) {
      const start = core.portal_input(input.length) >>> 0;
      new Uint8Array(core.memory.buffer, start, input.length).set(input);
      more.unshift(input.length);
    }
    const count = core[name](...more);
    if (count < 0) throw new CoreError(count);
    return count;
  }

  function bytes(name, input, ...more) {
    const count = call(name, typeof input === "string" ? encoder.encode(input) : input, ...more);
    return new Uint8Array(core.memory.buffer, core.portal_output() >>> 0, count);
  }

  return {
    /** Calls a function with bytes, or with null where it takes none, and with numbers; it gives a number. */
    call,
    /** The bytes that a function makes of a text, bytes or null and numbers; they hold until the next call. */
    bytes,
  };
}
