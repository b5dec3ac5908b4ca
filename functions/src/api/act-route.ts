import { Refusal } from "@flexsession/domain/errors";
import { z } from "zod";
import type { UseCase } from "../firebase/use-case.ts";
import { bodyOf } from "./json-schema.ts";
import { keyOfHeader } from "./key-of-header.ts";
import type { Asked, PersonalRoute } from "./route.ts";

interface Options
  extends Pick<PersonalRoute, "name" | "path" | "summary" | "description" | "status" | "takesKey" | "example"> {
  readonly useCase: UseCase;
  /** What of the input the path says, by the name that the path has for it. */
  readonly byPath?: Readonly<Record<string, string>>;
  /** Left out where nothing is left to say. */
  readonly exampleBody?: unknown;
}

/** A route that does what a callable does: the same use case, with a part of its input from the path and the key from a header. */
export function actRoute({ useCase, byPath = {}, exampleBody, ...described }: Options): PersonalRoute {
  const elsewhere = [...Object.values(byPath), ...(described.takesKey ? ["key"] : [])];
  return {
    ...described,
    access: "signed-in",
    method: "post",
    output: useCase.contract.output,
    ...(exampleBody !== undefined && {
      body: { schema: () => bodyOf(useCase.contract.input, elsewhere), example: exampleBody },
    }),
    run: async (asked, caller) => {
      const parts = Object.entries(byPath).map(([param, field]): [string, unknown] => [field, asked.params[param]]);
      const key = described.takesKey ? { key: keyOfHeader(asked.idempotencyKey, caller.uid) } : {};
      const input = inputWith(asked.body, { ...Object.fromEntries(parts), ...key });
      return { content: await useCase.perform(input, caller) };
    },
  };
}

/**
 * The body with what is said elsewhere; what is said twice is refused, as an unknown field is.
 *
 * @throws {Refusal} `invalid-input`
 */
export function inputWith(body: Asked["body"], parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(body ?? {});
  if (!parsed.success) throw new Refusal("invalid-input", { cause: parsed.error });
  if (Object.keys(parts).some((name) => Object.hasOwn(parsed.data, name))) throw new Refusal("invalid-input");
  return { ...parsed.data, ...parts };
}
