// Search: starts the core, fetches the parts of the index that a query needs, and asks. It draws nothing.
import { CoreError, loadCore } from "./core.js";
import { inflate } from "./inflate.js";
import { core as packedCore } from "./search-core.js";
import { manifest } from "./search-manifest.js";

/** Why there is no answer: "network" (try again), "damaged" (a file is not whole) or "unsupported" (no WebAssembly). */
export class SearchError extends Error {
  constructor(reason, cause) {
    super(`search: ${reason}`, { cause });
    this.name = "SearchError";
    this.reason = reason;
  }
}

const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function start(packed) {
  if (typeof WebAssembly !== "object") throw new SearchError("unsupported");
  try {
    return await loadCore(inflate(bytesOf(packed)));
  } catch (error) {
    throw new SearchError("unsupported", error);
  }
}

async function open() {
  const core = await start(packedCore);
  return sound(() => {
    core.openIndex(bytesOf(manifest));
    return core;
  });
}

/** What a call of the core gives; a file that it refuses is a damaged one. */
function sound(call) {
  try {
    return call();
  } catch (error) {
    throw error instanceof CoreError ? new SearchError("damaged", error) : error;
  }
}

/** Files that a server gave whole although a part was asked for. */
const wholeFiles = new Map();

/** A part of a file of the index; length 0 asks for all of it. */
async function fetchPart([name, offset, length]) {
  const cut = (bytes) => (length ? bytes.slice(offset, offset + length) : bytes);
  if (wholeFiles.has(name)) return cut(wholeFiles.get(name));
  let response;
  let bytes;
  try {
    const headers = length ? { Range: `bytes=${offset}-${offset + length - 1}` } : {};
    response = await fetch(new URL(`search/${name}.bin`, import.meta.url), { headers });
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SearchError("network", error);
  }
  if (response.status === 206 || !length) return bytes;
  wholeFiles.set(name, bytes);
  return cut(bytes);
}

let opening = null;

/** Starts the core, such as when the visitor reaches the box. */
export function prepare() {
  opening ??= open().catch((error) => {
    // The next search tries again.
    opening = null;
    throw error;
  });
  return opening;
}

let teller = null;

/** What a query may mean, by the part of the core that knows; it comes when it is first needed. */
async function tell(query, depth, names) {
  teller ??= import("./search-meaning.js").then(({ core }) => start(core));
  let core;
  let files;
  try {
    [core, ...files] = await Promise.all([teller, ...names.map((name) => fetchPart([name, 0, 0]))]);
  } catch (error) {
    teller = null;
    throw error instanceof SearchError ? error : new SearchError("network", error);
  }
  return sound(() => {
    files.forEach((bytes, number) => core.takeWords(names[number], bytes));
    return core.meaning(query, depth);
  });
}

async function ask(query, limit) {
  const core = await prepare();
  let answer = sound(() => core.search(query, limit));
  while (answer.needs) {
    const { needs, meaning, files } = answer;
    const [told, ...parts] = await Promise.all([meaning && tell(query, meaning, files), ...needs.map(fetchPart)]);
    answer = sound(() => {
      parts.forEach((bytes, number) => core.provide(bytes, number));
      if (told) core.takeMeaning(told);
      return core.step();
    });
  }
  for (const hit of answer.results) hit.excerpt = hit.snippet;
  return answer;
}

let turn = Promise.resolve();

/**
 * Finds the provisions that hold a query: `results`, grouped by policy, best first, at most `limit` of them or all for
 * 0, each seen in the text; and `ids`, the address of every policy that has one (where `isWhole` is false, some of those
 * behind the results may not). Addresses are relative to the site's root. `marks` are `[start, end]` pairs that fit
 * `snippet.slice(start, end)`.
 */
export function search(query, { limit = 20 } = {}) {
  // The core does one search at a time.
  const mine = turn.then(() => ask(query, limit));
  turn = mine.catch(() => {});
  return mine;
}
