// The search page: what is typed becomes results as it is typed, and the address keeps up with it.

import { policies as chinese } from "./search-data.js";
import { search } from "./search.js";
import { chosenFacets, drawFacets, matchesFacets } from "./search-facets.js";
import { drawHits, groupByPolicy, provisionCount, shortened } from "./search-hits.js";
import { element, isEnglish, say } from "./dom.js";

const box = document.getElementById("search-q");
const place = document.getElementById("search");
const heading = document.getElementById("result-count");
const status = document.getElementById("result-status");
const order = document.querySelector(".order");
const hits = document.getElementById("hits");
const note = document.getElementById("search-note");
const facets = document.getElementById("facets");
const facetForm = document.getElementById("facet-form");
const frequent = document.getElementById("frequent");
const recent = document.getElementById("recent");
/** What keeps recent queries, fetched when it is needed: most visitors come with a query. */
const recents = () => import("./search-recent.js");
const policies = isEnglish ? (await import("./search-data-en.js")).policies : chinese;
const bySlug = new Map(policies.map((policy) => [policy.slug, policy]));

// More would have to be fetched than anybody reads.
const allResults = 200;

/** What the page shows: the query, whether it is looked for, its results, the facets chosen and the order. */
const state = { query: "", isAsking: false, results: [], isWhole: true, documentCount: 0, facets: new Map(), order: "relevance" };
let latest = 0;
let waiting;

/** Looks for what stands in the box, if it has enough characters; an answer that a later question overtook is dropped. */
async function find(leastLength = 1) {
  const query = box.value.trim();
  const mine = (latest += 1);
  state.query = query;
  state.isAsking = [...query].length >= leastLength;
  keepAddress();
  clearTimeout(waiting);
  if (!state.isAsking) {
    state.results = [];
    draw();
    return;
  }
  waiting = setTimeout(drawWaiting, 1000);
  try {
    const { results, documents, isWhole } = await search(query, { limit: allResults, allIds: false });
    if (mine !== latest) return;
    state.isWhole = isWhole;
    state.documentCount = documents;
    state.results = results.filter((result) => bySlug.has(result.policy));
    draw();
  } catch (error) {
    if (mine !== latest) return;
    drawFailure(error.reason);
    throw error;
  } finally {
    if (mine === latest) clearTimeout(waiting);
  }
}

/** Puts a line in the place of results, and what a visitor can do under it. */
function drawLine(words, ...advice) {
  place.hidden = false;
  // There is nothing to narrow or to order.
  facets.hidden = true;
  order.hidden = true;
  heading.textContent = words;
  announce(words);
  hits.replaceChildren();
  note.replaceChildren(...advice);
}

/** Says that an answer is on its way, and, where it stays away, that it may not come; if it does, it is shown. */
function drawWaiting() {
  drawLine(say("正在取查找用的文件……", "Fetching the search files…"));
  waiting = setTimeout(drawFailure, 30_000, "network");
}

function drawFailure(reason) {
  const advice = failures[reason] ?? failures.network;
  drawLine(say("搜索没有准备好", "The search is not ready"), element("p", { class: "notice" }, advice));
}

/** Why there is no answer, by the reason that search.js gives, and what the visitor can do. */
const failures = {
  network: say(
    "查找用的文件没有取到。请检查网络后再试，或者从“政策文件”逐份阅读。",
    "The search files could not be fetched. Check your connection and try again, or read the policies one by one.",
  ),
  damaged: say(
    "查找用的文件不完整。请刷新页面再试；仍然不行的，请从“政策文件”逐份阅读。",
    "The search files are not whole. Reload the page; if that does not help, read the policies one by one.",
  ),
  unsupported: say(
    "这个浏览器不能运行搜索。请换一个浏览器，在聊天软件里可以选“在浏览器打开”，或者从“政策文件”逐份阅读。",
    "This browser cannot run the search. Use another one (in a chat app, choose to open the page in the browser), or read the policies one by one.",
  ),
};

let announcement;

/** Tells a screen reader, once typing has paused. */
function announce(words) {
  clearTimeout(announcement);
  announcement = setTimeout(() => (status.textContent = words), 600);
}

/** So many documents, in words. */
function documentCount(count) {
  return say(`${count}份文件`, count === 1 ? "1 policy" : `${count} policies`);
}

/** What was found, in words. */
function summary(groups, shown) {
  const query = shortened(state.query);
  if (groups.length === 0 || shown.every((result) => result.match === "near")) {
    return say(`没有找到“${query}”`, `Nothing found for “${query}”`);
  }
  const provisions = new Set(shown.map((result) => `${result.policy} ${result.provision}`)).size;
  const count = `${documentCount(groups.length)}${say("，", ", ")}${provisionCount(provisions)}`;
  if (!shown.some((result) => result.match === "exact" && result.kind === "provision")) {
    return say(`${count}与“${query}”有关`, `${count} related to “${query}”`);
  }
  if (!state.isWhole) {
    // Documents that have not been read may not hold the words after all.
    const isCertain = groups.length === state.documentCount;
    const all = documentCount(state.documentCount);
    const first = isCertain ? provisionCount(provisions) : count;
    const about = isCertain ? "" : say("约", "about ");
    return say(`${about}${all}提到“${query}”，先列出${first}`, `${about}${all} with “${query}”; first ${first}`);
  }
  return say(`${count}提到“${query}”`, `${count} with “${query}”`);
}

/** What the visitor may have meant, as a link that searches for it. */
function suggestionElement(words) {
  return element(
    "p",
    { class: "suggestion" },
    say("您要找的是不是", "Did you mean "),
    element("a", { href: `?q=${encodeURIComponent(words)}` }, `“${shortened(words)}”`),
    say("？", "?"),
  );
}

/** Draws what is known now. */
function draw() {
  place.hidden = !state.isAsking;
  facets.hidden = false;
  if (frequent) frequent.hidden = state.isAsking;
  if (state.isAsking) recent.hidden = true;
  else recents().then(({ drawRecent }) => !state.isAsking && drawRecent(recent));
  if (!state.isAsking) return;
  drawFacets(facetForm, policies, state);
  const shown = state.results.filter((result) => matchesFacets(bySlug.get(result.policy), result, state.facets));
  const groups = groupByPolicy(shown, bySlug, state.order);
  order.hidden = groups.length < 2;
  for (const button of order.children) {
    button.setAttribute("aria-pressed", String(button.dataset.order === state.order));
  }
  heading.textContent = summary(groups, shown);
  const suggestion = shown.find((result) => result.suggestion)?.suggestion;
  const meant = shortened(suggestion ?? "");
  announce(meant ? say(`${heading.textContent}，您要找的是不是“${meant}”`, `${heading.textContent}. Did you mean “${meant}”?`) : heading.textContent);
  drawHits(hits, groups, suggestion ?? state.query);
  if (suggestion) hits.prepend(suggestionElement(suggestion));
  drawNote(suggestion ? [] : groups);
}

/** Says which documents do not hold the words, for that is an answer too, and what to try. */
function drawNote(groups) {
  const query = shortened(state.query);
  const found = new Set(groups.map((group) => group.policy.slug));
  const missing = policies.filter((policy) => !found.has(policy.slug) && matchesFacets(policy, null, state.facets));
  const others = frequent ? [...frequent.querySelectorAll("a")].filter((link) => link.textContent !== state.query) : [];
  const parts = [];
  if (groups.length === 0) {
    parts.push(say("可以换一个说法，少写几个字，或者写文号。", "Try other words, fewer words, or the document number. "));
  }
  else if (state.results.every((result) => result.match !== "exact")) return note.replaceChildren();
  else if (!state.isWhole) parts.push(say("多写几个字，结果更准。", "More words give better results. "));
  else if (missing.length > 3) {
    parts.push(
      say(`另有${missing.length}份文件没有“${query}”。`, `${missing.length} other policies do not have “${query}”. `),
    );
  }
  else if (missing.length > 0) {
    const names = missing
      .map((policy) => say(`${policy.regionName ?? ""}《${policy.title}》`, `${policy.title}`))
      .join(say("、", "; "));
    parts.push(say(`${names}全文没有“${query}”。`, `Nowhere in ${names}: “${query}”. `));
  }
  if (parts.length > 0 && others.length > 0) {
    parts.push(say("也可以查", "You can also search for "));
    others.slice(0, 3).forEach((link, index) => parts.push(index > 0 ? say("、", ", ") : "", link.cloneNode(true)));
    parts.push(say("。", "."));
  }
  note.replaceChildren(...(parts.length > 0 ? [element("p", { class: "plain-notice" }, ...parts)] : []));
}

/** Writes the question into the address, so that it can be sent on, and comes back with Back. */
function keepAddress(isNew = false) {
  const address = new URL(location.href);
  address.search = "";
  if (state.query) address.searchParams.set("q", state.query);
  for (const [facet, values] of state.facets) {
    for (const value of values) address.searchParams.append(facet, value);
  }
  if (state.order !== "relevance") address.searchParams.set("order", state.order);
  if (isNew && address.href !== location.href) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function readAddress() {
  const { searchParams } = new URL(location.href);
  box.value = searchParams.get("q") ?? "";
  state.facets = chosenFacets(searchParams);
  state.order = searchParams.get("order") === "date" ? "date" : "relevance";
}

let pause;

/** Looks as one types, from the second character on: one alone is looked for when it is sent. */
function findSoon() {
  clearTimeout(pause);
  pause = setTimeout(find, 120, 2);
}

// While an input method composes, the box holds letters that are not yet words.
box.addEventListener("input", (event) => {
  if (!event.isComposing) findSoon();
});
box.addEventListener("compositionend", findSoon);
box.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  state.query = box.value.trim();
  recents().then(({ remember }) => remember(state.query));
  keepAddress(true);
  find();
});
// It is there before the click that leaves the page.
for (const type of ["pointerdown", "focusin"]) hits.addEventListener(type, recents);
hits.addEventListener("click", (event) => {
  if (event.target.closest("a")) recents().then(({ remember }) => remember(state.query));
});
facetForm.addEventListener("change", () => {
  state.facets = chosenFacets(new URLSearchParams(new FormData(facetForm)));
  keepAddress(true);
  draw();
});
order.addEventListener("click", (event) => {
  const button = event.target.closest("[data-order]");
  if (!button) return;
  state.order = button.dataset.order;
  keepAddress();
  draw();
});
addEventListener("popstate", () => {
  readAddress();
  find();
});

// The arrows walk from the box through the hits and back; the slash leads to the box.
addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const inField = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.key === "/" && !inField) {
    event.preventDefault();
    box.focus();
    box.select();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [box, ...hits.querySelectorAll("a.hit-label")];
  const here = stops.indexOf(document.activeElement);
  const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// A phone and 关怀版 begin with the facets folded, a wide screen with them open.
const isWide = matchMedia("(min-width: 900px)");
const fit = () => (facets.open = isWide.matches && !("care" in document.documentElement.dataset));
isWide.addEventListener("change", fit);
fit();

readAddress();
if (!box.value) box.focus({ preventScroll: true });
find();
// All that the page needs has come.
document.getElementById("search-late").remove();
