/**
 * Finds the files of a bundle and their order: manifests, directives, stubs, links; and suggestions
 * for names that are not found. Knows names and files, never how a file is converted.
 */
package dev.assetbundle.processor.resolve;
