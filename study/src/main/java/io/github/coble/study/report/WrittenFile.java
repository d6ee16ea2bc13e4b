package io.github.coble.study.report;

/// A file of a finished run.
///
/// @param name relative to the directory, with `/`
/// @param bytes its size
public record WrittenFile(String name, long bytes) {}
