/**
 * What others may plug in: languages and compressors, found by {@link java.util.ServiceLoader} on
 * the processor path. Ours use the same interfaces.
 */
package dev.assetbundle.processor.spi;
