import type { Profile } from "@flexsession/domain/profile/profile";
import type { DemoProvider } from "./demo-person.ts";
import { synthesiseSample } from "./synthesise-sample.ts";

interface SampleFile {
  /** Below the folder of static files. */
  readonly path: string;
  readonly wav: Buffer;
  readonly sample: Profile["samples"][number];
}

/** A demo provider's audio samples, as files and as their profile names them. */
export function samplesOf(person: Pick<DemoProvider, "uid" | "samples">): SampleFile[] {
  return person.samples.map(({ title, style, seconds: wished }, index) => {
    const path = `samples/${person.uid}/${index + 1}.wav`;
    const { wav, seconds, peaks } = synthesiseSample(style, path, wished);
    return { path, wav, sample: { title, url: `/${path}`, seconds, peaks } };
  });
}
