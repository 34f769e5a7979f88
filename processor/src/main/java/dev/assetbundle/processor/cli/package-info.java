/** The command line front end: reads arguments, runs the build, writes into a folder. */
package dev.assetbundle.processor.cli;
