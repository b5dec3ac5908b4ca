import { z } from "zod";
import { instant } from "../time/instant.ts";
import { fileKind } from "./file-kind.ts";

/** As many peaks as a waveform has at most. */
export const mostPeaks = 1_000;

/** As many open comments as a file remembers: what it says of them stays small, whoever floods it. */
export const mostOpenComments = 500;

/** What was heard in a file. Depth and peaks are missing where its format has none, or none that we can read. */
export const sound = z.strictObject({
  seconds: z.number().nonnegative(),
  sampleRate: z.number().positive(),
  bitDepth: z.int().positive().nullable(),
  channels: z.int().positive(),
  /** The loudest values, 0 to 100, evenly spaced over the whole length. */
  peaks: z.array(z.int().min(0).max(100)).max(mostPeaks),
});

/** Why a file is kept from everybody: its bytes are not what was reserved, or not what its name says. */
const fileFault = z.enum(["wrong-size", "wrong-type", "unreadable"]);

/**
 * A file of a room, from its reservation on. `reserved` until its bytes are in and looked at; `quarantined` when they are
 * not what they claim to be; `deleted` when it never came or its sender took it back. Only an arrived one is ever read.
 */
export const roomFile = z.strictObject({
  fileId: z.string(),
  bookingId: z.string(),
  /** As in the booking, so that the rules need not read it to let somebody read. */
  parties: z.tuple([z.string(), z.string()]),
  kind: fileKind,
  name: z.string(),
  type: z.string(),
  /** In bytes. */
  size: z.int().positive(),
  /** Counts the files of one kind and name, from 1. */
  version: z.int().positive(),
  by: z.string(),
  state: z.enum(["reserved", "arrived", "quarantined", "deleted"]),
  at: instant,
  /** When the reservation lapses. */
  until: instant,
  arrivedAt: instant.nullable(),
  fault: fileFault.nullable(),
  /** In hexadecimal; null until the bytes were read. */
  sha256: z.string().nullable(),
  /** Null for what is no sound. */
  sound: sound.nullable(),
  /** The ids of its comments that are open, as the functions keep them; beyond `mostOpenComments` no more are added. */
  openComments: z.array(z.string()).default([]),
  /** How often that was looked at, whatever came of it: writing what is there already would guard nothing. */
  commentsNoted: z.int().nonnegative().default(0),
  /** What is played of it: the file itself, an MP3 that was made of it, or nothing. */
  preview: z.enum(["own", "made"]).nullable().default(null),
  /** How often its bytes were begun to be examined, whatever came of it. */
  attempts: z.int().nonnegative().default(0),
  /** Of the object that was examined: nothing else is ever served. Null until then. */
  generation: z.string().nullable().default(null),
});

export type RoomFile = z.infer<typeof roomFile>;
export type Sound = z.infer<typeof sound>;
