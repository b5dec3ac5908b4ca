/** The days of a week as their texts are named, from 1 for Monday on. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
