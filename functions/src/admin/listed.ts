import type { ProofPage } from "@flexsession/domain/money/ledger-proof";
import { z } from "zod";
import { effect } from "../firebase/effect.ts";

const list = z.object({ has_more: z.boolean(), data: z.array(z.object({ id: z.string() })) });

/** A page of a list of the processor's, each of its objects parsed, and where the next one begins. */
export async function listed<T>(
  name: string,
  schema: z.ZodType<T>,
  ask: () => Promise<unknown>,
): Promise<{ readonly items: readonly T[]; readonly next: string | null }> {
  const answer = await effect(name, ask);
  const { has_more: hasMore, data } = list.parse(answer);
  const { data: items } = z.object({ data: z.array(schema) }).parse(answer);
  return { items, next: hasMore ? (data.at(-1)?.id ?? null) : null };
}

/** The parameters of a page after another. */
export function pageAfter(after: string | null) {
  return { limit: 100, ...(after !== null && { starting_after: after }) };
}

/** A page of a step that adds nothing to the accounts. */
export function pageOf(
  checked: number,
  differences: ProofPage["differences"],
  next: ProofPage["next"],
  statedMinor = 0,
): ProofPage {
  return { checked, differences, balances: [], statedMinor, next };
}
