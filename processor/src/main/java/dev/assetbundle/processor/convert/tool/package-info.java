/**
 * The tools of a build: languages and compressors, ours and others', each within its time limit and
 * with a trace of what it asked. Knows nothing of what they work on.
 */
package dev.assetbundle.processor.convert.tool;
