import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What Firestore answered over every request so far, as its text. */
    firestoreAnswers: { url: string; text: string }[];
  }
}

/** Keeps a copy of each answer as it streams in: a listener's never ends. */
export async function keepAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window);
    window.firestoreAnswers = [];
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (!response.url.includes("google.firestore") && !response.url.includes("/documents")) return response;
      const answer = { url: response.url, text: "" };
      window.firestoreAnswers.push(answer);
      const decoder = new TextDecoder();
      const sink = new WritableStream<Uint8Array>({
        write(chunk) {
          answer.text += decoder.decode(chunk, { stream: true });
        },
      });
      void response
        .clone()
        .body?.pipeTo(sink)
        .catch(() => undefined);
      return response;
    };
  });
}
