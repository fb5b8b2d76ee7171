import { wasm } from "./core-bytes.js";
import { loadCore } from "./core.js";
import { allScreen } from "./check-all.js";
import { Catalog } from "./check-catalog.js";
import { element } from "./dom.js";
import { introScreen } from "./check-intro.js";
import { progressWords } from "./check-progress.js";
import { questionScreen } from "./check-question.js";
import { resultsScreen } from "./check-results.js";
import { introAddress, readRoute, resultsAddress } from "./check-route.js";
import { Session } from "./check-session.js";
import { readAnswers, readFragment } from "./check-share.js";
import { readRules, unpack } from "./packed-rules.js";
import { loadRules } from "./rules-core.js";

const app = document.getElementById("check");
const live = document.getElementById("check-live");
const lang = document.documentElement.lang;
const siteTitle = document.title;

/** Today where the visitor is, as `2026-11-21`; never earlier than the day the site was built. */
function dateOfRules(built) {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return today > built ? today : built;
}

/** The policy the address asks for, as in `?policy=jinzhong-2023-10`, or null. */
function policyInAddress(catalog) {
  const slug = new URLSearchParams(location.search).get("policy");
  return catalog.policies.has(slug) ? slug : null;
}

/** Takes the answers over that the fragment holds, and takes them out of the address. */
function takeOver(session) {
  const found = readFragment(location.hash, session.catalog);
  if (!found) return;
  session.restore(found);
  history.replaceState(null, "", session.isScoped ? resultsAddress : introAddress);
}

/** Shows the screen the fragment names; without a scope every step leads to the first screen. */
function show(session, words, isFirst) {
  takeOver(session);
  const route = session.isScoped ? readRoute(location.hash) : { screen: "intro" };
  const fact = session.catalog.facts.get(route.fact);
  const go = (address) => {
    if (location.hash === address) show(session, words, false);
    else location.hash = address;
  };
  const restart = () => {
    session.clear();
    go(introAddress);
  };
  if (route.place && document.getElementById(route.place)) {
    document.getElementById(route.place).focus();
    return;
  }
  const screens = {
    intro: () => introScreen(session, words, go),
    question: () => questionScreen(fact, route.isChange, session, words, go),
    all: () => allScreen(session, words, go),
    results: () => resultsScreen(session, words, restart),
  };
  const name = route.screen === "question" && !fact ? "intro" : route.screen;
  app.replaceChildren(screens[name]());
  app.dataset.step = location.hash;
  const heading = app.querySelector("h1");
  document.title = name === "intro" ? siteTitle : `${heading.textContent}－${siteTitle}`;
  if (isFirst) return;
  live.textContent = name === "question" ? progressWords(session, words).join(words.separator) : "";
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
  document.getElementById(route.place)?.focus();
}

/** Takes the names of the benefits over from the table, where they stand in the same order for who has no scripts. */
function nameBenefits(benefits, table) {
  const names = table.querySelectorAll("tbody th > span");
  if (names.length !== benefits.length) throw new Error("names");
  benefits.forEach((benefit, index) => (benefit.title = names[index].textContent));
}

/** Closes the table of everything, and leaves it out of the page until somebody opens it: it is long. */
function putAway(details) {
  const table = details.querySelector("table");
  table.remove();
  details.open = false;
  details.addEventListener("toggle", () => details.open && details.append(table));
}

/** Says why there are no questions; the table below is whole either way. */
function explain(reason) {
  document.getElementById("check-message").replaceChildren(element("p", null, reason));
}

/** Starts the self-check with the packed rules and the words of its language, or says why it cannot run. */
export async function start(packed, words) {
  let core;
  try {
    core = await loadCore(unpack(wasm));
  } catch {
    explain(words.cannotRun);
    return;
  }
  try {
    const rules = readRules(packed);
    const table = document.getElementById("check-table");
    nameBenefits(rules.catalog.benefits, table);
    const catalog = new Catalog(rules.catalog, lang, app.dataset.root);
    const session = new Session(loadRules(core, rules.program), catalog, policyInAddress(catalog), dateOfRules(rules.catalog.built));
    session.report = app.dataset.report ?? null;
    session.proposed = readAnswers(new URLSearchParams(location.search), catalog).answers;
    show(session, words, true);
    addEventListener("hashchange", () => show(session, words, false));
    putAway(table);
  } catch (error) {
    explain(words.damaged);
    throw error;
  }
}
