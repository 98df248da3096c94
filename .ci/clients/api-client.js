// The server as @rocket.chat/api-client asks it, nulls included, which the client sends as names without a value.
const assert = require("node:assert/strict");
const { RestClient } = require("./package/dist/index.js");

const { ADDRESS, USER_ID, TOKEN } = process.env;
const credentials = { "X-User-Id": USER_ID, "X-Auth-Token": TOKEN };
const client = new RestClient({ baseUrl: ADDRESS, credentials });
const list = (parameters) => client.get("/v1/integrations.list", parameters);

/** The response that the client rejects with. */
const refusal = (answer) => answer.then(() => assert.fail("answered"), (response) => response);

(async () => {
  const all = await list();
  assert.equal(all.success, true);
  assert.ok(all.total > 30, "the demo has about 40 integrations");

  const page = await list({ offset: 2, count: 3, sort: JSON.stringify({ name: 1 }) });
  assert.equal(page.offset, 2);
  assert.equal(page.items, 3);

  const nothing = await list({ offset: null, count: null, sort: null, name: null, type: null, query: null, fields: null });
  assert.deepEqual(nothing, all);
  assert.deepEqual(await list({ offset: undefined, name: "" }), all);

  const http = await list({ query: JSON.stringify({ urls: { $regex: "^http://" } }), fields: JSON.stringify({ urls: 1 }) });
  assert.ok(http.total > 0 && http.total < all.total);
  assert.deepEqual(Object.keys(http.integrations[0]), ["_id", "urls"]);

  assert.equal((await list({ type: "webhook-incoming" })).integrations.every(({ type }) => type === "webhook-incoming"), true);

  const refused = await refusal(list({ query: "{" }));
  assert.equal(refused.status, 400);
  assert.match((await refused.json()).error, /^query/);
  const stranger = new RestClient({ baseUrl: ADDRESS, credentials: { ...credentials, "X-Auth-Token": "wrong" } });
  assert.equal((await refusal(stranger.get("/v1/integrations.list"))).status, 401);
  console.log("@rocket.chat/api-client: 8 requests answered as it expects");
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
