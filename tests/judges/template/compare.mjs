// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// node compare.mjs LINES THEIRS OURS [MOST]: how many answers are the same, and the first that aren't.
import { readFileSync } from 'node:fs';

const [lines, theirs, ours] = process.argv.slice(2, 5).map((path) =>
  readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)));
const most = Number(process.argv[5] ?? 20);
const counts = { same: 0, 'both refuse': 0, different: 0 };
for (let at = 0; at < lines.length; ++at) {
  const a = theirs[at];
  const b = ours[at];
  if (a === undefined || b === undefined || a.id !== b.id) throw new Error(`answers end at line ${at}`);
  if ('error' in a && 'error' in b) ++counts['both refuse'];
  else if (!('error' in a) && !('error' in b) && a.type === b.type && JSON.stringify(a.result) === JSON.stringify(b.result)) ++counts.same;
  else if (++counts.different <= most) {
    const { id, text, values, ...options } = lines[at];
    console.log(`--- ${id} ${JSON.stringify(options)}\n${text}\n  theirs: ${JSON.stringify(a.error ? `error: ${a.error}` : a.result)} ${a.type ?? ''}` +
      `\n  ours:   ${JSON.stringify(b.error ? `error: ${b.error}` : b.result)} ${b.type ?? ''}` + (process.env.VALUES ? `\n  ${JSON.stringify(values)}` : ''));
  }
}
console.log(`${lines.length} templates: ${counts.same} same, ${counts['both refuse']} refused by both, ${counts.different} different`);
process.exitCode = counts.different > 0 ? 1 : 0;
