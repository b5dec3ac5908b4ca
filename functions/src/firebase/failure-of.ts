import { longestFailure } from "@flexsession/domain/admin/stuck";
import { z } from "zod";

/** What processors and mail servers say of an error. Their sentences may name people, so that only their codes are kept. */
const coded = z.object({
  type: z.string().nullish().catch(null),
  code: z.string().nullish().catch(null),
  command: z.string().nullish().catch(null),
  responseCode: z.int().nullish().catch(null),
  statusCode: z.int().nullish().catch(null),
});

/** The cause of a failure in a line that may be kept and shown to admins. */
export function failureOf(error: unknown): string {
  const found = coded.safeParse(error).data;
  const codes = [found?.type, found?.code, found?.command, found?.responseCode, found?.statusCode];
  const said = codes.filter((each) => each !== null && each !== undefined && each !== "").join(" ");
  const own = error instanceof Error ? error.message : "unknown";
  return (said || own).slice(0, longestFailure);
}
