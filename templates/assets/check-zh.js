// The self-check in Chinese.
import { rules } from "./rules-zh.js";
import { start } from "./check.js";
import { words } from "./check-words-zh.js";

await start(rules, words);
