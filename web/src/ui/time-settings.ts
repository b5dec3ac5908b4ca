import { create } from "zustand";

interface TimeSettings {
  /** The IANA zone in which times are shown. */
  readonly zone: string;
  /** Whether times are shown with a.m. and p.m.; the locale's habit until the person decides. */
  readonly hour12: boolean;
}

const zoneKey = "flexsession.zone";
const hour12Key = "flexsession.hour12";

/** How this person reads times; remembered on this device. */
export const useTimeSettings = create<TimeSettings>()(() => ({ zone: storedZone(), hour12: storedHour12() }));

/** Shows times in another zone from now on. */
export function chooseZone(zone: string): void {
  useTimeSettings.setState({ zone });
  store(zoneKey, zone);
}

/** Shows times with a.m. and p.m., or not, from now on. */
export function chooseHour12(hour12: boolean): void {
  useTimeSettings.setState({ hour12 });
  store(hour12Key, String(hour12));
}

function storedZone(): string {
  const zone = stored(zoneKey);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone === null) return own;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}

function storedHour12(): boolean {
  const text = stored(hour12Key);
  if (text !== null) return text === "true";
  return isHour12(navigator.language);
}

function isHour12(locale: string | undefined): boolean {
  try {
    return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
  } catch {
    // Some systems report a language that is no language tag, such as en-US@posix.
    return isHour12(undefined);
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The choice then lasts as long as the page.
  }
}
