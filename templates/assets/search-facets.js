// The facets beside the results: region, audience, level, topic, status, year, each value with its count.

import { element, say } from "./dom.js";

const audienceNames = {
  individual: say("个人", "Individuals"),
  team: say("团队", "Teams"),
  enterprise: say("企业", "Enterprises"),
  institution: say("事业单位、院校", "Public institutions"),
  agency: say("中介机构", "Agencies"),
  village: say("村、社区", "Villages"),
};

const levelNames = { province: say("省级", "Province"), city: say("市级", "City") };

/** A facet with many values shows so many, those found most. */
const longFacet = 8;

/** The kinds of benefits of a document, or of those that a result grants or stands under or over. */
function kindValues({ gives = {} }, result) {
  const touches = (path) => `${path}/`.startsWith(`${result.provision}/`) || `${result.provision}/`.startsWith(`${path}/`);
  return Object.keys(gives).filter((kind) => !result?.provision || gives[kind].some(touches));
}

/** The facets in order; `values` gives what a document, or a result in it, has, `name` what a reader sees. */
const facets = [
  { id: "region", title: say("地区", "Region"), values: regionValues },
  { id: "audience", title: say("对象", "For"), values: (policy) => policy.audience ?? [], name: (value) => audienceNames[value] ?? value },
  { id: "level", title: say("层级", "Level"), values: (policy) => (policy.level ? [policy.level] : []), name: (value) => levelNames[value] ?? value },
  { id: "kind", title: say("待遇种类", "Kind of benefit"), values: kindValues, isLong: true },
  { id: "topic", title: say("主题", "Topic"), values: (policy) => policy.topics ?? [], isLong: true },
  { id: "status", title: say("有效性", "Status"), values: (policy) => (policy.status ? [policy.status] : []) },
  { id: "year", title: say("成文年份", "Year"), values: (policy) => (policy.year ? [String(policy.year)] : []) },
];

/** `shanxi/jinzhong` lies in `shanxi` as well; what is `shanxi`'s own counts as `shanxi/.`. */
function regionValues({ region }) {
  if (!region) return [];
  const parts = region.split("/");
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return parts.length === 1 ? [...paths, `${region}/.`] : paths;
}

/** The values chosen, by facet, as the address or the form holds them. */
export function chosenFacets(parameters) {
  const chosen = new Map();
  for (const { id } of facets) {
    const values = parameters.getAll(id);
    if (values.length > 0) chosen.set(id, new Set(values));
  }
  return chosen;
}

/** Whether a document, or a result in it, has one of the values chosen in each facet; the facet left out does not count. */
export function matchesFacets(policy, result, chosen, leftOut = null) {
  return facets.every(({ id, values }) => {
    const wanted = chosen.get(id);
    return !wanted || id === leftOut || values(policy, result).some((value) => wanted.has(value));
  });
}

/** Draws the facets into their form: counts are of provisions listed, under the other facets' choices. */
export function drawFacets(form, policies, { results, isWhole, facets: chosen }) {
  const bySlug = new Map(policies.map((policy) => [policy.slug, policy]));
  const focused = document.activeElement?.id;
  const drawn = facets.map((facet) => facetElement(facet, policies, results, bySlug, chosen)).filter(Boolean);
  const note = say("筛选和数字只算已列出的条款。", "Filters and figures cover the provisions listed.");
  form.replaceChildren(...(isWhole ? [] : [element("p", { class: "facet-note" }, note)]), ...drawn);
  if (focused && form.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused).focus();
}

function facetElement(facet, policies, results, bySlug, chosen) {
  // A region's own level is named only beside the places within it.
  let values = [...new Set(policies.flatMap((policy) => facet.values(policy)))].filter(
    (value) => !value.endsWith("/.") || policies.some((policy) => policy.region?.startsWith(value.slice(0, -1))),
  );
  if (values.length < 2) return null;
  if (facet.id === "year") values.sort().reverse();
  if (facet.id === "region") values.sort(byRegionOrder(policies));
  const counts = new Map();
  const seen = new Set();
  for (const result of results) {
    const policy = bySlug.get(result.policy);
    const key = `${result.policy} ${result.provision}`;
    if (seen.has(key) || !matchesFacets(policy, result, chosen, facet.id)) continue;
    seen.add(key);
    for (const value of facet.values(policy, result)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (facet.isLong) {
    const weight = (value) => (chosen.get(facet.id)?.has(value) ? Infinity : (counts.get(value) ?? 0));
    values = values.filter((value) => weight(value) > 0).sort((a, b) => weight(b) - weight(a)).slice(0, longFacet);
    if (values.length === 0) return null;
  }
  return element(
    "fieldset",
    {},
    element("legend", {}, facet.title),
    values.map((value) => choice(facet, value, counts.get(value) ?? 0, chosen, policies)),
  );
}

function choice(facet, value, count, chosen, policies) {
  const id = `facet-${facet.id}-${value}`;
  const classes = ["facet", value.includes("/") ? "facet-child" : "", count === 0 ? "facet-none" : ""];
  const box = element("input", { type: "checkbox", id, name: facet.id, value });
  box.checked = chosen.get(facet.id)?.has(value) ?? false;
  const name = facet.id === "region" ? regionName(value, policies) : (facet.name?.(value) ?? value);
  return element(
    "label",
    { class: classes.filter(Boolean).join(" "), for: id },
    box,
    element("span", {}, name),
    element("span", { class: "facet-count" }, String(count)),
  );
}

/** Regions in the order of the documents, those within a region after it. */
function byRegionOrder(policies) {
  const position = (path) => policies.findIndex((policy) => policy.region === path || policy.region?.startsWith(`${path}/`));
  const top = (path) => position(path.split("/")[0]);
  return (a, b) => top(a) - top(b) || a.split("/").length - b.split("/").length || ownLevel(a, b) || position(a) - position(b);
}

/** A region's own level comes before the places within it. */
function ownLevel(a, b) {
  return Number(b.endsWith("/.")) - Number(a.endsWith("/."));
}

function regionName(path, policies) {
  if (path.endsWith("/.")) return say(`${regionName(path.slice(0, -2), policies).slice(-1)}本级`, "Province-wide");
  const own = policies.find((policy) => policy.region === path);
  if (own) return own.regionName;
  const within = policies.find((policy) => policy.region?.startsWith(`${path}/`));
  return within?.regionNames?.[path] ?? path;
}
