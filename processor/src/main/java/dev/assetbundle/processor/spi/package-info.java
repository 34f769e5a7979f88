/**
 * The interfaces of languages and compressors. Those of other jars are found on the processor path
 * by {@link java.util.ServiceLoader}; the built-in ones have the same interfaces.
 */
package dev.assetbundle.processor.spi;
