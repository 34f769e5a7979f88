/**
 * What an author may have meant by a word that is unknown or of another tool. Knows words only,
 * never the diagnostics that show them.
 */
package dev.assetbundle.processor.diagnostic.suggestion;
