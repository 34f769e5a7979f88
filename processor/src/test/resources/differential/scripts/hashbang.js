#!/usr/bin/env node
console.log('one'); // and nothing else
