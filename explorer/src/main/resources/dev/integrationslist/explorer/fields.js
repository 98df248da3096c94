/**
 * The fields that an integration is known to have, and the columns of the list.
 *
 * @typedef {{id: string, label: string, fields: string[], sort: string, text: (integration: any) => any}} Column
 *     `fields` are asked of the API, `sort` is the field that the server sorts by, `text` is what the CSV has
 */
import { list } from "./format.js";

/** Each known field with what it means, in the order of the panel. */
export const FIELDS = new Map([
  ["_id", "Identifier"],
  ["name", "Name"],
  ["type", "Type"],
  ["enabled", "Enabled"],
  ["event", "Event"],
  ["channel", "Channels"],
  ["urls", "URLs"],
  ["triggerWords", "Trigger words"],
  ["triggerWordAnywhere", "Trigger word anywhere"],
  ["targetRoom", "Target room"],
  ["username", "Posts as"],
  ["userId", "Posts as, user id"],
  ["alias", "Alias"],
  ["avatar", "Avatar"],
  ["emoji", "Emoji"],
  ["impersonateUser", "Impersonates the user"],
  ["overrideDestinationChannelEnabled", "Caller may choose the channel"],
  ["runOnEdits", "Runs on edits"],
  ["retryFailedCalls", "Retries failed calls"],
  ["retryCount", "Retry count"],
  ["retryDelay", "Retry delay"],
  ["_createdBy", "Created by"],
  ["_createdAt", "Created"],
  ["_updatedAt", "Updated"],
  ["token", "Token"],
  ["scriptEnabled", "Script enabled"],
  ["scriptEngine", "Script engine"],
  ["skipTranspile", "Script is not transpiled"],
  ["scriptError", "Script error"],
  ["script", "Script"],
  ["scriptCompiled", "Compiled script"],
]);

/** The names of fields in a query, with those inside `_createdBy`. */
export const QUERY_FIELDS = [...FIELDS.keys(), "_createdBy.username", "_createdBy._id"];

const TYPES = new Map([
  ["webhook-incoming", "Incoming"],
  ["webhook-outgoing", "Outgoing"],
]);

/** A type as people say it. */
export function typeName(type) {
  return TYPES.get(type) || type;
}

/** Whether an integration's script failed to compile. */
export function hasScriptError(integration) {
  return integration.scriptError !== null && integration.scriptError !== undefined;
}

/** What an integration is called; its identifier if it has no name. */
export function nameOf(integration) {
  return typeof integration.name === "string" && integration.name.trim() ? integration.name : String(integration._id);
}

function column(id, label, sort = id, fields = [id], text = (integration) => integration[id]) {
  return { id, label, sort, fields, text };
}

/** @type {Map<string, Column>} */
export const COLUMNS = new Map(
  [
    column("name", "Name"),
    column("status", "Status", "enabled", ["enabled"], ({ enabled }) => (enabled === true ? "enabled" : "disabled")),
    column("type", "Type"),
    column("username", "Posts as"),
    column("channel", "Channels"),
    column("urls", "URLs"),
    column("creator", "Creator", "_createdBy.username", ["_createdBy"], ({ _createdBy }) => _createdBy?.username),
    column("created", "Created", "_createdAt", ["_createdAt"], ({ _createdAt }) => _createdAt),
    column("updated", "Updated", "_updatedAt", ["_updatedAt"], ({ _updatedAt }) => _updatedAt),
    column("script", "Script", "scriptEnabled", ["scriptEnabled", "scriptError"], scriptState),
    column("alias", "Alias"),
    column("event", "Event"),
    column("triggerWords", "Trigger words"),
    column("targetRoom", "Target room"),
    column("_id", "Identifier"),
  ].map((each) => [each.id, each]),
);

export const DEFAULT_COLUMNS = [...COLUMNS.keys()].slice(0, 10);

function scriptState(integration) {
  const state = integration.scriptEnabled === true ? "on" : "off";
  return hasScriptError(integration) ? `${state}, does not compile` : state;
}

/** The `fields` parameter for these names. Of fields that contain one another the outer ones are asked for. */
export function projection(names, withId = true) {
  const all = new Set(names);
  const outer = [...all].filter((name) => ![...all].some((other) => name.startsWith(`${other}.`)));
  return JSON.stringify({ _id: withId ? 1 : 0, ...Object.fromEntries(outer.map((name) => [name, 1])) });
}

/** The addresses that an integration calls, as far as they are text. */
export function addresses(integration) {
  return list(integration.urls).filter((address) => typeof address === "string");
}
