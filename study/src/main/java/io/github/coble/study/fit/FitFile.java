package io.github.coble.study.fit;

import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;
import java.nio.file.Path;

/// Reads fit files. What may be written is described in docs/guide/fit.md.
public final class FitFile {
    private FitFile() {}

    /// Reads a fit file and the cell files it names.
    ///
    /// @throws InputFaults with everything that is wrong with it
    public static FitInput read(Path file) {
        return parse(file, SourceText.read(file));
    }

    /// Reads the text of a fit file.
    ///
    /// @param file how to name it in faults; cell files are sought beside it
    /// @param text of it
    /// @throws InputFaults with everything that is wrong with it
    static FitInput parse(Path file, String text) {
        FaultList faults = new FaultList(file.toString(), text);
        return new FitReader(file, text, faults).read(YamlReader.read(text, faults));
    }
}
