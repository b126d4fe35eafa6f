// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// node skeletons.mjs FOLDER new|old: each text file of a folder, over values made up for the names it mentions, as lines
// for judge.mjs; and each text of a template's own YAML that has an expression, as a step's input.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, dialect] = process.argv.slice(2);

const words = ['payments-api', 'Team A', 'https://example.org/x', 'github.com?owner=shop&repo=cart', '', '8080', 'true', 'x: y'];
function made(path, round) {
  let hash = round * 7919;
  for (const c of path) hash = (Math.imul(hash, 31) + c.charCodeAt(0)) >>> 0;
  switch (hash % 9) {
    case 0: return hash % 2 === 0;
    case 1: return hash % 100;
    case 2: return [words[hash % 5], words[hash % 7]];
    case 3: return { name: words[hash % 6], host: 'github.com', owner: 'shop', repo: 'cart', key: 'k' };
    case 4: return undefined;
    default: return words[hash % words.length];
  }
}
function valuesFor(text, round) {
  const values = {};
  for (const [, path] of text.matchAll(/\b((?:values|parameters|steps|cookiecutter|user|each|secrets)(?:\.\w+|\[["'][\w-]+["']\])+)/g)) {
    const parts = path.split(/[.[\]"']+/).filter((part) => part !== '');
    let at = values;
    parts.forEach((part, index) => {
      if (typeof at !== 'object' || at === null) return;
      if (index + 1 < parts.length) at[part] = typeof at[part] === 'object' && at[part] !== null && !Array.isArray(at[part]) ? at[part] : {};
      else if (!(part in at)) at[part] = made(path, round);
      at = at[part];
    });
  }
  return values;
}
function* files(at) {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* files(join(at, entry.name));
    else if (entry.isFile()) yield join(at, entry.name);
  }
}

for (const path of files(folder)) {
  const bytes = readFileSync(path);
  if (bytes.includes(0)) continue;
  const text = bytes.toString('utf8');
  for (const [name, options] of [['plain', {}], ['trimmed', { trimBlocks: true, lstripBlocks: true }], ['cookiecutter', { cookiecutterCompat: true }]])
    for (const round of [1, 2]) console.log(JSON.stringify({ id: `${path}|${name}|${round}`, text, values: valuesFor(text, round), dialect, ...options }));
  if (!/\.ya?ml$/.test(path)) continue;
  for (const [line] of text.matchAll(/[^\n]*\$\{\{[^\n]*/g)) {
    const value = line.replace(/^\s*(?:- )?(?:[\w.-]+: )?/, '').replace(/^(["'])(.*)\1$/, '$2');
    for (const round of [1, 2]) console.log(JSON.stringify({ id: `${path}|${value}|${round}`, text: value, values: valuesFor(value, round), value: true, dialect }));
  }
}
