/**
 * Minifies scripts with Closure without changing their meaning. Closure parses and prints a script
 * and shortens single expressions and statements (ClosurePasses). ClosureScopes finds out what each
 * name means, by ECMA-262 and its annex B, and ClosureRenamer gives short names to those that no
 * other code can use. ClosureHidden hides from Closure what it would drop or change. The output is
 * parsed again: ScriptGuard compares its tokens with those of the input, and ClosureOutline what it
 * declares for the page. If they differ, only names are shortened; if they still differ, the script
 * is published unchanged. Never sees other tools, the service or the pipeline.
 */
package dev.assetbundle.processor.language.script.closure;
