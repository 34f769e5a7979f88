/** Sass and SCSS: imports, helper functions, guards and diagnostics for any engine, and libsass. */
package dev.assetbundle.processor.language.sass;
