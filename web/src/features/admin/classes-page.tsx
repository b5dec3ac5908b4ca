import { wordsOf } from "@flexsession/domain/listing/search-tokens";
import { tokensOfClasses } from "@flexsession/domain/listing/tokens-asked";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { classCardsMatching, mostClassCards } from "../../firebase/class-cards-matching.ts";
import { classesTitled, mostClassesTitled } from "../../firebase/classes-titled.ts";
import { now } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { ClassRow } from "./class-row.tsx";
import { SearchForm } from "./search-form.tsx";

/** Finds classes by the beginning of their title, or by words of those to come; what is looked for stands in the address. */
export function ClassesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const text = params.get("text")?.trim() ?? "";
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("adminClasses.title")} lead={t("adminClasses.lead")} />
      <SearchForm
        key={text}
        label={t("adminClasses.text")}
        help={t("adminClasses.help")}
        text={text}
        onSearch={(wish) => setParams(wish === "" ? {} : { text: wish })}
      />
      {text !== "" && <FoundClasses text={text} />}
    </Box>
  );
}

function FoundClasses({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [from] = useState(now);
  const [token] = tokensOfClasses({ words: text, subject: "", level: null, place: null });
  const titled = useLiveQuery(classesTitled(text));
  const cards = useLiveQuery(token ? classCardsMatching({ token, from, until: null }, null, mostClassCards) : null);
  const coming = token ? cards : nothing;
  for (const each of [titled, coming]) {
    if (each.status !== "failed") continue;
    return (
      <Alert severity="error" action={<Button onClick={each.retry}>{t("admin.retry")}</Button>}>
        {t("adminClasses.failed")}
      </Alert>
    );
  }
  if (titled.status !== "ready" || coming.status !== "ready") {
    return <Placeholder label={t("adminClasses.loading")} height={84} bars={3} />;
  }
  const wanted = wordsOf(text).map((each) => `word:${each}`);
  const worded = coming.value.filter(({ tokens }) => wanted.every((each) => tokens.includes(each)));
  const found = new Map([...titled.value, ...worded].map((each) => [each.classId, each]));
  if (found.size === 0) {
    return (
      <Box>
        <Typography variant="h2">{t("adminClasses.none")}</Typography>
        <Typography color="text.secondary">{t("adminClasses.noneWhy")}</Typography>
      </Box>
    );
  }
  const isMore = titled.value.length === mostClassesTitled || coming.value.length === mostClassCards;
  return (
    <>
      <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
        {[...found.values()].map(({ classId, title, name }) => (
          <ClassRow key={classId} classId={classId} title={title} about={name} />
        ))}
      </Box>
      {isMore && <Typography color="text.secondary">{t("adminClasses.more")}</Typography>}
    </>
  );
}

const nothing = { status: "ready", value: [], stale: false } as const;
