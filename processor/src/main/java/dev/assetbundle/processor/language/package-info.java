/**
 * Languages and compressors. Each foreign tool is seen by one file here; none sees files, folders
 * or javac, only the {@link dev.assetbundle.processor.spi.ProcessingContext}.
 */
package dev.assetbundle.processor.language;
