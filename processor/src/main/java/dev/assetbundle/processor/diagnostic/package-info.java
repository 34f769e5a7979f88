/**
 * What went wrong, and all the words for it. Knows values only; never files, tools or javac's
 * Messager.
 */
package dev.assetbundle.processor.diagnostic;
