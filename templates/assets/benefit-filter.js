// Combines the filters of the directory in place: kind, region, audience and words, kept in the address. Each filter is
// a link to a page of its own, and stays one for whoever opens it in another tab, or without this script.
const bar = document.querySelector(".filter-words");
const words = bar.querySelector("input");
const clear = bar.querySelector("button");
const status = bar.querySelector("[role=status]");
const links = [...document.querySelectorAll("[data-facet]")];
const facets = ["kind", "region", "for"];
const sections = [...document.querySelectorAll("[data-kind]")];
const rows = sections.flatMap((section) =>
  [...section.querySelectorAll(".benefit")].map((node) => ({
    node,
    kind: [section.dataset.kind],
    region: [node.dataset.region],
    for: node.dataset.for.split(" "),
    text: node.textContent.toLowerCase(),
  }))
);

const asked = new URLSearchParams(location.search);
const chosen = {};
for (const { dataset } of links) if (asked.get(dataset.facet) === dataset.value) chosen[dataset.facet] = dataset.value;
words.value = asked.get("q") || "";

/** The rows that hold all that is chosen, one facet apart. */
function matching(apart) {
  const terms = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = facets.filter((facet) => facet !== apart && chosen[facet]);
  return rows.filter(
    (row) => wanted.every((facet) => row[facet].includes(chosen[facet])) && terms.every((term) => row.text.includes(term))
  );
}

function show() {
  const found = new Set(matching());
  for (const row of rows) row.node.hidden = !found.has(row);
  for (const section of sections) section.hidden = !section.querySelector(".benefit:not([hidden])");
  const others = Object.fromEntries(facets.map((facet) => [facet, matching(facet)]));
  for (const link of links) {
    const { facet, value } = link.dataset;
    link.parentNode.querySelector("b").textContent = others[facet].filter((row) => row[facet].includes(value)).length;
    if (chosen[facet] === value) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const query = new URLSearchParams(chosen);
  if (words.value.trim()) query.set("q", words.value.trim());
  clear.hidden = !query.size;
  status.textContent = (found.size ? status.dataset.some : status.dataset.none).replace("0", found.size);
  try {
    history.replaceState(null, "", location.pathname + (query.size ? `?${query}` : ""));
  } catch {
    // A page opened from a folder keeps its address.
  }
}

document.querySelector(".filters").addEventListener("click", (event) => {
  const link = event.target.closest("[data-facet]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { facet, value } = link.dataset;
  if (chosen[facet] === value) delete chosen[facet];
  else chosen[facet] = value;
  show();
});
words.addEventListener("input", show);
clear.addEventListener("click", () => {
  for (const facet of facets) delete chosen[facet];
  words.value = "";
  show();
  words.focus();
});
show();
delete document.documentElement.dataset.query;
