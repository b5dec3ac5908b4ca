interface Payee {
  readonly account: string;
  readonly uid: string;
}

/** Makes an account that can be paid at the stand-in of an address, without telling anybody; doing so again changes nothing. */
export async function onboardAt(url: string, payee: Payee): Promise<void> {
  const body = JSON.stringify({ ...payee, quiet: true });
  const response = await fetch(`${url}/_stand-in/onboard`, { method: "POST", body });
  if (!response.ok) throw new Error(`${payee.account}: ${await response.text()}`);
}
