/**
 * Converts one file: templates, directives, languages, helpers and URLs, compression. Knows one
 * file and what it mentions, never the bundle that it is joined to.
 */
package dev.assetbundle.processor.convert;
