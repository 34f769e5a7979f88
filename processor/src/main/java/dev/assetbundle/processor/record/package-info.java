/**
 * The records that builds leave on disk: what they read and wrote, and what annotations asked for.
 * The next build and build tools tell from them whether anything has to be built.
 */
package dev.assetbundle.processor.record;
