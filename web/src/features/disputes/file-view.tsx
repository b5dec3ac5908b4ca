import type { DisputeFile } from "@flexsession/domain/disputes/dispute-file";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { PolicyTable } from "../../ui/policy-table.tsx";
import { sizeText } from "../../ui/size-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { FactList } from "./fact-list.tsx";

/** The gathered file of a dispute: what was sold on which terms, and all that shows how it went. */
export function FileView({ file }: { readonly file: DisputeFile }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { booking, payment, delivery } = file;
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const when = (at: Date) => momentText(at, style);
  const nameOf = { customer: booking.customer.name, provider: booking.provider.name };

  return (
    <>
      <Typography color="text.secondary" sx={{ pb: 3 }}>
        {t("disputes.one.gathered", { when: when(file.gatheredAt) })}
      </Typography>
      <FactList
        title={t("disputes.one.booking")}
        facts={[
          [t("disputes.one.what"), booking.title ?? t(`booking.tasks.${booking.task}`)],
          [t("disputes.one.when"), spanText(booking, style, "full")],
          [t("disputes.one.booked"), when(booking.bookedAt)],
          [t("disputes.one.customer"), `${booking.customer.name}, ${booking.customer.email}`],
          [t("disputes.one.provider"), `${booking.provider.name}, ${booking.provider.email}`],
          [t("disputes.one.price"), money(booking.priceMinor)],
          [
            t("disputes.one.refund"),
            t("disputes.one.refunded", { amount: money(payment.refundedMinor), of: money(file.refundMinor) }),
          ],
          ...(file.receiptUrl
            ? ([
                [
                  t("disputes.one.receipt"),
                  <Link key="receipt" href={file.receiptUrl} target="_blank" rel="noreferrer">
                    {t("disputes.one.openReceipt")}
                  </Link>,
                ],
              ] as const)
            : []),
          [t("disputes.one.terms"), <PolicyTable key="terms" policy={file.policy} />],
        ]}
      />
      <FactList
        title={t("disputes.one.attendance")}
        facts={[
          ...file.attendance.map((each) => [nameOf[each.side], attendanceText(each)] as const),
          [
            t("booking.page.what"),
            delivery
              ? t("disputes.one.delivery", { name: delivery.name, version: delivery.version, when: when(delivery.at) })
              : t("disputes.one.notDelivered"),
          ],
          ...(file.approvedAt
            ? [[t("disputes.one.state"), t("disputes.one.approved", { when: when(file.approvedAt) })] as const]
            : []),
        ]}
      />
      <Section title={t("disputes.one.steps")} none={null}>
        {file.history.map(({ at, to, actor, cause }) => (
          <li key={`${at.getTime()} ${to}`}>
            <strong>{t(`myBookings.states.${to}`)}</strong>, {when(at)}: {actor}, {cause}
          </li>
        ))}
      </Section>
      <Section title={t("disputes.one.files")} none={file.files.length === 0 ? t("disputes.one.noFiles") : null}>
        {file.files.map((each) => (
          <li key={`${each.name} ${each.version}`}>
            <strong>{each.name}</strong>, {sizeText(each.size, i18n.language)}, {nameOf[each.side]}, {when(each.at)}
            <Box component="span" sx={hash}>
              {t("disputes.one.hash")} {each.sha256}
            </Box>
          </li>
        ))}
      </Section>
      {!file.hasAllMessages && <Alert severity="info">{t("disputes.one.notAll")}</Alert>}
      <Section
        title={t("disputes.one.messages")}
        none={file.messages.length === 0 ? t("disputes.one.noMessages") : null}
      >
        {file.messages.map((each) => (
          <li key={`${each.at.getTime()} ${each.side}`}>
            <strong>{nameOf[each.side]}</strong>, {when(each.at)}
            <Box component="q" sx={words}>
              {each.text}
            </Box>
          </li>
        ))}
      </Section>
    </>
  );

  function attendanceText({ messages, files, firstAt, lastAt, seenAt }: DisputeFile["attendance"][number]): string {
    const seen = seenAt ? [t("disputes.one.seen", { when: when(seenAt) })] : [];
    if (!firstAt || !lastAt) return [t("disputes.one.never"), ...seen].join(", ");
    return [
      t("disputes.one.wrote", { count: messages }),
      t("disputes.one.sent", { count: files }),
      t("disputes.one.between", { from: when(firstAt), to: when(lastAt) }),
      ...seen,
    ].join(", ");
  }
}

interface SectionProps {
  readonly title: string;
  /** What stands in place of an empty list. */
  readonly none: string | null;
  readonly children: React.ReactNode;
}

function Section({ title, none, children }: SectionProps) {
  return (
    <Box component="section" sx={{ pb: 4 }}>
      <Typography variant="h2" sx={{ pb: 1 }}>
        {title}
      </Typography>
      {none === null ? (
        <Box component="ol" sx={list}>
          {children}
        </Box>
      ) : (
        <Typography color="text.secondary">{none}</Typography>
      )}
    </Box>
  );
}

const list = {
  display: "grid",
  gap: 1.5,
  m: 0,
  p: 0,
  listStyle: "none",
  overflowWrap: "anywhere",
  "& > li": { borderTop: "1px solid var(--line)", pt: 1 },
} as const;
const hash = {
  display: "block",
  color: "var(--muted)",
  fontFamily: "var(--font-tape)",
  fontSize: "0.8125rem",
} as const;
const words = { display: "block", whiteSpace: "pre-wrap", mt: 0.5 } as const;
