/**
 * Reads the Java sources that are compiled, for uses of generated constants and annotations at
 * wrong places. Never sees a round or what a build writes.
 */
package dev.assetbundle.processor.javac.source;
