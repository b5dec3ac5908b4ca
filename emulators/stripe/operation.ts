import type { z } from "zod";
import { ApiError } from "./api-error.ts";
import type { Cause } from "./emit-event.ts";
import { checkExpansions, type ExpandableKind } from "./expand.ts";
import type { FormFields } from "./form-body.ts";
import { readParams } from "./read-params.ts";
import type { StandIn } from "./stand-in.ts";

/** One request, once its key is known to be good. */
export type Call = {
  standIn: StandIn;
  /** The connected account that is asked for, or null for the platform itself. */
  account: string | null;
  /** The first object that the path names, or "". */
  id: string;
  /** Every object that the path names, in its order. */
  ids: readonly string[];
  form: FormFields;
  cause: Cause;
};

/** The parts of an operation: what it takes, what it checks before it begins, what it does. */
type Definition<Params> = {
  method: "GET" | "POST" | "DELETE";
  /** `:id` stands for the object's id. */
  path: string;
  params: z.ZodType<Params>;
  answers: ExpandableKind;
  isList?: boolean;
  /** Whether it may be asked for a connected account too. */
  onAccounts?: boolean;
  /** Refuses before any work, so that nothing is kept under the idempotency key. */
  check?: (call: Call, params: Params) => void;
  run: (call: Call, params: Params) => object;
};

/** A request that passed every check: `run` does the work, `expansions` say what to fill in. */
type PreparedCall = { run: () => object; expansions: string[] };
export type Operation = { method: string; path: string; prepare: (call: Call) => PreparedCall };

/** One call of the API. Checking and doing are apart, because Stripe remembers only the answers of work that began. */
export function operation<Params>({
  method,
  path,
  params,
  answers,
  isList = false,
  onAccounts = false,
  check,
  run,
}: Definition<Params>): Operation {
  return {
    method,
    path,
    prepare(call) {
      if (call.account !== null && !onAccounts) throw platformOnly(method, path);
      const { expand, ...form } = call.form;
      const expansions = checkExpansions(expand, answers, { isList });
      const read = readParams(params, form);
      check?.(call, read);
      return { run: () => run(call, read), expansions };
    },
  };
}

function platformOnly(method: string, path: string): ApiError {
  const message = `The Stripe stand-in serves ${method} ${path} only for the platform itself.`;
  return new ApiError({ status: 403, message, beforeWork: true });
}
