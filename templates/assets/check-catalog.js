/** What the compiled rules say in words: facts, benefits, groups and where each provision stands on the site. */
export class Catalog {
  /** `root` leads from this page to the root of the site, as in `../`. */
  constructor(data, lang, root) {
    this.data = data;
    this.lang = lang.startsWith("en") ? "en" : "zh";
    this.root = root;
    this.facts = new Map(data.facts.map((fact) => [fact.id, fact]));
    for (const benefit of data.benefits) {
      benefit.policy = benefit.id.slice(0, benefit.id.indexOf("/"));
      benefit.facts = benefit.facts.map((index) => data.facts[index].id);
    }
    this.benefits = new Map(data.benefits.map((benefit) => [benefit.id, benefit]));
    this.policies = new Map(data.policies.map((policy) => [policy.slug, policy]));
    this.groups = new Map(data.groups.map((group) => [group.id, group]));
    this.regions = new Map(data.regions.map((region) => [region.id, region]));
    this.factOrder = new Map(data.facts.map((fact, index) => [fact.id, index]));
  }

  /** A text; the empty string where there is none. */
  text(value) {
    return value ?? "";
  }

  /** The options of a fact as rows of a tree: `{id, text, depth}`, depth 0 without a parent among them. */
  optionRows(options) {
    const ids = new Set(options.map((option) => option.id));
    const depth = (id) => {
      const cut = id.lastIndexOf("/");
      if (cut < 0) return 0;
      return depth(id.slice(0, cut)) + (ids.has(id.slice(0, cut)) ? 1 : 0);
    };
    return options.map((option) => ({
      id: option.id,
      text: this.text(option.text ?? option.name ?? option.title),
      depth: depth(option.id),
    }));
  }

  /** The policy of a benefit, as `{slug, title, number, region, url}`. */
  policyOf(benefit) {
    return this.policies.get(benefit.policy);
  }

  /** The address of a provision from this page; without a known anchor, that of its document. */
  address(slug, path) {
    const anchor = this.data.anchors[slug]?.[path];
    return this.root + this.policies.get(slug).url + (anchor ? `#${anchor}` : "");
  }

  /** A region's name, as in 吉林市. */
  regionName(id) {
    return this.text(this.regions.get(id)?.name) || id;
  }

  /** A number with its unit. */
  measured(number, unit) {
    return `${number}${this.lang === "en" ? " " : ""}${this.text(unit)}`.trim();
  }

  /** An answer in words; `answer` is as `Session` keeps it. */
  answerText(fact, answer, words) {
    if (answer.declined) return words.declined;
    if (answer.value === "unknown") return words.unsure;
    if (fact.type === "bool") return answer.value === "true" ? words.yes : words.no;
    if (fact.type === "date") return words.date(answer.value);
    if (fact.type === "money") return this.measured(answer.value, words.yuan);
    if (fact.type === "int") return this.measured(answer.value, fact.unit);
    const texts = new Map(fact.options.map((option) => [option.id, this.text(option.text)]));
    return [answer.value].flat().map((id) => texts.get(id) ?? id).join(words.listed);
  }
}
