package io.github.coble.study.reproduction;

import io.github.coble.study.input.CellInput;
import io.github.coble.study.observation.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cells of a publication and what was seen on them.
///
/// @param name for titles: `Park 2022`
/// @param source citation; may be empty
/// @param file it was read from, as it was named
/// @param hash SHA-256 of its text, in hexadecimal digits
/// @param cells by name, in the order of the file
/// @param findings in the order of the file
/// @param calibration of the parameters on this study, where there is a record of one
public record PublishedStudy(
        String name,
        String source,
        String file,
        String hash,
        Map<String, CellInput> cells,
        List<Finding> findings,
        Optional<CalibrationRecord> calibration) {
    public PublishedStudy {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        findings = List.copyOf(findings);
    }
}
