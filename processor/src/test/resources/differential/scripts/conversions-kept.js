var log = [];
var object = { valueOf() { log.push('valueOf'); return 1; }, toString() { log.push('toString'); return 's'; } };
object + 1; -object; `${object}`; object < 2; object == 1; [][object]; object in {};
try { null.x; } catch (e) { log.push(e.name); }
try { undeclared; } catch (e) { log.push(e.name); }
try { typeof later; let later; } catch (e) { log.push(e.name); }
console.log(log);
