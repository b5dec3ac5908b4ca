import { z } from "zod";
import { parseInput } from "../firebase/use-case.ts";
import type { PublicRoute } from "./route.ts";

interface Options<Q extends z.ZodObject, O extends z.ZodType>
  extends Pick<PublicRoute, "name" | "path" | "summary" | "description" | "seconds" | "example"> {
  /** What the path and the query say together. */
  readonly query: Q;
  readonly output: O;
  readonly run: (wish: z.output<Q>) => Promise<z.output<O>>;
}

/** A route that everybody can read. */
export function publicRoute<Q extends z.ZodObject, O extends z.ZodType>({
  run,
  ...described
}: Options<Q, O>): PublicRoute {
  return {
    ...described,
    access: "public",
    method: "get",
    status: 200,
    run: async ({ params, query }) => {
      const wish = parseInput(described.query, { ...query, ...params });
      return { content: z.encode(described.output, await run(wish)) };
    },
  };
}
