import { element, icon } from "./dom.js";
import { stateOrder } from "./check-states.js";

/** A state in its three ways at once: shape, words, colour. */
export function stateLabel(state, text) {
  return element("span", { class: `state state-${state}` }, icon(state), text);
}

/** The number of benefits in each state. */
export function countsOf(verdicts, words) {
  return element(
    "ul",
    { class: "counts" },
    stateOrder.map((state) =>
      element(
        "li",
        null,
        element("b", null, String(verdicts.filter((verdict) => verdict.state === state).length)),
        stateLabel(state, words.states[state]),
      ),
    ),
  );
}
