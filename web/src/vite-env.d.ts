interface ImportMetaEnv {
  /** JSON of the Firebase web configuration, in a production build. */
  readonly VITE_FIREBASE_CONFIG?: string;
  /** The site key of reCAPTCHA Enterprise, where a deployment has its functions ask App Check; without it nothing of it is built in. */
  readonly VITE_APP_CHECK_KEY?: string;
  /** JSON of the local stack's project and ports, in a local build. */
  readonly VITE_STACK?: string;
}
