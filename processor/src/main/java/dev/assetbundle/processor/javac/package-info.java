/** The javac front end: reads annotations and options, runs the build, hands results to javac. */
package dev.assetbundle.processor.javac;
