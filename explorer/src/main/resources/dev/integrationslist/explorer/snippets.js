/** A request as code to paste. Credentials are placeholders: what is copied is pasted into tickets and chats. */
import { PATH } from "./api.js";

const USER_ID = "<user id>";
const TOKEN = "<token>";

/** Each language with its code for the parameters of a request. */
export const LANGUAGES = new Map([
  ["curl", curl],
  ["JavaScript", javascript],
  ["Python", python],
  ["Java", java],
]);

function entries(parameters) {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
}

/** A string literal of JSON is one of JavaScript, Python and Java too, as JSON escapes no more than each of them knows. */
const literal = JSON.stringify;

function shell(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function curl(origin, parameters) {
  const lines = [
    `curl -G ${shell(origin + PATH)}`,
    `-H ${shell(`X-User-Id: ${USER_ID}`)}`,
    `-H ${shell(`X-Auth-Token: ${TOKEN}`)}`,
    ...entries(parameters).map(([name, value]) => `--data-urlencode ${shell(`${name}=${value}`)}`),
  ];
  return lines.join(" \\\n  ");
}

function javascript(origin, parameters) {
  return `const parameters = new URLSearchParams({
${entries(parameters)
  .map(([name, value]) => `  ${name}: ${literal(value)},\n`)
  .join("")}});
const response = await fetch(\`${origin}${PATH}?\${parameters}\`, {
  headers: { "X-User-Id": ${literal(USER_ID)}, "X-Auth-Token": ${literal(TOKEN)} },
});
if (!response.ok) throw new Error(await response.text());
const { integrations } = await response.json();`;
}

function python(origin, parameters) {
  return `import requests

response = requests.get(
    ${literal(origin + PATH)},
    params={
${entries(parameters)
  .map(([name, value]) => `        ${literal(name)}: ${literal(value)},\n`)
  .join("")}    },
    headers={"X-User-Id": ${literal(USER_ID)}, "X-Auth-Token": ${literal(TOKEN)}},
    timeout=30,
)
response.raise_for_status()
integrations = response.json()["integrations"]`;
}

/** The parameters are encoded already, as the JDK's client takes an address. */
function java(origin, parameters) {
  const search = new URLSearchParams(entries(parameters)).toString();
  return `HttpRequest request = HttpRequest.newBuilder(URI.create(${literal(`${origin}${PATH}${search && "?"}${search}`)}))
        .header("X-User-Id", ${literal(USER_ID)})
        .header("X-Auth-Token", ${literal(TOKEN)})
        .build();
HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());`;
}
