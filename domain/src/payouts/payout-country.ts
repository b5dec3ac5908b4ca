import { z } from "zod";

/**
 * Where a platform in the United States can pay out to: Canada, the United Kingdom, the European Economic Area and
 * Switzerland besides its own country. The processor refuses transfers to any other.
 */
export const payoutCountries = [
  "AT",
  "BE",
  "BG",
  "CA",
  "CH",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "US",
] as const;

export const payoutCountry = z.enum(payoutCountries);
export type PayoutCountry = z.infer<typeof payoutCountry>;
