// Usage: node compile.mjs choose TO COUNT FROM... | node compile.mjs compile FOLDER
import { createRequire } from 'module';
import fs from 'fs';
import path from 'path';

const { compile } = createRequire(import.meta.url)('coffeescript');

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else if (entry.name.endsWith('.coffee')) yield file;
  }
}

function accepts(text) {
  try {
    compile(text);
    return text.trim() !== '';
  } catch {
    return false;
  }
}

const [verb, to, ...more] = process.argv.slice(2);
if (verb === 'compile') {
  for (const file of files(to)) compile(fs.readFileSync(file, 'utf8'), { sourceMap: true });
} else {
  const [count, ...from] = more;
  // Sprockets' directives would ask for files that are not there.
  const texts = from
    .flatMap((folder) => [...files(folder)].sort())
    .map((file) => fs.readFileSync(file, 'utf8').replace(/^#=/gm, '# ='))
    .filter(accepts);
  if (texts.length < count) throw new Error(`only ${texts.length} files`);
  // Every third one is left out first, so that files of all kinds are among them.
  const order = [...texts.filter((_, i) => i % 3), ...texts.filter((_, i) => i % 3 === 0)];
  order.slice(0, count).forEach((text, i) => fs.writeFileSync(path.join(to, `${i}.coffee`), text));
}
