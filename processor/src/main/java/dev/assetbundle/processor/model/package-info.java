/**
 * The immutable values that flow through a build: names, types, contents and digests. Nothing here
 * reads a file, knows a tool or has heard of javac.
 */
package dev.assetbundle.processor.model;
