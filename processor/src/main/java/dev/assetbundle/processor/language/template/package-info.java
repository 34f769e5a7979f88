/** Templates: ERB with the Ruby that it may hold, EJS and JST. Evaluates no code of its own. */
package dev.assetbundle.processor.language.template;
