import { orderBy, where } from "firebase/firestore";
import { makeFeedback } from "../factories/make-feedback.ts";
import { all, describeAccess } from "./access.ts";

const value = makeFeedback();

describeAccess({
  path: `feedback/${value.feedbackId}`,
  value,
  get: all,
  lists: [
    { name: "all feedback", where: [], allowed: all },
    {
      name: "a provider's feedback",
      where: [where("providerId", "==", "marcus"), orderBy("at", "desc")],
      allowed: all,
    },
  ],
});
