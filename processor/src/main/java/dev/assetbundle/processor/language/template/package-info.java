/** Templates: ERB in any text, EJS and JST. Evaluates no code of its own. */
package dev.assetbundle.processor.language.template;
