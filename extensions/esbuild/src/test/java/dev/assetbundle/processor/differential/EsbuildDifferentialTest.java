package dev.assetbundle.processor.differential;

/** The same programs, minified by esbuild. */
class EsbuildDifferentialTest extends DifferentialTest {}
