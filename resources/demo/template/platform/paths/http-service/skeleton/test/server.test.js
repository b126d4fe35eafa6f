import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeServer } from '../src/server.js';

const server = makeServer();
let base;

before(async () => {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

test('says that it is healthy', async () => {
  const response = await fetch(`${base}/healthz`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('greets', async () => {
  const response = await fetch(`${base}/v1/greeting`);
  assert.equal((await response.json()).service, '${{ values.name }}');
});

test('counts its requests', async () => {
  const text = await (await fetch(`${base}/metrics`)).text();
  assert.match(text, /^http_requests_total [1-9]/m);
});

test('refuses what it does not know', async () => {
  assert.equal((await fetch(`${base}/nowhere`)).status, 404);
  assert.equal((await fetch(`${base}/healthz`, { method: 'POST' })).status, 405);
});
