var n = 4, g = 2;
console.log(/a[/\]]b/.test('a/b'), n /2/g, 'x'.replace(/x/g, '$&$&'), /(?<year>\d{4})/u.exec('in 2024').groups.year, /\u{1F600}/u.test('😀'), /[^]/.source, /^\/\//.test('//'), 'aBc'.split(/b/i), /(?<=a)b/.test('ab'), /=/.test('='));
if (n) /re/.test('re') && console.log('statement');
function r() { return /x/y.sticky; }
console.log(r(), typeof /x/, [/a/, /b/].length, !/a/.test('a'));
