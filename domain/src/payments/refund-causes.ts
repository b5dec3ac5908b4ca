/** Why money goes back without anybody's further word. Apart from the documents, which no page has to load for it. */
export const refundCauses = [
  "late",
  "duplicate",
  "mismatch",
  "cancellation",
  "reschedule1",
  "reschedule2",
  "change",
  "unused",
] as const;
