import { element, icon, link } from "./dom.js";

/** A sentence of a document with the link to where it stands. */
export function quotation(slug, at, quote, catalog, words) {
  const policy = catalog.policies.get(slug);
  return element(
    "blockquote",
    { class: "quotation" },
    element("p", { lang: "zh-Hans" }, quote),
    element(
      "footer",
      null,
      `${catalog.regionName(policy.region)} `,
      policy.number && `${policy.number} `,
      link(catalog.address(slug, at), element("span", { class: "provision-label" }, words.place(at))),
    ),
  );
}

/** A short sentence of a document in quotation marks, with its place, in one line of running text. */
export function inlineQuotation(slug, at, quote, catalog, words) {
  return element(
    "p",
    { class: "quoted" },
    element("q", { lang: "zh-Hans" }, quote),
    " ",
    link(catalog.address(slug, at), element("span", { class: "provision-label" }, words.place(at))),
  );
}

/**
 * A button that opens and closes a block; `fill` makes what stands in it when it is first opened. Print shows what is
 * open.
 */
export function disclosure(block, fill, closedLabel, openLabel, describedBy) {
  const label = element("span", null, closedLabel);
  const button = element(
    "button",
    { type: "button", class: "disclosure", "aria-expanded": "false", "aria-describedby": describedBy },
    label,
    icon("chevron"),
  );
  block.hidden = true;
  button.addEventListener("click", () => {
    if (!block.hasChildNodes()) block.append(...[fill()].flat().filter(Boolean));
    block.hidden = !block.hidden;
    button.setAttribute("aria-expanded", String(!block.hidden));
    label.textContent = block.hidden ? closedLabel : openLabel;
  });
  return button;
}
