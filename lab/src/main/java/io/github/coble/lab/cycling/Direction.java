package io.github.coble.lab.cycling;

/// What a step does to the lithium at the collector.
public enum Direction {
    PLATE,
    STRIP,
    REST
}
