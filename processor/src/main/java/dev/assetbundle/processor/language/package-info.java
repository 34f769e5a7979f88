/**
 * The built-in languages and compressors. Each foreign tool is seen by exactly one file here; none
 * reads a file or knows the pipeline, they ask the context.
 */
package dev.assetbundle.processor.language;
