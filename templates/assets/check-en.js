// The self-check in English.
import { rules } from "./rules-en.js";
import { start } from "./check.js";
import { words } from "./check-words-en.js";

await start(rules, words);
