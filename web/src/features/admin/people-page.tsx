import type { FoundPerson } from "@flexsession/domain/contracts/admin";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { call } from "../../firebase/call.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { rowCard, wholeLink } from "../../ui/row-card.ts";
import { AdminHeading } from "./admin-heading.tsx";
import { SearchForm } from "./search-form.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { useAnswer } from "./use-answer.ts";

/** Finds accounts; what is looked for stands in the address. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const text = params.get("text") ?? "";
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.people.title")} lead={t("admin.people.lead")} />
      <SearchForm
        key={text}
        label={t("admin.people.text")}
        help={t("admin.people.help")}
        text={text}
        onSearch={(wish) => setParams(wish === "" ? {} : { text: wish })}
      />
      {text !== "" && <FoundPeople text={text} />}
    </Box>
  );
}

function FoundPeople({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { live } = useAnswer(text, () => call("findPeople", { text }));
  if (live.status === "loading") return <Placeholder label={t("admin.people.loading")} height={84} bars={3} />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("admin.people.failed")}
      </Alert>
    );
  }
  if (live.status === "missing" || live.value.people.length === 0) {
    return (
      <Box>
        <Typography variant="h2">{t("admin.people.none")}</Typography>
        <Typography color="text.secondary">{t("admin.people.noneWhy")}</Typography>
      </Box>
    );
  }
  return (
    <>
      <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
        {live.value.people.map((each) => (
          <PersonRow key={each.uid} person={each} />
        ))}
      </Box>
      {live.value.isMore && <Typography color="text.secondary">{t("admin.people.more")}</Typography>}
    </>
  );
}

function PersonRow({ person }: { readonly person: FoundPerson }) {
  const { t } = useTranslation();
  const { uid, name, email, standing } = person;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 700 }}>
          <Box
            component={Link}
            to={`/admin/people/${uid}`}
            aria-label={t("admin.people.open", { name, email })}
            sx={wholeLink}
          >
            {name}
          </Box>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {email}
        </Typography>
      </Box>
      <StandingMark standing={standing} />
    </Box>
  );
}
