/** A page with scripts of three kinds: modules in TypeScript with React, classic, CoffeeScript. */
package dev.assetbundle.modules;
