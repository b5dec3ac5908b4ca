import type { Class, ClassTerms, WallTime } from "@flexsession/domain/classes/class-document";
import { levels } from "@flexsession/domain/classes/class-document";
import type { Place } from "@flexsession/domain/classes/place";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { z } from "zod";
import { amountText } from "../../../ui/read-amount.ts";
import { priceField, priceMinorOf } from "../price-field.ts";

const secureLink = z.string().refine((text) => /^https:\/\/\S+\.\S+$/.test(text.trim()));
export const clockField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const dateField = z.string().refine(isLocalDate);

/** What a class says of itself, as its form holds it: what fields hold is text. */
export const wordsForm = z.object({
  title: z.string().trim().min(1).max(80),
  description: z.string().trim().max(2_000),
  level: z.enum(levels),
  /** With commas between them. */
  subjects: z.string(),
  materials: z.string().trim().max(500),
  pictureUrls: z.array(z.string()),
  joinUrl: z.union([z.literal(""), secureLink]),
});

export type WordsValues = z.infer<typeof wordsForm>;

/** Terms of an occurrence, as their form holds them. */
export const termsForm = z.object({
  price: priceField,
  seats: z.string().refine((text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 500),
  where: z.enum(["address", "online"]),
  address: z.string().trim().max(200),
  mapUrl: z.union([z.literal(""), secureLink]),
});

export type TermsValues = z.infer<typeof termsForm>;

/** Whether an address is given where there has to be one. */
export function hasAddress({ where, address }: TermsValues): boolean {
  return where === "online" || address !== "";
}

/** What the words of a class begin with in their form. */
export function wordsValuesOf(saved: Class | null, joinUrl: string): WordsValues {
  return {
    title: saved?.title ?? "",
    description: saved?.description ?? "",
    level: saved?.level ?? "all",
    subjects: saved?.subjects.join(", ") ?? "",
    materials: saved?.materials ?? "",
    pictureUrls: saved?.pictures.map((each) => each.url) ?? [],
    joinUrl,
  };
}

/** What is sent of filled words. */
export function wordsOf(values: WordsValues) {
  const { joinUrl, subjects, ...words } = values;
  const named = subjects.split(",").map((each) => each.trim().toLowerCase());
  return {
    ...words,
    subjects: [...new Set(named.filter((each) => each !== ""))].slice(0, 8),
    joinUrl: joinUrl.trim() === "" ? null : joinUrl.trim(),
  };
}

/** What terms begin with in their form. */
export function termsValuesOf(saved: ClassTerms | null): TermsValues {
  const { place } = saved ?? {};
  return {
    price: saved ? amountText(saved.priceMinor) : "",
    seats: saved ? `${saved.capacity}` : "8",
    where: place?.kind ?? "address",
    address: place?.kind === "address" ? place.address : "",
    mapUrl: place?.kind === "address" ? (place.mapUrl ?? "") : "",
  };
}

/** What is sent of filled terms. */
export function termsOf({ price, seats, where, address, mapUrl }: TermsValues): ClassTerms {
  const map = mapUrl.trim() === "" ? null : mapUrl.trim();
  const place: Place = where === "online" ? { kind: "online" } : { kind: "address", address, mapUrl: map };
  return { priceMinor: priceMinorOf(price), capacity: Number(seats), place };
}

/** How long an occurrence can last, in minutes. */
export const lengths: readonly number[] = [60, 90, 120, 150, 180, 240, 300, 360, 480];

/** A time on the wall, as its form holds it. */
export const timeForm = z.object({ date: dateField, at: clockField, minutes: z.string() });

/** What is sent of a filled time. */
export function timeOf({ date, at, minutes }: z.infer<typeof timeForm>): WallTime {
  return { date, at, minutes: Number(minutes) };
}
