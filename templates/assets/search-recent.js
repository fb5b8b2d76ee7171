// What was searched for lately, kept in this browser alone until it is cleared.

import { element, say } from "./dom.js";
import { shortened } from "./search-hits.js";

const key = "recent-searches";
const maximalCount = 6;

/** The queries, the last first; none where the browser keeps nothing. */
function recent() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

/** Keeps a query. */
export function remember(query) {
  if ([...query].length < 2) return;
  try {
    localStorage.setItem(key, JSON.stringify([query, ...recent().filter((known) => known !== query)].slice(0, maximalCount)));
  } catch {
    // A browser that keeps nothing searches all the same.
  }
}

/** Draws the queries into a place, with a button that forgets them. */
export function drawRecent(place) {
  const queries = recent();
  place.hidden = queries.length === 0;
  const clear = element("button", { type: "button", class: "link" }, say("清除", "Clear"));
  clear.addEventListener("click", () => {
    localStorage.removeItem(key);
    place.hidden = true;
    document.getElementById("search-q").focus();
  });
  const links = queries.map((query) => element("a", { href: `?q=${encodeURIComponent(query)}` }, shortened(query)));
  place.replaceChildren(element("span", {}, say("最近", "Recent")), ...links, clear);
}
