console.log(['\u2028'.length, '\ud800'.charCodeAt(0), 'a\
b', "it's", 'say "it"', '</script>', '<!--', '\x41\u{1F600}', '1' + 2 + 3, 1 + 2 + '3', 'a' + (1 + 2), '' + null + undefined, '\v\f\b\t'.length]);
