/** Replaces files on all operating systems. Knows nothing of assets. */
package dev.assetbundle.processor.disk;
