/**
 * The tokens and literals of the part of Ruby that templates may use. Evaluates nothing, and never
 * sees templates, files or helpers.
 */
package dev.assetbundle.processor.language.ruby;
