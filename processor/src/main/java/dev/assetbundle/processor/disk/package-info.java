/** What file systems differ in when files are replaced. Knows nothing of ours. */
package dev.assetbundle.processor.disk;
