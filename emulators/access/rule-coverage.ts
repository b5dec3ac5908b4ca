import { z } from "zod";

/** One expression of the rules as the emulator reports it: what it came to, and the expressions within. */
interface Reported {
  readonly sourcePosition: { readonly currentOffset: number; readonly endOffset: number };
  readonly values?: readonly { readonly value: Readonly<Record<string, unknown>> }[] | undefined;
  readonly children?: readonly Reported[] | undefined;
}

const reported: z.ZodType<Reported> = z.lazy(() =>
  z.object({
    sourcePosition: z.object({ currentOffset: z.number(), endOffset: z.number() }),
    values: z.array(z.object({ value: z.record(z.string(), z.unknown()) })).optional(),
    children: z.array(reported).optional(),
  }),
);

/** The answer of the emulator's `:ruleCoverage`, for one project. */
export const coverageReport = z.object({
  rules: z.object({ files: z.array(z.object({ content: z.string() })).min(1) }),
  report: z.array(reported),
});

/** What an expression has come to: `unknown` where there was an error or nothing to judge by. */
type Outcome = "true" | "false" | "unknown" | "other";

/** The expressions of the rules that were asked, by where they begin and end, each with all that it has come to. */
export type Coverage = Map<string, Set<Outcome>>;

/** Adds the report of one project. */
export function addReport(coverage: Coverage, report: readonly Reported[]): void {
  const waiting = [...report];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { currentOffset, endOffset } = each.sourcePosition;
    const key = `${currentOffset}-${endOffset}`;
    const outcomes = coverage.get(key) ?? new Set<Outcome>();
    for (const { value } of each.values ?? []) outcomes.add(outcomeOf(value));
    coverage.set(key, outcomes);
    waiting.push(...(each.children ?? []));
  }
}

function outcomeOf(value: Readonly<Record<string, unknown>>): Outcome {
  if ("boolValue" in value) return value.boolValue === true ? "true" : "false";
  return "undefined" in value || Object.keys(value).length === 0 ? "unknown" : "other";
}

/**
 * How many expressions say yes or no, and which of them have not said both.
 *
 * A rule for lists is judged by what a query asks for, so that it is never false: what the query does not show is unknown, and
 * the list is denied. There, unknown counts as no. A constant (`true`) has nothing else to say.
 */
export function foldCoverage(coverage: Coverage, rules: string): { count: number; oneSided: string[] } {
  const oneSided: string[] = [];
  let count = 0;
  for (const [key, outcomes] of coverage) {
    const [from = 0, to = 0] = key.split("-").map(Number);
    const text = rules.slice(from, to + 1);
    const isAsked = outcomes.size > 0;
    if ((isAsked && !outcomes.has("true") && !outcomes.has("false")) || text.startsWith("true")) continue;
    count++;
    const hasNo = outcomes.has("false") || (outcomes.has("unknown") && isOfLists(rules, from));
    if (outcomes.has("true") && hasNo) continue;
    const line = rules.slice(0, from).split("\n").length;
    oneSided.push(`line ${line}, ${outcomes.has("true") ? "never false" : "never true"}: ${text.replace(/\s+/g, " ")}`);
  }
  return { count, oneSided: oneSided.toSorted() };
}

const isOfLists = (rules: string, at: number) => {
  const begin = rules.lastIndexOf("allow ", at);
  return rules.startsWith("allow list", begin) && !rules.slice(begin, at).includes(";");
};
