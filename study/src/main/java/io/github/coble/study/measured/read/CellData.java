package io.github.coble.study.measured.read;

import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.DataSet;
import java.util.List;

/// What was measured on a cell of a fit.
///
/// @param input of the cell; with the protocol of a record where the fit file asks for it
/// @param protocol sentences taken from a record; empty where the cell's own is run
/// @param sets of numbers to be met
/// @param notes what a user should know about the files
public record CellData(
        CellInput input, List<String> protocol, List<DataSet> sets, List<String> notes) {
    public CellData {
        protocol = List.copyOf(protocol);
        sets = List.copyOf(sets);
        notes = List.copyOf(notes);
    }
}
