/**
 * The assets of libraries: in jars, and in folders that will become jars. They are files of the
 * same tree as those of the project, so that all that reads, compares and remembers files works for
 * them.
 */
package dev.assetbundle.processor.source.jar;
