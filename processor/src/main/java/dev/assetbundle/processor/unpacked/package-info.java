/**
 * Native libraries in the folder for temporary files: whether they can be loaded there, and what
 * they leave behind.
 */
package dev.assetbundle.processor.unpacked;
