function outer() {
  try { throw 'thrown'; } catch (problem) { var problem = 'assigned'; }
  return problem;
}
function loop() { try { throw [1, 2]; } catch ([first, second]) { { let first = 3; } return first + second; } }
function none() { try { throw 1; } catch { return 'none'; } finally { console.log('finally'); } }
console.log(outer(), loop(), none());
