import { html, raw } from "hono/html";
import type { OpenApi, Operation } from "./open-api.ts";
import { statusOfProblem, titleOf } from "./problem.ts";

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:0 auto;padding:1rem}
pre{overflow-x:auto;padding:.75rem;border:1px solid;border-radius:.5rem}code{font:.875rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
section{border-top:1px solid;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}`;

/** The description as a page that needs nothing but itself. */
export async function docsPage({ info, servers, paths }: OpenApi): Promise<string> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const base = servers[0]?.url ?? "";
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${info.title} API</h1>
${info.description.split("\n\n").map((each) => html`<p>${marked(each)}</p>`)}
<p>As a document: <a href="${base}/openapi.json">openapi.json</a>, OpenAPI 3.1.</p>
<nav aria-label="Requests"><ul>${operations.map(
    ({ method, path, operation }) =>
      html`<li><a href="#${operation.operationId}"><code>${method.toUpperCase()} ${path}</code></a> ${operation.summary}</li>`,
  )}</ul></nav>
${operations.map(({ method, path, operation }) => section(`${method.toUpperCase()} ${base}${path}`, operation))}
<section>
<h2>Problems</h2>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Title</th></tr></thead>
<tbody>${Object.entries(statusOfProblem).map(
    ([code, status]) =>
      html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${titleOf(code)}</td></tr>`,
  )}</tbody>
</table>
</section>
</main>
</body>
</html>`;
  return page.toString();
}

function section(heading: string, operation: Operation) {
  const body = operation.requestBody?.content["application/json"];
  return html`<section id="${operation.operationId}">
<h2>${operation.summary}</h2>
<p><code>${heading}</code>${operation.security.length > 0 ? " Signed in only." : ""}</p>
${operation.description === undefined ? "" : html`<p>${marked(operation.description)}</p>`}
${operation.parameters.length === 0 ? "" : parametersTable(operation)}
${body ? html`<h3>Body</h3>${code(body.example)}<details><summary>Its schema</summary>${code(body.schema)}</details>` : ""}
<h3>Answer</h3>
${Object.entries(operation.responses)
  .filter(([status]) => status.startsWith("20"))
  .map(([status, response]) => html`<p>${status}</p>${code(response)}`)}
</section>`;
}

function parametersTable({ parameters }: Operation) {
  return html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What it can be</th></tr></thead>
<tbody>${parameters.map(
    (each) =>
      html`<tr><td><code>${each.name}</code>${each.required ? ", required" : ""}</td><td>${each.in}</td><td><code>${JSON.stringify(each.schema)}</code></td></tr>`,
  )}</tbody>
</table>`;
}

function code(value: unknown) {
  return html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
}

/** Text in which what stands between backticks is code. */
function marked(text: string) {
  return text.split("`").map((each, index) => (index % 2 === 1 ? html`<code>${each}</code>` : each));
}
