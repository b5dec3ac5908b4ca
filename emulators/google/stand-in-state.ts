import { z } from "zod";

const when = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});

export type When = z.infer<typeof when>;

/** What an event is made of, as a client sends it; what is not named here is kept and given back as it came. */
export const eventBody = z.looseObject({
  id: z.string().optional(),
  status: z.enum(["confirmed", "tentative", "cancelled"]).optional(),
  summary: z.string().nullish(),
  description: z.string().nullish(),
  location: z.string().nullish(),
  start: when.optional(),
  end: when.optional(),
  recurrence: z.array(z.string()).nullish(),
  recurringEventId: z.string().optional(),
  originalStartTime: when.optional(),
  transparency: z.string().nullish(),
  eventType: z.string().optional(),
  attendees: z
    .array(z.looseObject({ email: z.string(), self: z.boolean().optional(), responseStatus: z.string().optional() }))
    .nullish(),
});

const storedEvent = eventBody.extend({
  id: z.string(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  iCalUID: z.string(),
  created: z.string(),
  updated: z.string(),
  sequence: z.int(),
  /** Which change of the account was its last. */
  change: z.int(),
  /** What it repeated as before, so that what falls out of a rule can be told as gone. */
  formerly: z.array(z.object({ start: when, end: when, recurrence: z.array(z.string()) })),
});

export type StoredEvent = z.infer<typeof storedEvent>;

const accessRole = z.enum(["freeBusyReader", "reader", "writer", "owner"]);

const storedCalendar = z.object({
  id: z.string(),
  summary: z.string(),
  timeZone: z.string(),
  primary: z.boolean(),
  accessRole,
  events: z.record(z.string(), storedEvent),
  /** Sync tokens that are older than this change are answered with 410. */
  oldestToken: z.int(),
});

export type StoredCalendar = z.infer<typeof storedCalendar>;

/** A calendar as a test or a person asks for it. */
export const newCalendar = z.strictObject({
  id: z.string().optional(),
  summary: z.string(),
  timeZone: z.string().default("UTC"),
  accessRole: accessRole.default("owner"),
});

const account = z.object({ email: z.string(), calendars: z.record(z.string(), storedCalendar) });
/** What a person lets our client do; revoking any of its tokens ends all of them. */
const grant = z.object({ scopes: z.array(z.string()), refreshTokens: z.array(z.string()) });
const accessToken = z.object({ email: z.string(), scopes: z.array(z.string()), expiresAt: z.number() });
const pendingCode = z.object({
  email: z.string(),
  scopes: z.array(z.string()),
  redirectUri: z.string(),
  isOffline: z.boolean(),
  expiresAt: z.number(),
});
const channel = z.object({
  id: z.string(),
  resourceId: z.string(),
  email: z.string(),
  calendarId: z.string(),
  address: z.string(),
  token: z.string().nullable(),
  expiration: z.number(),
  messages: z.int(),
});

export type Channel = z.infer<typeof channel>;

/** What a request meets instead of, or after, its answer. In `match` a `*` stands for one part of the path. */
export const apiFault = z.strictObject({
  match: z.string(),
  status: z.int().optional(),
  times: z.int().positive().default(1),
  /** Whether the work is done all the same. */
  afterEffect: z.boolean().default(false),
  delayMs: z.int().nonnegative().default(0),
});

export type ApiFault = z.infer<typeof apiFault>;

export const standInState = z.object({
  accounts: z.record(z.string(), account).default({}),
  grants: z.record(z.string(), grant).default({}),
  accessTokens: z.record(z.string(), accessToken).default({}),
  codes: z.record(z.string(), pendingCode).default({}),
  channels: z.record(z.string(), channel).default({}),
  changes: z.int().default(0),
  faults: z.array(apiFault).default([]),
  /** How pushes travel: at once, each twice, only when a test flushes them, or never. */
  pushes: z.enum(["send", "twice", "hold", "lose"]).default("send"),
  /** The most items on a page, whatever is asked for. */
  mostOnPage: z.int().positive().default(2_500),
});

export type StandInState = z.infer<typeof standInState>;
