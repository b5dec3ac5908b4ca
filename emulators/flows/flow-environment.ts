import { expectedLogs } from "./expected-logs.ts";

/**
 * What the functions need to be mounted in the process of a test, set before any of their modules loads: every flow
 * imports this file first. The project is the flows' own, so that the deployed functions of the test stack never see
 * what they write, and a sweep never meets the seed.
 */
Object.assign(process.env, {
  GCLOUD_PROJECT: "demo-flows",
  GOOGLE_CLOUD_PROJECT: "demo-flows",
  STRIPE_SECRET_KEY: "sk_test_flows",
  STRIPE_WEBHOOK_SECRET: "whsec_flows",
  APP_URL: "http://localhost:5050",
  MAIL_FROM: "FlexSession <hello@flexsession.test>",
  FEE_BASIS_POINTS: "1500",
  // Nothing here runs at Google, and asking whether it does costs a warning.
  METADATA_SERVER_DETECTION: "none",
});
delete process.env.FIREBASE_CONFIG;

expectedLogs.install();
