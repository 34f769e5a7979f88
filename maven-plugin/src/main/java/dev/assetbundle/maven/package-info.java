/**
 * Lets Maven's compiler plugin run again when assets changed. Knows Maven, the records of builds
 * and class files; never sees a pipeline or an engine.
 */
package dev.assetbundle.maven;
