interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

interface Figure {
  /** Null where it is told for its own sake. */
  readonly goal: Goal | null;
  readonly meaning: string;
}

/** Every figure by its name in the JSON, in the order of the table. */
export const figures = {
  hold_overhead_p50: { goal: { atMost: 1.3 }, meaning: "a hold, times a bare guarded batch" },
  hot_slot_speedup: { goal: { atLeast: 30 }, meaning: "1,000 callers for 100 seats, times faster than a commit each" },
  hot_slot_winners: { goal: { atLeast: 100, atMost: 100 }, meaning: "of them, who got a seat" },
  class_onsale_ms_ratio: {
    goal: { atMost: 60 },
    meaning: "2,000 callers for a class of 500 until the last is told, times a bare guarded batch",
  },
  class_onsale_winners: { goal: { atLeast: 500, atMost: 500 }, meaning: "of them, who got a seat" },
  class_onsale_out_of_order: {
    goal: { atMost: 0 },
    meaning: "of the 1,500 others, who then wait or have their turn otherwise than in the order of their commits",
  },
  api_overhead_ratio: {
    goal: { atMost: 1.2 },
    meaning: "a hold by the API, from its request to its answer, times the same use case as a call",
  },
  two_process_ratio: { goal: { atMost: 4 }, meaning: "64 callers for 10 seats in two processes, times one" },
  two_process_failed: { goal: { atMost: 0 }, meaning: "of them, who got no true answer" },
  approve_to_customer_ms_ratio: {
    goal: { atMost: 1.5 },
    meaning: "a click on Approve to the customer's changed page, times a bare call and listener",
  },
  message_to_dom_ratio: {
    goal: { atMost: 1.5 },
    meaning: "a click on Send to the other's page, times a bare write and listener",
  },
  message_writes: { goal: { atMost: 2 }, meaning: "documents written for a message that is read, its mark included" },
  message_presence_writes: { goal: null, meaning: "signs of presence and typing beside it, of both" },
  message_reads: { goal: { atMost: 1 }, meaning: "documents of the thread that its reader's page reads for it" },
  chat_10k_scroll_dropped_frames_pct: {
    goal: { atMost: 1 },
    meaning: "frames dropped back through 10,000 messages, beyond those over plain paragraphs",
  },
  strip_update_ratio_20: { goal: { atMost: 1.3 }, meaning: "a change to a strip of 20 slots, times a bare listener" },
  strip_update_ratio_336: { goal: { atMost: 1.3 }, meaning: "the same with 336 slots" },
  strip_cells_rendered_per_change: {
    goal: { atLeast: 1, atMost: 1 },
    meaning: "cells drawn when a slot changes its state",
  },
  strip_cells_rendered_per_split: { goal: null, meaning: "cells drawn when a slot is split in two" },
  strip_mount_ratio_1000: { goal: { atMost: 1.5 }, meaning: "1,000 cells drawn, times plain DOM" },
  strip_mount_ratio_1000_windowed: { goal: null, meaning: "the same, drawing what is near to the view" },
  roster_500_render_ms_ratio: {
    goal: { atMost: 1.5 },
    meaning: "the roster of a class of 500 on the screen, from its bookings, times its 500 rows by plain DOM",
  },
  roster_500_all_ms_ratio: { goal: null, meaning: "the same until the last row far below is drawn" },
  profile_js_kb: { goal: null, meaning: "gzipped JavaScript before the first bookable cell" },
  bare_js_kb: { goal: null, meaning: "gzipped JavaScript of a bare page" },
  profile_js_ratio: { goal: { atMost: 0.6 }, meaning: "the one, times the other" },
  profile_reads_cold: { goal: { atMost: 4 }, meaning: "documents read before the first bookable cell" },
  profile_reads_settled: { goal: null, meaning: "documents read once the profile is live" },
  booking_reads: { goal: { atMost: 10 }, meaning: "documents read from hold to confirmed" },
  booking_writes: { goal: { atMost: 14 }, meaning: "documents written from hold to confirmed" },
  booking_reads_at_week_end: { goal: null, meaning: "reads of a booking late on a Sunday" },
  booking_writes_at_week_end: { goal: null, meaning: "writes of a booking late on a Sunday" },
  mail_delivery_reads: { goal: null, meaning: "documents read to send its two mails" },
  mail_delivery_writes: { goal: null, meaning: "documents written to send its two mails" },
  listing_fold_reads: { goal: null, meaning: "documents read to fold a listing" },
  listing_fold_writes: { goal: null, meaning: "documents written to fold a listing" },
  publish_week_writes: {
    goal: { atMost: 3 },
    meaning: "documents written to publish a week of hours, or to change it",
  },
  publish_week_reads: { goal: null, meaning: "documents read for it: every week that may carry rules" },
  publish_horizon_writes: { goal: null, meaning: "documents written to publish twelve weeks" },
  reasons_match: {
    goal: { atLeast: 1, atMost: 1 },
    meaning: "share of 10,000 random moments explained as decided",
  },
  busy_merge_ms: { goal: { atMost: 20 }, meaning: "milliseconds to merge 10,000 intervals of busy time" },
  busy_merge_exact: {
    goal: { atLeast: 1_000, atMost: 1_000 },
    meaning: "of 1,000 random sets, how many are merged to what counting comes to",
  },
  sync_writes_per_changed_week: {
    goal: { atMost: 3 },
    meaning: "documents written when a week of a connected calendar changes",
  },
  sync_reads_per_change: { goal: null, meaning: "documents read for it" },
  sync_writes_of_nothing: { goal: null, meaning: "documents written when nothing has changed" },
  busy_to_strip_ratio: {
    goal: { atMost: 2 },
    meaning:
      "Google's word of a change to another browser's strip, times the same reads and writes bare, and a bare listener",
  },
  dst_mismatches: {
    goal: { atMost: 0 },
    meaning: "times of two years, in every zone, of which some part of the product says another than Temporal",
  },
  webhook_overhead_ratio: {
    goal: { atMost: 1.3 },
    meaning: "a payment that the processor reports, times a bare transaction with the same writes",
  },
  duplicate_event_writes: { goal: { atMost: 0 }, meaning: "documents written for 1,000 more of one event" },
  duplicate_event_reads: { goal: null, meaning: "documents read for each of them" },
  sweep_backlog_ratio: {
    goal: null,
    meaning: "a sweep over a hundred bookings that have ended, times as many bare transactions in turn",
  },
  ledger_drift_cents: {
    goal: { atMost: 0 },
    meaning: "by how much the ledger strays from the money in 100,000 random histories",
  },
  split_exact: {
    goal: { atLeast: 1_000_000, atMost: 1_000_000 },
    meaning: "of 1,000,000 random prices and rates, how many split exactly",
  },
  erase_seconds: { goal: { atMost: 60 }, meaning: "seconds to delete an account with 1,000 documents and 50 files" },
  erase_left: { goal: { atMost: 0 }, meaning: "documents, files and sign-ins that name it afterwards" },
  open_hour_long_file_ms_ratio: {
    goal: { atMost: 1.5 },
    meaning: "an hour-long sound opened to its painted waveform, times one of ten seconds",
  },
  open_hour_long_file_ms: { goal: { atMost: 1_000 }, meaning: "milliseconds of the one" },
  upload_overhead_ratio: {
    goal: { atMost: 1.1 },
    meaning: "a file sent to a room, times plain uploadBytesResumable of the same bytes",
  },
  peaks_memory_mb: {
    goal: { atMost: 64 },
    meaning: "what a process grows by while it examines a WAV of 1 GB and makes its preview",
  },
  first_start_seconds: { goal: null, meaning: "from a fresh clone to ready (only with --with-first-start)" },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;

/** What a run has found; without what it was not asked to measure. */
export type Measured = Readonly<Partial<Record<FigureName, number>>>;

/** A figure's goal in words, and whether a value meets it; null when there is nothing to meet. */
export function goalOf(name: FigureName): { words: string; isMetBy(value: number): boolean } | null {
  const goal: Goal | null = figures[name].goal;
  if (!goal) return null;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = goal;
  return {
    words: atLeast === atMost ? `${atMost}` : goal.atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast}`,
    isMetBy: (value) => value >= atLeast && value <= atMost,
  };
}
