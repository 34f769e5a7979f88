/**
 * Has scripts checked, compiled and minified in another JVM, or here if that JVM fails. Sees the
 * tools; never the pipeline.
 */
package dev.assetbundle.processor.language.script.service;
