/**
 * Copies what is published to folders that other servers serve, and looks after these: finds the
 * bundles on a class path, writes files and manifests, removes old versions, checks what is there.
 */
package dev.assetbundle.runtime.internal.export;
