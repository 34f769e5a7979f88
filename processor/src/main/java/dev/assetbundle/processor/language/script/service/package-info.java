/**
 * Checks, compiles and minifies scripts in another JVM, or in this one if that fails. Most of the
 * time of these engines is the warm-up of a JVM, and another JVM can have flags for a short life.
 * Sees the tools; never the pipeline.
 */
package dev.assetbundle.processor.language.script.service;
