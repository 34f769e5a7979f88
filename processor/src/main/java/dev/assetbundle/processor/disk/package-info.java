/**
 * What systems differ in: how files are replaced, and where those of a user may lie. Knows nothing
 * of ours.
 */
package dev.assetbundle.processor.disk;
