/**
 * Every piece of docs/deployment.md: run where this machine can, else read by the tool it is for.
 */
package dev.assetbundle.deployment;
