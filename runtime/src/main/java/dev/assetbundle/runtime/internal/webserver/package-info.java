/**
 * Configuration of web servers and scripts for uploads, for files that were exported. Texts only:
 * nothing here reads or writes a file.
 */
package dev.assetbundle.runtime.internal.webserver;
