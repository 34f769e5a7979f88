package dev.assetbundle.processor;

/** The whole corpus again; this module on the class path takes over from libsass. */
class DartSassConformanceTest extends ConformanceTest {}
