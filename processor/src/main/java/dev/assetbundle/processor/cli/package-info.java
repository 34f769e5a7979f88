/** The command line door: reads arguments, runs the build, writes into a folder. */
package dev.assetbundle.processor.cli;
