package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Prediction;

/// An observation of where lithium is, beside both tiers.
///
/// @param observation of the study
/// @param cell what the cell tier says
/// @param field what the field tier says
record Place(Observation observation, Prediction cell, Prediction field) {
    boolean cellAgrees() {
        return observation.agrees(cell);
    }

    boolean fieldAgrees() {
        return observation.agrees(field);
    }
}
