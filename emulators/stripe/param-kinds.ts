import { z } from "zod";

/** A whole number within bounds, written as text in the form. */
export function integer({ min, max }: { min: number; max: number }) {
  return z.string().transform((text, context) => {
    if (!/^-?\d+$/.test(text)) return refuse(context, `Invalid integer: ${text}`, "parameter_invalid_integer");
    const value = Number(text);
    if (value < min)
      return refuse(context, `This value must be greater than or equal to ${min}.`, "parameter_invalid_integer");
    if (value > max)
      return refuse(context, `This value must be less than or equal to ${max}.`, "parameter_invalid_integer");
    return value;
  });
}

/** Text that may not be empty: Stripe reads an empty value as an attempt to unset the parameter. */
export function text(maxLength = 5000) {
  return z.string().transform((value, context) => {
    if (value === "") {
      const message =
        "You passed an empty string. We assume empty values are an attempt to unset a parameter; this one cannot be unset.";
      return refuse(context, message, "parameter_invalid_empty");
    }
    if (value.length > maxLength) return refuse(context, `Invalid string: must be at most ${maxLength} characters`);
    return value;
  });
}

/** An absolute http or https address. */
export const webAddress = text().transform((value, context) => {
  const url = URL.parse(value);
  if (url?.protocol === "http:" || url?.protocol === "https:") return value;
  return refuse(context, "Not a valid URL", "url_invalid");
});

export const emailAddress = text(512).transform((value, context) => {
  if (z.email().safeParse(value).success) return value;
  return refuse(context, `Invalid email address: ${value}`, "email_invalid");
});

/** An ISO 4217 code; Stripe answers in lower case whatever the case of the request. */
export const currency = text().transform((value, context) => {
  if (Intl.supportedValuesOf("currency").includes(value.toUpperCase())) return value.toLowerCase();
  return refuse(context, `Invalid currency: ${value}`);
});

/** Up to 50 keys of 40 characters with values of 500. An empty value leaves its key out. */
export const metadata = z
  .union([z.literal(""), z.record(z.string(), z.string())])
  .transform((value, context): Record<string, string> => {
    const entries = Object.entries(value === "" ? {} : value).filter(([, content]) => content !== "");
    if (entries.length > 50) return refuse(context, "Metadata can have up to 50 keys");
    for (const [key, content] of entries) {
      if (key.length > 40) return refuse(context, `Metadata keys can be up to 40 characters long: ${key}`);
      if (content.length > 500) return refuse(context, `Metadata values can be up to 500 characters long: ${key}`);
    }
    return Object.fromEntries(entries);
  });

/** True or false, written as text in the form. */
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const seconds = integer({ min: 0, max: 99_999_999_999 });

/** A moment in Unix seconds, or bounds around it. */
export const createdRange = z.union([
  seconds.transform((at) => ({ gte: at, lte: at })),
  z.strictObject({ gt: seconds.optional(), gte: seconds.optional(), lt: seconds.optional(), lte: seconds.optional() }),
]);

/** Whether a moment in Unix seconds lies in the range; every moment lies in a missing one. */
export function isInRange(at: number, range: z.output<typeof createdRange> | undefined): boolean {
  if (range === undefined) return true;
  const {
    gt,
    gte,
    lt,
    lte,
  }: { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined } = range;
  return (
    (gt === undefined || at > gt) &&
    (gte === undefined || at >= gte) &&
    (lt === undefined || at < lt) &&
    (lte === undefined || at <= lte)
  );
}

/** The parameters every list takes. */
export const pageParams = {
  limit: integer({ min: 1, max: 100 }).optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
};

type Context = { addIssue(issue: { code: "custom"; message: string; params?: Record<string, unknown> }): void };

function refuse(context: Context, message: string, code?: string): never {
  context.addIssue({ code: "custom", message, ...(code === undefined ? {} : { params: { code } }) });
  return z.NEVER;
}
