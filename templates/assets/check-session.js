/** The facts asked before all others; the rules reserve their names. */
export const scopeFacts = ["region", "applicant"];

/**
 * One visitor's answers, held in this object and nowhere else, and what the core makes of them.
 * An answer is `{value, declined}`: a string, or a list of strings for a fact that takes several;
 * `"unknown"` where the visitor does not know or would rather not say.
 */
export class Session {
  /** `policy` is the slug of the one document to check, or null for all of them. */
  constructor(core, catalog, policy, asOf) {
    this.core = core;
    this.catalog = catalog;
    this.policy = policy;
    this.asOf = asOf;
    this.answers = new Map();
    this.cached = null;
  }

  /** Keeps an answer; a fact answered before keeps its place in the order. */
  answer(fact, answer) {
    this.answers.set(fact, answer);
    this.cached = null;
  }

  /** Takes an answer back. */
  forget(fact) {
    this.answers.delete(fact);
    this.cached = null;
  }

  /** Forgets every answer. */
  clear() {
    this.answers.clear();
    this.cached = null;
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
    const values = { as_of: this.asOf, lang: this.catalog.lang };
    for (const [fact, answer] of answers) values[fact] = answer.value;
    const outcome = this.core.evaluate(values);
    if (!this.policy) return outcome;
    const isChosen = (id) => this.catalog.benefits.get(id).policy === this.policy;
    const verdicts = outcome.verdicts.filter((verdict) => isChosen(verdict.benefit));
    const open = this.openFacts(verdicts, answers);
    return {
      verdicts,
      // The core weighs the facts of all documents; its choice counts where it serves the chosen one.
      next: open.includes(outcome.next) ? outcome.next : (open[0] ?? null),
      groups: outcome.groups.filter((group) => group.members.every(isChosen)),
    };
  }

  /** The facts that can still change one of the verdicts and have no answer yet, in the catalogue's order. */
  openFacts(verdicts = this.outcome.verdicts, answers = this.answers) {
    const open = new Set(verdicts.flatMap((verdict) => verdict.missing));
    return this.catalog.data.facts.map((fact) => fact.id).filter((id) => open.has(id) && !answers.has(id));
  }

  /** The facts that the benefits in scope read, in the catalogue's order. */
  get scopedFacts() {
    const read = new Set(
      this.outcome.verdicts.flatMap((verdict) => this.catalog.benefits.get(verdict.benefit).facts),
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
    return this.outcome.verdicts.filter((verdict) => verdict.missing.length === 0).length;
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
