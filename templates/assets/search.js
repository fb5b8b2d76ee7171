// Search: starts the core, fetches the parts of the index that a query needs, and asks. It draws nothing.
import { core as packedCore } from "./search-core.js";
import { CoreError, loadCore } from "./core.js";
import { manifest } from "./search-manifest.js";

/** Why there is no answer: "network" (try again), "damaged" (a file is not whole) or "unsupported" (no WebAssembly). */
class SearchError extends Error {
  constructor(reason, cause) {
    super(`search: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The bytes that text in base 64 stands for, behind others. A plain loop takes a tenth of the time of an iterator. */
function bytesOf(base64, known = []) {
  const text = atob(base64);
  const bytes = new Uint8Array(known.length + text.length);
  bytes.set(known);
  for (let place = 0; place < text.length; place++) bytes[known.length + place] = text.charCodeAt(place);
  return bytes;
}

/**
 * The module that packed text stands for, by the browser's own means; a browser without them fetches ours. Where bytes
 * are `known` it was packed behind them, for much of it stands there too: they are a block before it that is not packed
 * (RFC 1951, 3.2.4).
 */
async function unpack(packed, known = []) {
  const size = known.length;
  const all = bytesOf(packed, [0, size, size >> 8, ~size, ~size >> 8, ...known]);
  let bytes;
  try {
    const stream = new Response(all).body.pipeThrough(new DecompressionStream("deflate-raw"));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    bytes = (await import("./inflate.js")).inflate(all);
  }
  return bytes.subarray(size);
}

async function start(...module) {
  try {
    return await loadCore(await unpack(...module));
  } catch (error) {
    throw new SearchError("unsupported", error);
  }
}

async function open() {
  const core = await start(packedCore);
  return sound(() => {
    core.call("portal_open_index", bytesOf(manifest));
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

/** How long a request waits, in milliseconds: a search behind it waits as long. */
const patience = 15_000;

/** Files that a server gave whole although a part was asked for. */
const wholeFiles = new Map();

/** A part of a file of the index; length 0 asks for all of it. */
async function fetchPart([name, ...place]) {
  const [offset, length] = place.map(Number);
  const cut = (bytes) => (length ? bytes.slice(offset, offset + length) : bytes);
  if (wholeFiles.has(name)) return cut(wholeFiles.get(name));
  let response;
  let bytes;
  try {
    const headers = length ? { Range: `bytes=${offset}-${offset + length - 1}` } : {};
    const signal = AbortSignal.timeout?.(patience);
    response = await fetch(new URL(`search/${name}.bin`, import.meta.url), { headers, signal });
    if (!response.ok) throw new Error(response.status);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SearchError("network", error);
  }
  if (response.status === 206) {
    // A server on the way may send another part than was asked for, which would be whole too.
    if (Number(/\d+/.exec(response.headers.get("Content-Range"))) !== offset) throw new SearchError("network");
    return bytes;
  }
  if (length) wholeFiles.set(name, bytes);
  return cut(bytes);
}

let opening = null;

/** The core with the index open. */
function opened() {
  opening ??= open().catch((error) => {
    // The next search tries again.
    opening = null;
    throw error;
  });
  return opening;
}

const decoder = new TextDecoder();

/** What the core answers, as records of fields. */
function records(core, ...question) {
  const text = decoder.decode(sound(() => core.bytes(...question)));
  return text.split("\x1E").slice(0, -1).map((record) => record.split("\x1F").slice(0, -1));
}

/** Hands over the parts of files that a core needs, each while others are on their way. */
async function provide(parts, take) {
  const coming = parts.map(async (part, number) => {
    const bytes = await fetchPart(part);
    sound(() => take(bytes, number));
  });
  // Where one fails, the others are waited for: a part that came later would be taken for one of the next search.
  for (const { reason } of await Promise.allSettled(coming)) if (reason) throw reason;
}

/** What tells what a query may mean: parts of the core that come when they are first needed. */
const tellers = [];

async function openTeller(depth) {
  let script;
  try {
    const coming = depth > 1 ? import("./search-meaning.js") : import("./search-notation.js");
    script = await Promise.race([coming, new Promise((_, reject) => setTimeout(reject, patience))]);
  } catch (error) {
    throw new SearchError("network", error);
  }
  const core = await start(script.core, (await unpack(packedCore)).subarray(0, 1 << 15));
  if (script.lexicon) sound(() => core.bytes("portal_open_lexicon", script.lexicon));
  return { core, file: script.file };
}

function startTeller(depth) {
  tellers[depth] ??= openTeller(depth).catch((error) => {
    tellers[depth] = null;
    throw error;
  });
  return tellers[depth];
}

/** What a query may mean: with its numbers in other notations, or also by the words that the portal knows. */
async function tell(core, query, depth) {
  const teller = await startTeller(depth);
  if (depth < 2) return sound(() => teller.core.bytes("portal_notations", query));
  let parts;
  while ((parts = records(teller.core, "portal_ask_lexicon", query)).length) {
    await provide(parts.map((part) => [teller.file, ...part]), (bytes, number) =>
      teller.core.call("portal_provide_words", core.bytes("portal_words", bytes), number));
  }
  return sound(() => teller.core.bytes("portal_meaning", query));
}

async function ask(query, limit, allIds) {
  const core = await opened();
  let [[state, ...head], ...rest] = records(core, "portal_search", query, limit, allIds ? 1 : 0);
  while (state === "n") {
    const depth = Number(head[0]);
    if (rest.length) {
      // What may be to tell a meaning comes together with the parts: a question stands in no text as it is asked.
      const likely = depth || 2 * /[吗呢怎么咋啥哪谁]/.test(query);
      if (likely) startTeller(likely).catch(() => {});
      await provide(rest, (bytes, number) => core.call("portal_provide", bytes, number));
    } else {
      const meaning = await tell(core, query, depth);
      sound(() => core.call("portal_take_meaning", meaning));
    }
    [[state, ...head], ...rest] = records(core, "portal_step", null);
  }
  const [ids, ...hits] = rest;
  return { results: hits.map(hitOf), ids, documents: Number(head[1]), isWhole: head[0] === "1" };
}

function hitOf([kind, policy, provision, benefit, url, title, snippet, score, match, suggestion, ...ends]) {
  const marks = ends.flatMap((end, place) => (place % 2 ? [[Number(ends[place - 1]), Number(end)]] : []));
  const hit = {
    kind: { 3: "benefit", 4: "term" }[kind] ?? "provision",
    policy,
    provision: provision || null,
    benefit: benefit || null,
    url,
    title,
    snippet,
    excerpt: snippet,
    marks,
    score: Number(score),
    match: ["exact", "expanded", "near"][match],
  };
  if (suggestion) hit.suggestion = suggestion;
  return hit;
}

let turn = Promise.resolve();

/**
 * Finds the provisions that hold a query: `results`, grouped by policy, best first, at most `limit` of them or all for
 * 0, each seen in the text; `documents`, how many policies have one; and `ids`, the address of each (where `isWhole` is
 * false, some of those behind the results may not). Without `allIds` only those are told that were read, which spares a
 * large portal's visitors some kilobytes. Addresses are relative to the site's root. `marks` are `[start, end]` pairs that fit
 * `snippet.slice(start, end)`.
 */
export function search(query, { limit = 20, allIds = true } = {}) {
  // The core does one search at a time.
  const mine = turn.then(() => ask(query, limit, allIds));
  turn = mine.catch(() => {});
  return mine;
}
