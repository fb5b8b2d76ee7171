/** The drawings of the marks; the names of the marks are those of their words. */
export const markIcons = { met: "tick", unmet: "cross", unknown: "diamond", assess: "seal" };

/** The mark of a condition. */
export function markOf(leaf) {
  if (leaf.value === true) return "met";
  if (leaf.value === false) return "unmet";
  return leaf.assess ? "assess" : "unknown";
}

/** Whether the verdict would be the same without a condition, as with an alternative that another one makes needless. */
export function isIdle(leaf, verdict) {
  const isDeciding = ({ text, at, value }) => text === leaf.text && at === leaf.at && value === leaf.value;
  return leaf.value !== true && !verdict.because.some(isDeciding);
}
