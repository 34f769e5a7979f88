function tag(parts, ...values) { return parts.raw.join('|') + parts.join('|') + values.join(); }
function same() { return (part => part)`x`; }
console.log(tag`a${1}\n${2}b`, tag`\u{41}`, same() === same(), `multi
line`, `${1}${`${2}`}`, ((p) => p[0])`\unicode`);
