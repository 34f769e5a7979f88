/**
 * Patterns with asterisks that stand for files of the search path. Knows names only, and asks the
 * context for each folder; never sees a language.
 */
package dev.assetbundle.processor.language.glob;
