import { type Feedback, feedback } from "@flexsession/domain/feedback/feedback";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { demoFeedback } from "./demo-feedback.ts";
import type { DemoPerson } from "./demo-person.ts";
import { idFrom } from "./sold-booking.ts";

/** All that is said of a demo provider, as everybody reads it, the newest first. */
export function feedbackAbout({ uid }: Pick<DemoPerson, "uid">, now: Date): readonly Feedback[] {
  return (demoFeedback[uid] ?? []).map(({ stars, text, writer, weeksAgo, of, reply }, index) => {
    const at = addMilliseconds(now, -weeksAgo * 7 * day + index * hour);
    return feedback.parse({
      feedbackId: idFrom(`${uid} feedback ${index}`),
      providerId: uid,
      stars,
      text,
      writer,
      task: typeof of === "string" ? of : "class",
      title: typeof of === "string" ? null : of.title,
      at,
      reply: reply === undefined ? null : { text: reply, at: addMilliseconds(at, day) },
    });
  });
}
