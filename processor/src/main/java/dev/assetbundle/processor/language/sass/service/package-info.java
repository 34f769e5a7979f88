/**
 * Has Sass compiled in another JVM, by the same engine, and goes on here if that JVM fails. Never
 * sees imports or the pipeline.
 */
package dev.assetbundle.processor.language.sass.service;
