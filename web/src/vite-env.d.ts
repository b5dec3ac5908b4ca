interface ImportMetaEnv {
  /** JSON of the Firebase web configuration, in a production build. */
  readonly VITE_FIREBASE_CONFIG?: string;
  /** JSON of the local stack's project and ports, in a local build. */
  readonly VITE_STACK?: string;
}
