package io.github.coble.study.input;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.ParameterTable;
import io.github.coble.study.parameters.RecordBuilder;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Shape.Target;
import io.github.coble.study.parameters.Shape.UnknownPathException;
import io.github.coble.study.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// A cell file, read.
///
/// @param file as it was named
/// @param text of the file
/// @param cell described by the file
/// @param protocol it is put through
/// @param parameters every number of the cell with its source
/// @param advisories what is doubtful in the files that its pores are from
public record CellInput(
        String file,
        String text,
        Cell cell,
        Protocol protocol,
        ParameterTable parameters,
        List<Advisory> advisories) {
    public CellInput {
        advisories = List.copyOf(advisories);
    }

    /// SHA-256 of the text, in hexadecimal digits.
    public String hash() {
        return SourceText.sha256(text);
    }

    /// The same input with one number changed; what is derived from it follows.
    ///
    /// @param path of the parameter, in components or in words
    /// @param value in SI
    /// @param provenance of the new value
    /// @throws InvalidInputException if there is no such parameter or the value is out of range
    public CellInput with(String path, double value, Provenance provenance) {
        Target target = target(path);
        Draft draft = Draft.from(parameters);
        target.excluded().forEach(draft::remove);
        draft.put(new Parameter(target.path(), value, target.slot().unit(), provenance, false));
        return rebuilt(draft);
    }

    /// The same cell, its plating and stripping done another number of times: what begins with the
    /// first plating is repeated, and a repetition that is there already is done so often instead.
    ///
    /// @param cycles at least 1
    public CellInput withCycles(int cycles) {
        return new CellInput(
                file, text, cell, Cycling.repeated(protocol, cycles), parameters, advisories);
    }

    /// The same cell, put through other steps.
    ///
    /// @param sentences as a cell file has them
    /// @throws IllegalArgumentException if one cannot be read
    public CellInput withProtocol(List<String> sentences) {
        List<Step> steps = new ArrayList<>();
        for (String sentence : sentences) {
            try {
                steps.add(ProtocolSentence.read(sentence));
            } catch (UnreadableSentenceException e) {
                throw new IllegalArgumentException(sentence + ": " + e.getMessage(), e);
            }
        }
        return new CellInput(file, text, cell, new Protocol(steps), parameters, advisories);
    }

    /// The same cell, run until its first plating ends.
    ///
    /// @throws NoSuchElementException if nothing is plated
    public CellInput untilPlated() {
        return new CellInput(
                file, text, cell, Cycling.untilPlated(protocol), parameters, advisories);
    }

    /// The coherent SI unit of a parameter.
    ///
    /// @param path of the parameter, in components or in words
    /// @throws InvalidInputException if there is no such parameter
    public static String unit(String path) {
        return target(path).slot().unit();
    }

    private static Target target(String path) {
        try {
            Target target = Shape.find(Cell.class, path);
            if (target.slot().type() != double.class) {
                throw fault(path, "this is not a number but holds several");
            }
            return target;
        } catch (UnknownPathException e) {
            throw fault(path, String.valueOf(e.getMessage()));
        }
    }

    private static InvalidInputException fault(String path, String message) {
        return new InvalidInputException(List.of(new InvalidInputException.Fault(path, message)));
    }

    private CellInput rebuilt(Draft draft) {
        CellAssembly.derive(draft);
        Cell changed = RecordBuilder.build(Cell.class, draft);
        return new CellInput(file, text, changed, protocol, draft.table(), advisories);
    }
}
