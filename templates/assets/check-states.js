/** The states of a benefit in the order of the results; nothing is hidden. */
export const stateOrder = ["likely", "needs_recognition", "need_info", "not_met", "not_in_force"];

/** The states in which a benefit may be due, so that it has an amount and can exclude others. */
export const liveStates = stateOrder.slice(0, 3);
