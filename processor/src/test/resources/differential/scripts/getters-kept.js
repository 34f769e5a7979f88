var log = [];
var object = { get touched() { log.push('get'); return 1; }, set touched(value) { log.push('set ' + value); } };
object.touched;
void object.touched;
object.touched = object.touched;
object['touched'] += 1;
delete object.touched;
`${object.touched}`;
console.log(log);
