package io.github.coble.study.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree of a YAML text from the parser's events, so that depth, aliases and duplicate
/// keys are caught where they stand.
public final class YamlReader {
    private static final int DEEPEST = 40;

    private final FaultList faults;
    private final Iterator<Event> events;

    private YamlReader(String text, FaultList faults) {
        this.faults = faults;
        LoadSettings settings = LoadSettings.builder().setLabel(faults.file()).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// The tree of a YAML text whose top is a table.
    ///
    /// @param text to read
    /// @param faults receives duplicate keys, which do not end the reading
    /// @throws InputFaults if no tree can be built
    public static Node.Table read(String text, FaultList faults) {
        try {
            return new YamlReader(text, faults).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            Place place = mark.map(m -> place(m, 1)).orElse(Place.START);
            String problem = e.getProblem() == null ? "" : e.getProblem();
            int begun = e.getContextMark().map(m -> m.getLine() + 1).orElse(place.line());
            String whole = begun < place.line() ? "; look at what begins on line " + begun : "";
            faults.add(place, "", "", explain(problem) + whole);
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            String code = "U+%04X".formatted(e.getCodePoint());
            faults.add(
                    new Place(line, column, 1),
                    "",
                    "",
                    "the character " + code + " may not stand here");
        } catch (YamlEngineException e) {
            faults.add(Place.START, "", "", "this is not YAML: " + e.getMessage());
        }
        throw faults.faults();
    }

    private static String explain(String problem) {
        String plain = problem.replaceAll("\\s+", " ").strip();
        if (plain.contains("'\\t") || plain.contains("tab")) {
            return "there is a tab here; YAML indents with spaces only";
        }
        return "this is not YAML: " + plain;
    }

    private Node.Table document() {
        Node top = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && top != null) {
                throw stop(place(event, 3), "a second document begins here; one file is one input");
            } else if (event instanceof NodeEvent) {
                top = node(event, 0);
            } else if (event instanceof StreamEndEvent) {
                break;
            }
        }
        if (top == null || (top instanceof Node.Text text && text.value().isEmpty())) {
            throw stop(Place.START, "there is nothing in this file");
        }
        if (top instanceof Node.Table table) {
            return table;
        }
        throw stop(top.place(), "expected keys such as \"name: …\" here, not " + brief(top.kind()));
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw stop(place(event, 1), "aliases (*) are not understood; write the value out");
        }
        if (event instanceof NodeEvent n && n.getAnchor().isPresent()) {
            throw stop(place(event, 1), "anchors (&) are not understood; remove it");
        }
        if (depth > DEEPEST) {
            throw stop(place(event, 1), "nested deeper than " + DEEPEST + " levels");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar.getTag(), event);
                yield text(scalar);
            }
            case SequenceStartEvent start -> items(start, depth);
            case MappingStartEvent start -> table(start, depth);
            default -> throw stop(place(event, 1), "this is not YAML as expected");
        };
    }

    private Node.Items items(SequenceStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<Node> values = new ArrayList<>();
        for (Event e = events.next(); !(e instanceof SequenceEndEvent); e = events.next()) {
            values.add(node(e, depth + 1));
        }
        return new Node.Items(values, place(start, 1));
    }

    private Node.Table table(CollectionStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event e = events.next(); !(e instanceof MappingEndEvent); e = events.next()) {
            Node key = node(e, depth + 1);
            if (!(key instanceof Node.Text name) || name.value().isBlank()) {
                throw stop(key.place(), "a key must be a word, not " + brief(key.kind()));
            }
            Node value = node(events.next(), depth + 1);
            @Nullable Place first = seen.putIfAbsent(name.value(), name.place());
            if (first == null) {
                entries.add(new Node.Entry(name, value));
            } else {
                faults.add(
                        name.place(),
                        name.value(),
                        "",
                        "this key is there twice; first on line " + first.line());
            }
        }
        return new Node.Table(entries, place(start, 1));
    }

    private Node.Text text(ScalarEvent scalar) {
        Place whole = place(scalar, scalar.getValue().length());
        boolean oneLine =
                scalar.getStartMark()
                        .map(Mark::getLine)
                        .equals(scalar.getEndMark().map(Mark::getLine));
        boolean quoted = scalar.isSQuoted() || scalar.isDQuoted();
        Place inside = quoted ? new Place(whole.line(), whole.column() + 1, whole.width()) : whole;
        boolean verbatim = oneLine && !(scalar.isLiteral() || scalar.isFolded());
        String value = scalar.getValue();
        boolean nothing = scalar.isPlain() && (value.equals("~") || value.equals("null"));
        return new Node.Text(nothing ? "" : value, inside, verbatim);
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            throw stop(place(event, 1), "tags (!) are not understood; remove it");
        }
    }

    private InputFaults stop(Place place, String message) {
        faults.add(place, "", "", message);
        return faults.faults();
    }

    /// A text short enough for a message.
    public static String brief(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    private static Place place(Event event, int width) {
        return event.getStartMark().map(m -> place(m, width)).orElse(Place.START);
    }

    private static Place place(Mark mark, int width) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1, Math.max(1, width));
    }
}
