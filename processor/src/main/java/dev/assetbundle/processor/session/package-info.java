/**
 * One build from a request to its results: the tools, the stages in their order, and what an
 * earlier build left. The only package that sees all stages.
 */
package dev.assetbundle.processor.session;
