/**
 * What an author may have meant by a word that is unknown or of another tool, and how numbers and
 * sentences are written. Knows words only, never the diagnostics that show them.
 */
package dev.assetbundle.processor.diagnostic.suggestion;
