// The results as the page shows them: a document, under it label and sentence of each provision found.

import { element, say } from "./dom.js";

const firstOfGroup = 3;
const shownLength = 30;

/** A query as it is named: its first characters, where it is longer. */
export function shortened(query) {
  const characters = [...query];
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join("")}…` : query;
}

/** So many provisions, in words. */
export function provisionCount(count) {
  return say(`${count}条`, count === 1 ? "1 provision" : `${count} provisions`);
}

/** Groups results by document, in the order of the results or of the documents' dates with the newest first. */
export function groupByPolicy(results, bySlug, order) {
  const groups = new Map();
  for (const result of results) {
    if (!groups.has(result.policy)) groups.set(result.policy, { policy: bySlug.get(result.policy), provisions: new Map() });
    const { provisions } = groups.get(result.policy);
    if (!provisions.has(result.provision)) provisions.set(result.provision, []);
    provisions.get(result.provision).push(result);
  }
  const all = [...groups.values()];
  if (order === "date") all.sort((a, b) => (b.policy.date ?? "").localeCompare(a.policy.date ?? ""));
  return all;
}

/** Draws the groups into a place. */
export function drawHits(place, groups, query) {
  place.replaceChildren(...groups.map((group) => groupElement(group, query)));
}

function groupElement({ policy, provisions }, query) {
  const facts = [policy.regionName, policy.number ?? policy.date, policy.status, provisionCount(provisions.size)].filter(Boolean);
  const items = [...provisions.values()].map((results) => hitElement(results, query));
  const group = element(
    "article",
    { class: "hit-group" },
    element("h3", { class: "hit-policy" }, element("a", { href: `../policies/${policy.slug}/` }, policy.title)),
    element("p", { class: "hit-facts" }, facts.join(say("，", ", "))),
    items.slice(0, firstOfGroup),
  );
  if (items.length > firstOfGroup) {
    const more = element("button", { type: "button", class: "link" }, say(`再看这份文件的${items.length - firstOfGroup}条`, `Show ${items.length - firstOfGroup} more`));
    more.addEventListener("click", () => {
      more.replaceWith(...items.slice(firstOfGroup));
      items[firstOfGroup].querySelector("a").focus();
    });
    group.append(more);
  }
  return group;
}

/** One provision: the words of the document, then what they give; where only our own words hold the query, those. */
function hitElement(results, query) {
  const provision = results.find((result) => result.kind === "provision");
  const shown = provision ?? results[0];
  const benefits = results.filter((result) => result.kind === "benefit");
  return element(
    "div",
    { class: "hit" },
    element("a", { class: "hit-label", href: addressOf(shown, query) }, citation(shown.provision) || shown.title),
    element(
      "div",
      { class: "hit-text" },
      provision ? element("p", { class: "snippet" }, marked(shown)) : null,
      provision && shown.match === "expanded" ? element("p", { class: "hit-near" }, say("按意思相近的说法找到", "Found by words of like meaning")) : null,
      benefits.map((benefit) =>
        element("p", {}, element("a", { href: addressOf(benefit, query) }, say(`待遇：${benefit.title}`, `Benefit: ${benefit.title}`))),
      ),
      provision ? null : element("p", { class: "hit-near" }, say("本站整理：", "In our words: "), marked(shown)),
    ),
  );
}

/** The page of a hit, which marks the query where it lands. */
function addressOf(result, query) {
  const [page, anchor] = result.url.split("#");
  return `../${page}?q=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ""}`;
}

/** A snippet with its marks, which count UTF-16 units as JavaScript does. */
function marked({ snippet, marks }) {
  const parts = [];
  let written = 0;
  for (const [start, end] of marks ?? []) {
    parts.push(snippet.slice(written, start), element("mark", {}, snippet.slice(start, end)));
    written = end;
  }
  parts.push(snippet.slice(written));
  return parts;
}

/** A provision path as readers cite it: `附件1/三/（二）/1` as 附件1 三（二）1, and a bare `6` as 第6项. */
function citation(path) {
  if (!path) return "";
  const [label, ...rest] = path.split("/");
  const first = /^\d+$/.test(label) ? `第${label}项` : label;
  return first.startsWith("附件") && rest.length > 0 ? `${first} ${rest.join("")}` : [first, ...rest].join("");
}
