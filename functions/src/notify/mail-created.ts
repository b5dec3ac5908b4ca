import { onDocumentCreated } from "firebase-functions/firestore";
import { smtpUrl } from "../firebase/params.ts";
import { deliverMail } from "./deliver-mail.ts";

/** Every mail leaves as soon as it is in the outbox; the sweep takes up what did not get away. */
export const mailCreated = onDocumentCreated({ document: "mail/{mailId}", secrets: [smtpUrl] }, (event) =>
  deliverMail(event.params.mailId),
);
