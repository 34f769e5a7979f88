/**
 * The javac front end: reads annotations and options, runs the build, gives the results to javac.
 */
package dev.assetbundle.processor.javac;
