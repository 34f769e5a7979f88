/** The report of a project's assets: what they are made of, and how large, as one page of HTML. */
package dev.assetbundle.processor.report;
