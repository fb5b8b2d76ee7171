import { stateOrder } from "./check-states.js";

/** The facts asked before all others; the rules reserve their names. */
export const scopeFacts = ["region", "applicant"];

/**
 * One visitor's answers, held in this object and nowhere else, and what the core makes of them.
 * An answer is `{value, declined}`: a string, or a list of strings for a fact that takes several;
 * `"unknown"` where the visitor does not know or would rather not say.
 */
export class Session {
  /** `policy` is the slug of the one document to check, or null for all of them. */
  constructor(core, catalog, policy, today) {
    this.core = core;
    this.catalog = catalog;
    this.policy = policy;
    this.today = today;
    this.asOf = today;
    this.answers = new Map();
    /** Answers an address proposes; they are shown as chosen, and count once the visitor goes on with them. */
    this.proposed = new Map();
    /** Where the answers came from an address or the device: `{kept, dropped, isOld}`. */
    this.restored = null;
    this.changed();
  }

  /** Asks about a later day, or about today again. */
  setDay(day) {
    this.asOf = day;
    this.changed();
  }

  /** Takes answers over from an address or the device. */
  restore({ answers, asOf, dropped, isOld }) {
    this.answers = answers;
    this.asOf = asOf > this.today ? asOf : this.today;
    this.restored = { kept: answers.size, dropped, isOld };
    this.changed();
  }

  /** What a control shows as given. */
  shown(fact) {
    return this.answers.get(fact) ?? this.proposed.get(fact);
  }

  /** Keeps an answer; a fact answered before keeps its place in the order. */
  answer(fact, answer) {
    this.answers.set(fact, answer);
    this.changed();
  }

  /** Takes an answer back. */
  forget(fact) {
    this.answers.delete(fact);
    this.changed();
  }

  /** Forgets every answer. */
  clear() {
    this.answers.clear();
    this.restored = null;
    this.asOf = this.today;
    this.changed();
  }

  /** What was known of the last answers holds no longer. */
  changed() {
    this.cached = null;
    this.cachedProgress = null;
  }

  /** True once the scope has been chosen, so that questions make sense. */
  get isScoped() {
    return this.answers.has("applicant");
  }

  /** What the core says of the answers given so far. */
  get outcome() {
    this.cached ??= this.evaluate(this.answers);
    return this.cached;
  }

  /** What the core says of any set of answers, cut to the chosen document: `{verdicts, next, groups}`. */
  evaluate(answers) {
    const outcome = this.core.evaluate(this.values(answers));
    const groups = outcome.groups.filter((group) => group.members.every((id) => this.isChosen(id)));
    return { ...this.chosen(outcome, answers), groups };
  }

  /** States and missing facts alone, for the time of the questions: `{verdicts: [{benefit, state, missing}], next}`. */
  get progress() {
    if (this.cachedProgress) return this.cachedProgress;
    const { verdicts, next } = this.core.progress(this.values(this.answers));
    const { benefits, facts } = this.catalog.data;
    const named = verdicts.map(([benefit, state, missing]) => ({
      benefit: benefits[benefit].id,
      state: stateOrder[state],
      missing: missing.map((fact) => facts[fact].id),
    }));
    this.cachedProgress = this.chosen({ verdicts: named, next }, this.answers);
    return this.cachedProgress;
  }

  /** The whole verdicts of some benefits under the answers given so far. */
  details(benefits) {
    return this.core.evaluate({ ...this.values(this.answers), benefits }).verdicts;
  }

  /** Answers as the core takes them. */
  values(answers) {
    const values = { as_of: this.asOf, lang: this.catalog.lang };
    for (const [fact, answer] of answers) values[fact] = answer.value;
    return values;
  }

  /** Whether a benefit is of the chosen document. */
  isChosen(id) {
    return !this.policy || this.catalog.benefits.get(id).policy === this.policy;
  }

  /** Cuts an outcome to the chosen document. */
  chosen(outcome, answers) {
    if (!this.policy) return outcome;
    const verdicts = outcome.verdicts.filter((verdict) => this.isChosen(verdict.benefit));
    const open = this.openFacts(verdicts, answers);
    // The core weighs the facts of all documents; its choice counts where it serves the chosen one.
    return { verdicts, next: open.includes(outcome.next) ? outcome.next : (open[0] ?? null) };
  }

  /** The facts that can still change one of the verdicts and have no answer yet, in the catalogue's order. */
  openFacts(verdicts = this.progress.verdicts, answers = this.answers) {
    const open = new Set(verdicts.flatMap((verdict) => verdict.missing));
    return this.catalog.data.facts.map((fact) => fact.id).filter((id) => open.has(id) && !answers.has(id));
  }

  /** The facts that the benefits in scope read, in the catalogue's order. */
  get scopedFacts() {
    const read = new Set(
      this.progress.verdicts.flatMap((verdict) => this.catalog.benefits.get(verdict.benefit).facts),
    );
    return this.catalog.data.facts.map((fact) => fact.id).filter((id) => read.has(id));
  }

  /** The facts in scope that were never asked because they change nothing any more. */
  get skippedFacts() {
    const open = new Set(this.openFacts());
    return this.scopedFacts.filter((id) => !this.answers.has(id) && !open.has(id));
  }

  /** The number of benefits of which nothing is left open. */
  get settledCount() {
    return this.progress.verdicts.filter((verdict) => verdict.missing.length === 0).length;
  }

  /** The answered facts in the order of answering, without the scope. */
  get path() {
    return [...this.answers.keys()].filter((id) => !scopeFacts.includes(id));
  }

  /** The fact answered before the given one, or null. */
  previous(fact) {
    const path = this.path;
    const index = path.indexOf(fact);
    return (index < 0 ? path.at(-1) : path[index - 1]) ?? null;
  }
}
