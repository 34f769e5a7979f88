/**
 * Which files belong to a bundle, and in which order: manifests, directives, stubs, links. Knows
 * names and files, never how a file is converted.
 */
package dev.assetbundle.processor.resolve;
