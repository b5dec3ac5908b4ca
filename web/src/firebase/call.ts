import { type ContractName, type Contracts, contracts } from "@flexsession/domain/contracts";
import { Refusal, refusalDetails } from "@flexsession/domain/errors";
import { z } from "zod";

type InputOf<N extends ContractName> = z.output<Contracts[N]["input"]>;
type OutputOf<N extends ContractName> = z.output<Contracts[N]["output"]>;

const schemas: { [N in ContractName]: { input: z.ZodType<InputOf<N>>; output: z.ZodType<OutputOf<N>> } } = contracts;

const refused = z.object({ details: refusalDetails });

/**
 * Calls a function of the server by the contract both sides share.
 *
 * @throws {Refusal} when the server refuses; its code has a sentence under `refusal.<code>`
 * @throws {Error} when the server cannot be reached, fails, or answers something else than agreed
 */
export async function call<N extends ContractName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const { callFunction } = await import("./call-function.ts");
  const { input: inputSchema, output: outputSchema } = schemas[name];

  let answer: unknown;
  try {
    answer = await callFunction(name, z.encode(inputSchema, input));
  } catch (error) {
    const refusal = refused.safeParse(error);
    if (refusal.success) {
      const { code, conflict } = refusal.data.details;
      throw new Refusal(code, { cause: error, ...(conflict && { conflict }) });
    }
    throw new Error(`${name} failed`, { cause: error });
  }
  return z.decode(outputSchema, z.json().parse(answer));
}
