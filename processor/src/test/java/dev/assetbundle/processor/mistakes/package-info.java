/** Mistakes of authors, each planted in a project of its own, and what compilers say to them. */
package dev.assetbundle.processor.mistakes;
