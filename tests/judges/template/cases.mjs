// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// node cases.mjs COUNT: short templates with the answers of both engines, for tests/data/template/judged.jsonl, which
// the ordinary tests read without Node. First the sets of values, one a line; then a line [set, options, text, new, old]
// each, where an answer is [value], [] for undefined or 0 for an error.
import { execFileSync } from 'node:child_process';

const most = Number(process.argv[2]);
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const run = (script, input, ...given) =>
  execFileSync(process.execPath, [`${here}/${script}`, ...given], { input, maxBuffer: 1 << 30 }).toString().split('\n').filter((line) => line !== '');

const sets = 6;
const cases = [];
let values = [];
for (const [style, dialect, share] of [['plain', 'new', 0.6], ['plain', 'old', 0.25], ['cookiecutter', 'new', 0.15]]) {
  const lines = run('generate.mjs', '', '77', String(most * 4), dialect, style, String(sets)).map((line) => JSON.parse(line));
  const first = values.length;
  values.push(...lines.slice(0, sets).map((line) => line.values));
  const answers = Object.fromEntries(['new', 'old'].map((each) =>
    [each, run('judge.mjs', lines.map((line) => JSON.stringify({ ...line, dialect: each })).join('\n')).map((line) => JSON.parse(line))]));
  const short = (answer) => ('error' in answer ? 0 : answer.type === 'undefined' ? [] : [answer.result]);
  let taken = 0;
  for (let at = 0; at < lines.length && taken < most * share; ++at) {
    const line = lines[at];
    const both = [short(answers.new[at]), short(answers.old[at])];
    const size = line.text.length + JSON.stringify(both).length;
    // Of those that both refuse, one in six is enough; what prints JavaScript's source of a function no other engine prints.
    if (size > 190 || (both[0] === 0 && both[1] === 0 && at % 6) || JSON.stringify(both).includes('function')) continue;
    const options = (line.value ? 1 : 0) + (line.trimBlocks ? 2 : 0) + (line.lstripBlocks ? 4 : 0) + (line.cookiecutterCompat ? 8 : 0);
    cases.push([first + (at % sets), options, line.text, ...both]);
    ++taken;
  }
}
for (const each of values) console.log(JSON.stringify(each));
for (const each of cases) console.log(JSON.stringify(each));
