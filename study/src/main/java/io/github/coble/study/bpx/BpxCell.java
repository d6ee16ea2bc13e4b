package io.github.coble.study.bpx;

import io.github.coble.study.parameters.ParameterTable;
import io.github.coble.study.yaml.Node;
import java.util.List;
import java.util.Optional;

/// What a BPX file says of a cell.
///
/// @param about the file, one line each
/// @param parameters numbers and words, by path
/// @param protocol as in a cell file, if there is one
/// @param notes what was not used and why
record BpxCell(
        List<String> about,
        ParameterTable parameters,
        Optional<Node> protocol,
        List<String> notes) {
    BpxCell {
        about = List.copyOf(about);
        notes = List.copyOf(notes);
    }
}
