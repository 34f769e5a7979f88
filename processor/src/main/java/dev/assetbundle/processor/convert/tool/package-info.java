/**
 * The tools of a build: built-in languages and compressors and those of other jars, each with a
 * time limit and a trace of its requests. Knows nothing of the files they work on.
 */
package dev.assetbundle.processor.convert.tool;
