// node runner.js INPUT OUTPUT
//
// INPUT is a list of {scripts, probes}. The scripts of each are run one after the other in a fresh
// global scope, as a page runs its script elements. OUTPUT is a list of texts: what was printed, what
// was not caught, and what exists at top level afterwards.
'use strict';
const fs = require('fs');
const vm = require('vm');

const TIME_LIMIT = 2000;
const SHORT_NAMES = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_', 'aa', 'ba', 'ca'];

// Runs inside the global scope of the scripts, so that it meets only values of theirs.
const prepare = new vm.Script(`(function (emit) {
  const { getOwnPropertyDescriptor, getPrototypeOf, getOwnPropertyNames } = Object;
  const { ownKeys } = Reflect;
  const { isArray } = Array;
  const { stringify } = JSON;
  const text = String;
  const failure = Error;
  const plain = Object.prototype;
  function member(value, key, depth) {
    const { get, set, value: held } = getOwnPropertyDescriptor(value, key);
    return get ? 'get' : set ? 'set' : show(held, depth + 1);
  }
  function show(value, depth) {
    if (typeof value === 'string') return depth ? stringify(value) : value;
    if (typeof value === 'function') return 'function';
    if (typeof value === 'bigint') return value + 'n';
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : text(value);
    if (value instanceof failure) return text(value.name);
    if (depth > 4) return '...';
    if (isArray(value)) return '[' + Array.from(value, item => show(item, depth + 1)).join() + ']';
    const proto = getPrototypeOf(value);
    const kind = proto === null ? 'null' : proto === plain ? '' : 'of';
    return kind + '{' + ownKeys(value).map(key => text(key) + ':' + member(value, key, depth)).join() + '}';
  }
  globalThis.console = { log: (...values) => emit(values.map(value => show(value, 0)).join(' ')) };
  // The text of a function is not what it means.
  Function.prototype.toString = function () { return 'function'; };
  const before = new Set(getOwnPropertyNames(globalThis));
  return () => getOwnPropertyNames(globalThis)
    .filter(name => !before.has(name))
    .sort()
    .map(name => name + ' ' + typeof globalThis[name]);
})`);

const probe = new Map();

function probeOf(name) {
  if (!probe.has(name)) {
    probe.set(name, new vm.Script(`(() => { try { return typeof ${name} } catch (e) { return e.name } })()`));
  }
  return probe.get(name);
}

let emit = () => {};

process.on('unhandledRejection', e => emit(`! rejected ${e?.name ?? e}`));

async function run({ scripts, probes }) {
  const lines = [];
  emit = line => lines.push(line);
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {});
  const globals = prepare.runInContext(context)(line => lines.push(line));
  for (const script of scripts) {
    try {
      new vm.Script(script).runInContext(context, { timeout: TIME_LIMIT });
    } catch (e) {
      lines.push(`! ${e?.name ?? e}`);
    }
  }
  // By then everything that was promised is done.
  await new Promise(setImmediate);
  lines.push('globals: ' + globals().join(', '));
  const found = [...new Set([...SHORT_NAMES, ...probes])]
    .map(name => [name, probeOf(name).runInContext(context)])
    .filter(([, type]) => type !== 'undefined');
  lines.push('names: ' + found.map(pair => pair.join(' ')).join(', '));
  return lines.join('\n');
}

(async () => {
  const [input, output] = process.argv.slice(2);
  const results = [];
  for (const one of JSON.parse(fs.readFileSync(input, 'utf8'))) {
    results.push(await run(one));
  }
  fs.writeFileSync(output, JSON.stringify(results));
})();
