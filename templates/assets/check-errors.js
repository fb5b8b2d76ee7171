import { element } from "./dom.js";

/**
 * Shows what is wrong above a form, each line a link to the control to mend, and moves the focus there.
 * `mistakes` are `{error, field}`.
 */
export function showMistakes(form, mistakes, words) {
  form.querySelector(".mistakes")?.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const summary = element(
    "div",
    { class: "mistakes notice", role: "alert", tabindex: "-1" },
    element("h2", null, words.mistake),
    element(
      "ul",
      null,
      mistakes.map(({ error, field }) =>
        element("li", null, element("a", { href: `#${field}`, onclick: (event) => focusField(event, field) }, error)),
      ),
    ),
  );
  for (const { field } of mistakes) document.getElementById(field)?.setAttribute("aria-invalid", "true");
  if (!document.title.startsWith(words.mistakeTitle)) document.title = words.mistakeTitle + document.title;
  form.prepend(summary);
  summary.focus();
}

/** The fragment names the step, so the link must not change it. */
function focusField(event, field) {
  event.preventDefault();
  document.getElementById(field).focus();
}
