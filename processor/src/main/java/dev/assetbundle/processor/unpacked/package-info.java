/**
 * Programs and native libraries that come in jars: where they are unpacked, whether they can be
 * used there, and what they leave behind.
 */
package dev.assetbundle.processor.unpacked;
