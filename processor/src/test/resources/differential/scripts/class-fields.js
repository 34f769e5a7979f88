var key = 'k', n = 0;
class Fields { [key + n++] = n; a; 'quoted name' = 1; 2 = 'two'; static [`s${n}`] = () => this.a; get = 1; set = 2; static static = 3; async = 4; fn = () => this.get; }
console.log(new Fields().fn(), Object.keys(new Fields()), Fields.static, n);
