/** What native libraries leave in the folder for temporary files. */
package dev.assetbundle.processor.unpacked;
