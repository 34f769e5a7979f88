var none = null, zero = 0;
console.log([(none ?? zero) || 'or', none ?? (zero || 'or'), (none || zero) ?? 'fallback', zero && (none ?? 1), none?.a.b.c, none?.[0]?.(1), (none?.a)?.b, typeof none?.a]);
try { (none?.a).b; } catch (e) { console.log(e.name); }
