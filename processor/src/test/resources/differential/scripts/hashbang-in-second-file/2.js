#!/usr/bin/env node
console.log('two');
