import { randomUUID } from "node:crypto";
import PostalMime, { type Address, type Attachment } from "postal-mime";
import { z } from "zod";

const attachmentSchema = z.object({
  filename: z.string(),
  contentType: z.string(),
  /** In base64, as any bytes must fit into JSON. */
  content: z.string(),
});

export const messageSchema = z.object({
  id: z.string(),
  /** The addresses the mail was delivered to, blind copies included, in lower case. */
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  attachments: z.array(attachmentSchema),
  receivedAt: z.string(),
  /** By lower-case name; several of one name are joined by line breaks. */
  headers: z.record(z.string(), z.string()),
});

export type Message = z.output<typeof messageSchema>;

/** Reads a mail as it came over the wire. The recipients are those of the envelope, where the mail really went. */
export async function readMessage(raw: Buffer, recipients: readonly string[]): Promise<Message> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "base64" });
  const headers: Record<string, string> = {};
  for (const { key, value } of mail.headers)
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}\n${value}` : value;
  return {
    id: randomUUID(),
    to: recipients.map((address) => address.toLowerCase()),
    from: mail.from === undefined ? "" : written(mail.from),
    subject: mail.subject ?? "",
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map((attachment, index) => ({
      filename: attachment.filename ?? `attachment-${index + 1}`,
      contentType: attachment.mimeType,
      content: bytesOf(attachment).toString("base64"),
    })),
    receivedAt: new Date().toISOString(),
    headers,
  };
}

/** Text has its lines end in CRLF on the wire (RFC 2046, 4.1.1), as calendars need it; the parser gives bare LF. */
function bytesOf({ content, mimeType }: Attachment): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "base64") : Buffer.from(new Uint8Array(content));
  return mimeType.startsWith("text/")
    ? Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1")
    : bytes;
}

function written({ name, address = "" }: Address): string {
  return name === "" ? address : `${name} <${address}>`;
}
