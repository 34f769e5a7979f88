/**
 * Work in a JVM of our own, which has the flags that javac's lacks. Whatever goes wrong with it is
 * an empty answer, after which the work is done here.
 */
package dev.assetbundle.processor.worker;
