/** A provision's path as it is read: 附件1 三（二）. */
export function place(path) {
  return path.split("/").reduce((text, label) => text + (/^附件\d*$/.test(text) ? " " : "") + label, "");
}
