import { expectedLogs } from "./expected-logs.ts";

const given = process.env.GCLOUD_PROJECT ?? "";
/** A process that a flow has started works in the project of that flow. */
const projectId = given.startsWith("demo-flows-") ? given : `demo-flows-${process.pid}`;

/**
 * What the functions need to be mounted in the process of a test, set before any of their modules loads: every flow
 * imports this file first. The project is each file's own, so that the deployed functions of the test stack never see
 * what it writes, a sweep never meets the seed, and two runs do not disturb each other.
 */
Object.assign(process.env, {
  GCLOUD_PROJECT: projectId,
  GOOGLE_CLOUD_PROJECT: projectId,
  FIREBASE_CONFIG: JSON.stringify({ projectId, storageBucket: `${projectId}.appspot.com` }),
  STRIPE_SECRET_KEY: "sk_test_flows",
  STRIPE_WEBHOOK_SECRET: "whsec_flows",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_flows_connect",
  STRIPE_THIN_WEBHOOK_SECRET: "whsec_flows_thin",
  GOOGLE_CLIENT_ID: "flows.apps.googleusercontent.com",
  GOOGLE_CLIENT_SECRET: "google_flows",
  CALENDAR_KEY: `flows:${Buffer.alloc(32, "flows").toString("base64")}`,
  APP_URL: "http://localhost:5050",
  MAIL_FROM: "FlexSession <hello@flexsession.test>",
  FEE_BASIS_POINTS: "1500",
  // Nothing here runs at Google, and asking whether it does costs a warning.
  METADATA_SERVER_DETECTION: "none",
});

expectedLogs.install();
