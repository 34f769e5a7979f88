/**
 * Where a generated text comes from: tables of places that can be looked up and joined. Knows
 * nothing of files, tools or javac.
 */
package dev.assetbundle.processor.sourcemap;
