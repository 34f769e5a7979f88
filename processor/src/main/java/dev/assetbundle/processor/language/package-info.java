/**
 * The built-in languages and compressors. None of them reads a file: they ask their {@link
 * dev.assetbundle.processor.spi.ProcessingContext}. The library of each engine is used in few
 * files, which the architecture test names.
 */
package dev.assetbundle.processor.language;
