/**
 * One build from the request to its outputs: the tools, all stages in their order, and the previous
 * build. The only package that sees all stages. {@link
 * dev.assetbundle.processor.session.BuildSession#build} is the method to read first.
 */
package dev.assetbundle.processor.session;
