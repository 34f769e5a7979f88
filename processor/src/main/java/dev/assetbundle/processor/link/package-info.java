/**
 * Gives a linker the files of an entry, and makes outputs of what it links: the chunks with their
 * names and fingerprints, and the stylesheets that modules import. Never sees a linker itself.
 */
package dev.assetbundle.processor.link;
