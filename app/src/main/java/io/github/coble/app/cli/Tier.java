package io.github.coble.app.cli;

/// Models a cell can run on.
enum Tier {
    CELL,
    FIELD
}
