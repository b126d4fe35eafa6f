// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Answers lines as `waymarkctl template eval --batch` does, with the engines that Backstage runs: Nunjitsu for the
// dialect "new" (scaffolder-backend from 4.0.3), Nunjucks for "old" (up to 4.0.2), called as the scaffolder calls them.
import { createRequire } from 'node:module';
import readline from 'node:readline';
import vm from 'node:vm';
import { createTemplateRenderer } from 'nunjitsu';

const require = createRequire(import.meta.url);
const lodash = require('lodash');

const filters = { pick: (...given) => lodash.get(...given) };

const newRenderers = new Map();
function newRenderer(line) {
  const key = `${!!line.cookiecutterCompat}${!!line.trimBlocks}${!!line.lstripBlocks}`;
  if (!newRenderers.has(key))
    newRenderers.set(
      key,
      createTemplateRenderer({
        filters,
        allowRegexExecution: true,
        cookiecutterCompat: !!line.cookiecutterCompat,
        trimBlocks: !!line.trimBlocks,
        lstripBlocks: !!line.lstripBlocks,
      }),
    );
  return newRenderers.get(key);
}

// Nunjucks is changed for good by installJinjaCompat until that is taken back.
const nunjucks = require('nunjucks');
let uninstall;
const oldEnvironments = new Map();
function oldRender(text, values, line) {
  if (line.cookiecutterCompat && !uninstall) uninstall = nunjucks.installJinjaCompat();
  if (!line.cookiecutterCompat && uninstall) {
    uninstall();
    uninstall = undefined;
  }
  const key = `${!!line.cookiecutterCompat}${!!line.trimBlocks}${!!line.lstripBlocks}`;
  if (!oldEnvironments.has(key)) {
    const environment = new nunjucks.Environment(null, {
      autoescape: false,
      trimBlocks: !!line.trimBlocks,
      lstripBlocks: !!line.lstripBlocks,
      tags: { variableStart: line.cookiecutterCompat ? '{{' : '${{', variableEnd: '}}' },
    });
    if (line.cookiecutterCompat) environment.addFilter('jsonify', environment.getFilter('dump'));
    else
      environment.addFilter('pick', (...given) => {
        const found = filters.pick(...given);
        return found === undefined ? undefined : JSON.parse(JSON.stringify(found));
      });
    oldEnvironments.set(key, environment);
  }
  return oldEnvironments.get(key).renderString(text, JSON.parse(JSON.stringify(values)));
}

function isSingle(text) {
  const parsed = nunjucks.parser.parse(text, [], { tags: { variableStart: '${{', variableEnd: '}}' } });
  return parsed.children.length === 1 && !(parsed.children[0]?.children?.[0] instanceof nunjucks.nodes.TemplateData);
}

// NunjucksWorkflowRunner.render of scaffolder-backend 4.0.2.
function oldValue(line) {
  try {
    if (isSingle(line.text)) {
      const dumped = oldRender(line.text.replace(/\${{(.+)}}/g, '${{ ( $1 ) | dump }}'), line.values, line);
      return dumped === '' ? undefined : JSON.parse(dumped);
    }
  } catch {
    // As it is then.
  }
  const text = oldRender(line.text, line.values, line);
  return text === '' ? undefined : text;
}

function typeOf(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function answer(line) {
  try {
    let result;
    if (line.dialect === 'old') {
      // Nunjucks has no limits: a loop over a list that it makes longer never ends.
      globalThis.waymarkJudge = () => (line.value ? oldValue(line) : oldRender(line.text, line.values, line));
      result = endless.runInThisContext({ timeout: 2000 });
    }
    if (line.dialect !== 'old' && line.value) result = newRenderer(line).renderValue(line.text, line.values);
    else if (line.dialect !== 'old') result = newRenderer(line).render(line.text, line.values);
    // Half a character becomes U+FFFD when a file is written.
    if (!line.value) result = result.toWellFormed();
    return { id: line.id, result, type: typeOf(result) };
  } catch (error) {
    return { id: line.id, error: String(error.message).slice(0, 300) };
  }
}

const endless = new vm.Script('waymarkJudge()');

const lines = [];
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line === '') continue;
  lines.push(JSON.stringify(answer({ values: {}, ...JSON.parse(line) })));
  if (lines.length >= 1000) process.stdout.write(lines.splice(0).join('\n') + '\n');
}
if (lines.length) process.stdout.write(lines.join('\n') + '\n');
