/** The javac door: reads annotations and options, runs the build, hands the result to javac. */
package dev.assetbundle.processor.javac;
