/**
 * The journey from sources to assets. Knows the order of the stages; never the disk, a foreign
 * tool, javac or how results are written.
 */
package dev.assetbundle.processor.pipeline;
