package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.read.SpectrumReader;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;

/// A spectrum and whether it can be one.
///
/// @param found in a file
/// @param test of it
public record TestedSpectrum(SpectrumReader.Found found, KramersKronigTest test) {}
