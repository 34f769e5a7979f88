/**
 * The grammar of URLs and of the file names in them, as far as a build reads and writes them. Knows
 * strings only, never assets or files.
 */
package dev.assetbundle.processor.model.url;
