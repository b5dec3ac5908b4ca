import { choiceFor, type NoticeChoices } from "@flexsession/domain/notify/notice-choices";
import { kindFacts, type NoticeKind, noticeKinds } from "@flexsession/domain/notify/notice-kind";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { errorText } from "../../ui/error-text.ts";
import { useChoices } from "./use-choices.ts";

interface Props {
  readonly choices: NoticeChoices;
  readonly save?: (choices: NoticeChoices) => Promise<unknown>;
}

const groups = ["customer", "provider", "both"] as const;
const ways = ["app", "mail"] as const;
const saveNoticeChoices = (choices: NoticeChoices) => call("saveNoticeChoices", { choices });

/** How a person wants to be told of each kind; each tick counts at once. */
export function NoticeChoicesForm({ choices, save = saveNoticeChoices }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const { chosen, choose, error } = useChoices(choices, save);
  const nameOf = { app: t("account.inApp"), mail: t("account.byMail") };

  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2">
        {t("account.choices")}
      </Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {t("account.choicesWhy")}
      </Typography>
      {error !== null && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {errorText(error, t, t("account.actionFailed"))}
        </Alert>
      )}
      {groups.map((group) => (
        <Box key={group} component="table" sx={table}>
          <caption>{t(`account.groups.${group}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("account.what")}</th>
              {ways.map((way) => (
                <th key={way} scope="col">
                  {nameOf[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kindsFor(group).map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`account.kinds.${kind}`)}</th>
                {ways.map((way) => (
                  <td key={way}>
                    <Checkbox
                      checked={choiceFor(chosen, kind)[way]}
                      onChange={(event) => choose(kind, { ...choiceFor(chosen, kind), [way]: event.target.checked })}
                      slotProps={{
                        input: {
                          "aria-label": t("account.choiceOf", { kind: t(`account.kinds.${kind}`), way: nameOf[way] }),
                        },
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      ))}
    </section>
  );
}

function kindsFor(group: (typeof groups)[number]): NoticeKind[] {
  return noticeKinds.filter((kind) => kindFacts[kind].for === group);
}

const table = {
  width: "100%",
  borderCollapse: "collapse",
  mb: 3,
  "& caption": { textAlign: "start", fontWeight: 700, pb: 0.5 },
  "& th[scope=col]": { width: "4.5rem", color: "var(--muted)", fontSize: "0.875rem", fontWeight: 600 },
  "& th[scope=col]:first-of-type": { width: "auto", textAlign: "start" },
  "& th[scope=row]": { textAlign: "start", fontWeight: 400, py: 0.5 },
  "& td": { textAlign: "center" },
  "& tbody tr": { borderTop: "1px solid var(--line)" },
} as const;
