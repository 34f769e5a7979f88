/**
 * Compiles Sass in another JVM with the same engine, since only the end of a process stops native
 * code, or in this JVM if none can be started. Never sees imports or the pipeline.
 */
package dev.assetbundle.processor.language.sass.service;
