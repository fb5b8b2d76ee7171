// Search: fetches the core and the index once, and asks them. It draws nothing.
import { CoreError, loadCore } from "./core.js";
import { core as coreName, index as indexName, lexicon as lexiconName } from "./search-data.js";

/** Why there is no answer: "network" (try again), "damaged" (a file is not whole) or "unsupported" (no WebAssembly). */
export class SearchError extends Error {
  constructor(reason, cause) {
    super(`search: ${reason}`, { cause });
    this.name = "SearchError";
    this.reason = reason;
  }
}

async function fetchBytes(name) {
  try {
    const response = await fetch(new URL(name, import.meta.url));
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SearchError("network", error);
  }
}

async function open() {
  if (typeof WebAssembly !== "object") throw new SearchError("unsupported");
  const [module, index] = await Promise.all([fetchBytes(coreName), fetchBytes(indexName)]);
  let core;
  try {
    core = await loadCore(module);
  } catch (error) {
    throw new SearchError("unsupported", error);
  }
  try {
    core.loadIndex(index);
  } catch (error) {
    throw new SearchError("damaged", error);
  }
  return core;
}

/** With fewer hits than this the other words of the lexicon are looked for too; the core counts the same. */
const few = 3;
let lexicon = null;

/** Gives the core the lexicon, once. */
function loadLexicon(core) {
  lexicon ??= fetchBytes(lexiconName)
    .then((bytes) => core.loadLexicon(bytes))
    .catch((error) => {
      lexicon = null;
      throw error instanceof CoreError ? new SearchError("damaged", error) : error;
    });
  return lexicon;
}

let opening = null;

/** Starts fetching what the search needs, such as when the visitor reaches the box. */
export function prepare() {
  opening ??= open().catch((error) => {
    // The next search tries again.
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * Finds the provisions that hold a query: `results`, grouped by policy, best first, at most `limit` of them or all for
 * 0, and `ids`, the address of every policy that has one. Addresses are relative to the site's root. `marks` are
 * `[start, end]` pairs that fit `snippet.slice(start, end)`.
 */
export async function search(query, { limit = 20 } = {}) {
  const core = await prepare();
  let hits;
  try {
    hits = core.search(query, 0);
    if (hits.length < few && query.trim()) {
      await loadLexicon(core);
      hits = core.search(query, 0);
    }
  } catch (error) {
    if (error instanceof CoreError) throw new SearchError("damaged", error);
    throw error;
  }
  const ids = [...new Set(hits.map((hit) => hit.url.split("#")[0]))];
  const results = (limit > 0 ? hits.slice(0, limit) : hits).map((hit) => ({ ...hit, excerpt: hit.snippet }));
  return { ids, results };
}
