// Elements as function calls. Words only ever become text nodes, so nothing in the rules can turn into markup.

const isShown = (child) => child !== null && child !== undefined && child !== false && child !== "";

/**
 * An element with its attributes and children.
 * Attributes that are null, undefined or false are left out; those that start with "on" listen to an event.
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (isShown(value)) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(isShown));
  return made;
}

/** Whether the page is in English. */
export const isEnglish = document.documentElement.lang === "en";

/** Words in the page's language. */
export const say = (chinese, english) => (isEnglish ? english : chinese);

const svg = "http://www.w3.org/2000/svg";

/** One of the drawings the page holds as symbols, in the colour of the text around it; it is never read aloud. */
export function icon(name) {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("class", `icon icon-${name}`);
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `#icon-${name}`);
  drawing.append(use);
  return drawing;
}

/** A link. */
export function link(href, ...children) {
  return element("a", { href }, ...children);
}

/** A text with its Chinese words marked as such, for a page in another language. */
export function marked(text) {
  if (document.documentElement.lang.startsWith("zh")) return text;
  const parts = text.split(/([\u3400-\u9fff][\u3000-\u9fff\uff00-\uffef]*)/);
  return parts.map((part, index) => (index % 2 ? element("span", { lang: "zh-Hans" }, part) : part));
}
