var/* a */value/* b */=/* c */1/* d */+/* e
*/2;
function/**/add(/* none */first/* one */,/**/second)/**/{/**/return/**/first+second/* + */;/**/}
console.log(/* in */add(/**/value/**/,/**/1/**/)/* out */);
console.log(/[/*]/.test('/*'), '/* no comment */', `// ${/* yes */ value} //`, value / 2 /value);
