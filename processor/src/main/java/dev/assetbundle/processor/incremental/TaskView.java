package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.SourceReader;

/**
 * The project as one task sees it: every file and folder that the task looks at through this view
 * becomes part of its trace.
 *
 * @param settings of the bundle
 * @param loadPath where assets are looked up
 * @param reader reads source files as text
 * @param task receives the trace and what is reported
 */
public record TaskView(Settings settings, LoadPath loadPath, SourceReader reader, Task<?> task) {}
