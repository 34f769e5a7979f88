/** Diagnostics and all their texts. Knows values only; never files, tools or javac's Messager. */
package dev.assetbundle.processor.diagnostic;
