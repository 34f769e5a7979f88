let n = 2;
for (let n = 0; n < 1; n++) { let n = 'inner'; console.log(n); }
for (const item of [n]) { const item = 'shadow'; console.log(item, n); }
try { for (let n of [n]) console.log(n); } catch (e) { console.log(e.name); }
