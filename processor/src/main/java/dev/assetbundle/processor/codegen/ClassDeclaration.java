package dev.assetbundle.processor.codegen;

/**
 * How the class is to look.
 *
 * @param packageName {@code ""} for the unnamed package
 * @param className simple name
 * @param isPublic whether other packages see it
 * @param prefix URL prefix, {@code /assets}
 * @param generatedBy class to name in {@code @Generated}; empty to leave that annotation out, for
 *     modules that do not read {@code java.compiler}
 */
public record ClassDeclaration(
    String packageName, String className, boolean isPublic, String prefix, String generatedBy) {}
