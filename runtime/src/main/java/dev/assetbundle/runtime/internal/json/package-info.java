/**
 * Reads and writes JSON (RFC 8259), as much as manifests need. It knows texts and values only; it
 * must never see a file or another package of ours.
 */
package dev.assetbundle.runtime.internal.json;
