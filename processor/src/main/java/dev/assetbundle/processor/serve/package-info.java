/**
 * The server of assets that are being developed: what live mode builds, and a page about all of it.
 * It is started by the command line, and by the Maven plugin, which knows types of the JDK only.
 */
package dev.assetbundle.processor.serve;
