// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// node generate.mjs SEED COUNT [new|old] [plain|cookiecutter] [VALUES]: that many templates over values, as lines for
// judge.mjs; over so many sets of values, else each over its own. The same seed gives the same lines.
const [seed, count, dialect = 'new', style = 'plain', sets] = process.argv.slice(2);
let state = Number(seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (...of) => of[below(of.length)];
const chance = (p) => random() < p;
const times = (n, make) => Array.from({ length: n }, make);

const texts = ['', 'a', 'Hello World', 'payments-api', ' spaced  out ', 'Ünïcode ß', '<b>bold</b> & "q"', '42', '3.7', 'true',
  'a,b,c', 'line one\nline two\n\nline four', 'x/y/z', '{"a": 1}', '[1,2]', '😀 smile', 'http://example.com/a?b=c (d)', 'ΟΔΟΣ',
  'https://example.org.', 'www.x.com', 'me@example.com', "it's", 'null', '-0', '0x1F', '1e3', ' ', 'İstanbul', 'a\r\nb'];
const numbers = [0, 1, 2, 3, -1, -2.5, 10, 0.1, 1e21, 1.5e-7, 123456789, 2.5, 1000000, -0.5];

function value(depth) {
  switch (below(depth > 0 ? 9 : 6)) {
    case 0: case 1: return pick(...texts);
    case 2: case 3: return pick(...numbers);
    case 4: return chance(0.5);
    case 5: return chance(0.3) ? null : pick(...texts);
    case 6: case 7: return times(below(5), () => value(depth - 1));
    default: return object(depth - 1);
  }
}
const keys = ['name', 'owner', 'id', 'length', 'a', 'b', 'zeta', 'Alpha', '0', '1', '10', 'key with blank', 'tags', 'port'];
function object(depth) {
  return Object.fromEntries(times(below(5), () => [pick(...keys), value(depth)]));
}
function values() {
  return {
    values: {
      name: pick(...texts), owner: pick(...texts), port: pick(...numbers), flag: chance(0.5), empty: '', nothing: null,
      tags: times(below(5), () => pick(...texts)), numbers: times(below(6), () => pick(...numbers)),
      items: times(below(4), () => ({ name: pick(...texts), id: pick(...numbers), on: chance(0.5), in: { deep: pick(...texts) } })),
      nested: object(2), pairs: times(below(4), () => [pick(...texts), pick(...numbers)]), any: value(2),
    },
    text: pick(...texts), number: pick(...numbers), list: times(below(5), () => value(1)), map: object(1), any: value(2),
    yes: true, no: false, nil: null,
  };
}

const roots = ['values.name', 'values.owner', 'values.port', 'values.flag', 'values.empty', 'values.nothing', 'values.tags',
  'values.numbers', 'values.items', 'values.nested', 'values.pairs', 'values.any', 'text', 'number', 'list', 'map', 'any', 'yes',
  'no', 'nil', 'missing', 'values.missing', 'values.missing.deeper', 'values', 'x', 'y', 'item', 'loop', 'loop.index', 'm', 'c'];
const textRoots = ['values.name', 'text', 'values.owner', '"a b c"', "'Some Text'", 'values.name ~ text'];
const listRoots = ['values.tags', 'values.numbers', 'values.items', 'list', '[3, 1, 2]', '["b", "A", "c"]', 'values.pairs', 'range(4)'];
const mapRoots = ['map', 'values.nested', '{a: 1, "b": 2}', 'values', '{z: "x", y: "b", x: "a"}'];
let names = [];
let hasMacro = false; // calling what isn't there is an error, which ends the template

const string = () => JSON.stringify(pick('', 'a', ' ', ',', 'b', 'name', '-', 'World', 'l', '\\n', 'é', 'key', '0')).replaceAll('\\\\n', '\\n');
const quoted = (text) => (chance(0.5) ? `"${text}"` : `'${text}'`);
const number = () => pick('0', '1', '2', '3', '4', '10', '1.5', '0.5', '-1', '100', '07', '2.');
const regex = () => 'r/' + pick('a', '[a-z]+', '\\\\d+'.slice(1), 'o', '(l+)(o)', '^H', 's$', '.', 'x*') + '/' + pick('', 'g', 'i', 'gi', 'm');

function expression(depth) {
  if (depth <= 0) return primary();
  switch (below(24)) {
    case 0: case 1: case 2: return primary();
    case 3: case 4: case 5: case 6: case 7: return filtered(depth - 1);
    case 8: return `${expression(depth - 1)} ${pick('+', '-', '*', '/', '//', '%', '**', '~')} ${expression(depth - 1)}`;
    case 9: return `${expression(depth - 1)} ${pick('==', '!=', '===', '!==', '<', '<=', '>', '>=')} ${expression(depth - 1)}`;
    case 10: return `${expression(depth - 1)} ${pick('and', 'or')} ${expression(depth - 1)}`;
    case 11: return `not ${expression(depth - 1)}`;
    case 12: return `${expression(depth - 1)} ${pick('in', 'not in')} ${pick(expression(depth - 1), pick(...listRoots), pick(...mapRoots), pick(...textRoots))}`;
    case 13: return test(depth - 1);
    case 14: return `${expression(depth - 1)} if ${expression(depth - 1)}${chance(0.6) ? ` else ${expression(depth - 1)}` : ''}`;
    case 15: return `(${expression(depth - 1)}${chance(0.1) ? `, ${expression(depth - 1)}` : ''})`;
    case 16: return `[${times(below(4), () => expression(depth - 1)).join(', ')}]`;
    case 17: return `{${times(below(3), () => `${pick('a', 'b', '"k"', "'0'", 'name')}: ${expression(depth - 1)}`).join(', ')}}`;
    case 18: return `${pick('-', '+')}${expression(depth - 1)}`;
    case 19: return lookup(depth - 1);
    case 20: return dialect === 'old' ? lookup(depth - 1) : `${pick(...listRoots, ...textRoots)}[${slicePart()}:${slicePart()}${chance(0.4) ? `:${slicePart()}` : ''}]`;
    case 21: case 22: return method(depth - 1);
    default: return call(depth - 1);
  }
}
const slicePart = () => (chance(0.4) ? '' : pick('0', '1', '2', '-1', '-2', '5'));
function primary() {
  switch (below(8)) {
    case 0: return number();
    case 1: return string();
    case 2: return pick('true', 'false', 'none', 'null');
    case 3: return names.length ? pick(...names) : pick(...roots);
    default: return pick(...roots);
  }
}
function lookup(depth) {
  const base = pick(...roots, ...mapRoots, ...listRoots);
  switch (below(4)) {
    case 0: return `${base}.${pick('name', 'a', 'length', 'id', '0', 'owner', 'tags')}`;
    case 1: return `${base}[${pick('0', '1', '"name"', '"length"', '-1', '"a"', "'key with blank'")}]`;
    case 2: return `${base}[${expression(depth)}]`;
    default: return `${base}.${pick('name', 'a')}.${pick('length', 'b')}`;
  }
}
function test(depth) {
  const negated = chance(0.2) ? 'not ' : '';
  const plain = ['defined', 'undefined', 'null', 'none', 'number', 'string', 'even', 'odd', 'truthy', 'falsy', 'lower', 'upper', 'iterable',
    'mapping', 'escaped', 'callable'];
  const withOne = ['divisibleby', 'eq', 'equalto', 'sameas', 'ne', 'ge', 'gt', 'greaterthan', 'le', 'lt', 'lessthan'];
  return `${expression(depth)} is ${negated}${chance(0.65) ? pick(...plain) : `${pick(...withOne)}(${expression(depth)})`}`;
}
function filtered(depth) {
  const text = ['capitalize', 'center', 'center(12)', 'escape', 'e', 'forceescape', 'safe', 'indent', 'indent(2)', 'indent(2, true)', 'lower',
    'upper', 'title', 'trim', 'truncate(5)', 'truncate(5, true)', 'truncate(3, true, "?")', 'truncate(7, false, "")', 'wordcount', 'nl2br',
    'striptags', 'striptags(true)', 'urlencode', 'urlize', 'urlize(5)', 'urlize(10, true)', 'replace("a", "X")', 'replace("l", "", 1)',
    'replace("", "-")', `replace(${regex()}, "<$1>")`, 'reverse', 'length', 'string', 'list', 'int', 'float', 'int(7)', 'int(default=3)',
    'int(0, 16)', 'first', 'last', 'default("d")', 'd("d", true)', 'dump', 'batch(2)', 'slice(2)', 'join("-")', 'sort', 'replace(1, 2)',
    'float(1.5)', 'int(base=8)', 'replace(" ", "_")', 'select("string")'];
  const list = ['join', 'join(", ")', 'join(",", "name")', 'sort', 'sort(true)', 'sort(reverse=true)', 'sort(false, true)',
    'sort(attribute="name")', 'sort(false, false, "id")', 'first', 'last', 'length', 'reverse', 'batch(2)', 'batch(2, "x")', 'slice(2)',
    'slice(3, "y")', 'sum', 'sum("id")', 'sum(attribute="id")', 'select', 'select("number")', 'select("string")', 'reject("odd")',
    'reject', 'select("gt", 1)', 'selectattr("name")', 'rejectattr("on")', 'groupby("name")', 'groupby("on")', 'groupby("in.deep")', 'list',
    'dump', 'dump(2)', 'dump("--")', 'string', 'default([])', 'urlencode', 'sort(attribute="in.deep")', 'join("", "id")'];
  const map = ['dump', 'dump(4)', 'length', 'dictsort', 'dictsort(true)', 'dictsort(false, "value")', 'list', 'pick("a")', 'pick("name")',
    'pick("in.deep")', 'urlencode', 'default("x")', 'string', 'first', 'last', 'reverse', 'pick("0")'];
  const number = ['abs', 'round', 'round(1)', 'round(0, "floor")', 'round(1, "ceil")', 'int', 'float', 'string', 'default(3)', 'dump', 'length'];
  switch (below(12)) {
    case 0: case 1: case 2: return `${pick(...textRoots)} | ${pick(...text)}`;
    case 3: case 4: case 5: return `${pick(...listRoots)} | ${pick(...list)}`;
    case 6: return `${pick(...mapRoots)} | ${pick(...map)}`;
    case 7: return `${pick('number', 'values.port', number2())} | ${pick(...number)}`;
    case 8: return `${filtered(depth - 1)} | ${pick(...text, ...list, ...number)}`;
    case 9: return `${primary()} | ${pick(...text, ...list, ...map, ...number)}`;
    case 10: return `(${expression(depth)}) | ${pick(...text, ...list, ...map, ...number)}`;
    default: return `${pick(...listRoots)} | ${pick(...list)} | ${pick(...list, ...text)}`;
  }
}
const number2 = () => pick('2.5', '3.14159', '-7.5', '1e', '42', '1000000 * 1000000');
function method(depth) {
  const text = ['toUpperCase()', 'toLowerCase()', 'trim()', 'trimStart()', 'trimEnd()', 'split(",")', 'split("")', 'split(" ", 2)', 'split()',
    'replace("a", "b")', 'replace("l", "[$&]")', `replace(${regex()}, "x")`, 'includes("a")', 'startsWith("H")', 'endsWith("d")',
    'indexOf("o")', 'lastIndexOf("o")', 'slice(1)', 'slice(-3, -1)', 'substring(2, 0)', 'charAt(1)', 'charCodeAt(0)', 'concat("x", 1)',
    'substring(1)', `split(${regex()})`, 'lastIndexOf("l", 3)', 'indexOf("l", 3)', 'charAt()', 'includes("")'];
  const oldText = ['replaceAll("l", "L")', 'padStart(8, "ab")', 'padEnd(8)', 'repeat(2)', 'at(-1)', `match(${regex()})`, 'search("o")', 'substr(-3, 2)',
    'toString()'];
  const list = ['length', 'join("+")', 'slice(1)', 'slice(-2)', 'concat([1, 2])', 'includes(1)', 'indexOf("a")', 'lastIndexOf(2)', 'at(-1)',
    'flat()', 'push(9)', 'pop()', 'shift()', 'unshift(0)', 'reverse()', 'sort()', 'splice(1, 1)', 'splice(0, 1, "n")', 'fill(0)', 'fill(7, 1, 2)',
    'copyWithin(0, 1)', 'join()'];
  const number = ['toFixed(2)', 'toFixed()', 'toString()', 'toString(2)', 'toString(16)', 'toPrecision(3)', 'toExponential(2)', 'toExponential()'];
  switch (below(chance(0.2) ? 5 : 4)) {
    case 0: case 1: return `(${pick(...textRoots)}).${pick(...text, ...(dialect === 'old' ? oldText : []))}`;
    case 2: return `(${pick(...listRoots)}).${pick(...list)}`;
    case 3: return `(${pick('number', 'values.port', number2())}).${pick(...number)}`;
    default: return `(${expression(depth)}).${pick(...text, ...list, ...number)}`;
  }
}
function call(depth) {
  const args = times(below(3), () => (chance(0.25) ? `${pick('a', 'b', 'c')}=${expression(depth)}` : expression(depth))).join(', ');
  if (!hasMacro || chance(0.2)) return `range(${pick('3', '1, 4', '5, 0, -2', '0', '1, 2, 0.25')})`;
  return pick(`m(${args})`, `m(${args})`, `m(${args})`, `(caller(${args}) if caller)`, '(c.next() if c)', 'c.current', '(j() if j)');
}

const dash = () => (chance(0.12) ? '-' : '');
const block = (code) => `{%${dash()} ${code} ${dash()}%}`;
const open = style === 'cookiecutter' ? '{{' : '${{';
const out = (code) => `${open}${dash()} ${code} ${dash()}}}`;
const words = ['text ', '\n', '  ', 'name: ', '- x\n', '\n\n  ', '$', '{ }', '"quoted"', 'ä€😀', '\t', '\r\n', '$ {', '# no comment', '100%'];
function statement(depth) {
  if (depth <= 0) return pick(pick(...words), out(expression(2)));
  switch (below(20)) {
    case 0: case 1: case 2: case 3: return pick(...words);
    case 4: case 5: case 6: case 7: case 8: return out(expression(3));
    case 9: return `{#${dash()} ${pick('note', 'x }} y', '', '{{ a }}')} ${dash()}#}`;
    case 10: case 11:
      return block(`if ${expression(2)}`) + body(depth) + (chance(0.3) ? block(`${pick('elif', 'elseif')} ${expression(2)}`) + body(depth) : '') +
        (chance(0.5) ? block('else') + body(depth) : '') + block('endif');
    case 12: case 13: {
      const targets = pick('item', 'item', 'x', 'x, y', 'item, y', 'x, y, item', 'k, v');
      const over = pick(expression(1), pick(...listRoots), pick(...mapRoots), 'values.pairs', pick(...textRoots));
      names.push(...targets.split(', '), 'loop.index', 'loop.last', 'loop.length', 'loop.revindex0', 'loop.first');
      const made = block(`for ${targets} in ${over}`) + body(depth) + (chance(0.25) ? block('else') + body(depth) : '') + block('endfor');
      names = names.slice(0, -4);
      return made;
    }
    case 14: {
      const name = pick('x', 'y', 'z', 'x, y', 'values', 'item');
      names.push(...name.split(', '));
      return block(`set ${name} = ${expression(2)}`);
    }
    case 15: {
      names.push('z');
      return block('set z') + body(depth) + block('endset');
    }
    case 16: {
      const parameters = pick('', 'a', 'a, b', 'a, b=1', 'a=2', 'a, b, c=text', 'x', 'a="q", b=a');
      const before = names;
      names = ['a', 'b', 'c', 'x'];
      const made = block(`macro m(${parameters})`) + body(depth) + block('endmacro');
      names = before;
      hasMacro = true;
      return made + (chance(0.7) ? out(call(1)) : '');
    }
    case 17: if (!hasMacro) return statement(depth - 1); return block(`call${pick('', '', '(a)', '(a, b=2)')} m(${pick('', '1', 'text', 'a=1', '1, b=2')})`) + body(depth) + block('endcall');
    case 18:
      return pick(
        () => block(`filter ${pick('upper', 'trim', 'replace("a", "b")', 'indent(2)', 'length', 'title', 'list', 'escape')}`) + body(depth) + block('endfilter'),
        () => block(`switch ${expression(1)}`).replace(/ %}$/, ' -%}') + times(1 + below(2), () => block(`case ${primary()}`) + (chance(0.3) ? '' : body(depth))).join('') +
          (chance(0.5) ? block('default') + body(depth) : '') + block('endswitch'),
        () => block(pick('raw', 'verbatim')).replace('verbatim', 'raw') + pick('${{ x }}', '{{ a }}\n', '{% if %} ', ' ') + '{% endraw %}',
        () => block('block b' + below(1000)) + body(depth) + block('endblock'),
        () => block(`set c = cycler(${pick('1, 2', '"a", "b", "c"', '')})`) + out('c.next()') + out('c.next()') + out('c.current'),
        () => block(`set j = joiner(${pick('', '", "')})`) + out('j()') + out('j()'),
      )();
    default: return statement(depth - 1);
  }
}
const body = (depth) => times(below(4), () => statement(depth - 1)).join('');

// Now and then something that isn't well formed.
function damaged(text) {
  if (text.length === 0 || !chance(0.06)) return text;
  const at = below(text.length);
  return pick(
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + pick('}', '%}', '{%', '|', '"', '(', ')', ',', '#}', '.', ' and ', '-', ' not ', '{% endif %}', '&&', '!', '[') + text.slice(at),
    text.slice(0, at),
  );
}

const shared = times(Number(sets ?? 0), values);
for (let id = 0; id < Number(count); ++id) {
  names = [];
  hasMacro = false;
  const isValue = chance(0.35);
  const text = damaged(isValue ? (chance(0.8) ? out(expression(3)) : times(1 + below(2), () => statement(2)).join('')) : times(1 + below(5), () => statement(3)).join(''));
  const line = { id: `${seed}.${id}`, text: text.toWellFormed(), values: shared.length ? shared[id % shared.length] : values(), value: isValue, dialect };
  if (!isValue && chance(0.2)) line.trimBlocks = true;
  if (!isValue && chance(0.2)) line.lstripBlocks = true;
  if (style === 'cookiecutter' && !isValue) line.cookiecutterCompat = true;
  console.log(JSON.stringify(line));
}
