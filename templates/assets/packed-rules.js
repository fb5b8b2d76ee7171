// Reads what the build packs for the self-check: the rules and the words that belong to them.
import { inflate } from "./inflate.js";

/** The members of the catalogue that are texts or ids; one the program holds too stands as its position there. */
const texts = new Set(
  "id title name text ask help why unit note quote at from to materials deadline contact paid".split(" "),
);

const decoder = new TextDecoder();

/** The bytes of a packed module. */
export function unpack(packed) {
  return inflate(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
}

/** The strings of a program, which stand behind its first four bytes, each with its length before it. */
function stringsOf(program) {
  let place = 4;
  const number = () => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = program[place++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  return Array.from({ length: number() }, () => {
    const length = number();
    place += length;
    return decoder.decode(program.subarray(place - length, place));
  });
}

/** The rows of a table that stands column by column; a column with a dot in its name is a member of a member. */
function rowsOf(columns, textOf) {
  const rows = columns.id.map(() => ({}));
  for (const [name, values] of Object.entries(columns)) {
    const [member, inner] = name.split(".");
    rows.forEach((row, index) => {
      const value = textOf(inner ?? member, values[index]);
      if (value === null) return;
      if (inner) (row[member] ??= {})[inner] = value;
      else row[member] = value;
    });
  }
  return rows;
}

/** The rules of a packed module: `{program, catalog}`, the bytes for the core and the words for the page. */
export function readRules(packed) {
  const bytes = unpack(packed);
  const end = 4 + new DataView(bytes.buffer).getUint32(bytes.byteOffset, true);
  const program = bytes.subarray(4, end);
  const strings = stringsOf(program);
  const textOf = (key, value) => (typeof value === "number" && texts.has(key) ? strings[value] : value);
  const catalog = JSON.parse(decoder.decode(bytes.subarray(end)), textOf);
  catalog.benefits = rowsOf(catalog.benefits, textOf);
  return { program, catalog };
}
