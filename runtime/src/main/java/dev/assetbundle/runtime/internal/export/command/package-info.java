/**
 * The command line of exports: reads arguments, and says what was done or what is wrong. What is
 * done is the business of the package above.
 */
package dev.assetbundle.runtime.internal.export.command;
