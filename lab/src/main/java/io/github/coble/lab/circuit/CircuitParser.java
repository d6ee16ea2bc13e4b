package io.github.coble.lab.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `R0-p(R1,CPE1)-W1`: elements in series between dashes, `p(…)` for what is side by side.
final class CircuitParser {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 2000;

    private final String text;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int at;

    private CircuitParser(String text) {
        this.text = text;
    }

    static Circuit parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a circuit of " + text.length() + " characters; " + LONGEST + " at most");
        }
        CircuitParser parser = new CircuitParser(text);
        Part root = parser.series(0);
        if (parser.at < text.length()) {
            throw parser.fault(
                    parser.at, parser.here() + " is not expected here; - or the end would be");
        }
        return new Circuit(text.strip(), root, parser.parameters);
    }

    private Part series(int depth) {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(item(depth));
        } while (took('-'));
        return parts.size() == 1 ? parts.getFirst() : new Part.Series(parts);
    }

    private Part item(int depth) {
        skipBlanks();
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("p") && took('(')) {
            if (depth == DEEPEST) {
                throw fault(start, "parallel parts nested more than " + DEEPEST + " deep");
            }
            return parallel(start, depth);
        }
        if (word.isEmpty()) {
            throw fault(start, here() + " is there, an element such as R1 or p( was expected");
        }
        Element element = Element.of(word).orElseThrow(() -> fault(start, unknown(word)));
        while (at < text.length() && isNumbering(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (!names.add(name)) {
            throw fault(start, name + " is there twice; each element needs a number of its own");
        }
        Part.Leaf leaf = new Part.Leaf(element, name, parameters.size());
        parameters.addAll(element.parameters(name));
        skipBlanks();
        return leaf;
    }

    private Part parallel(int start, int depth) {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(series(depth + 1));
        } while (took(','));
        if (!took(')')) {
            throw fault(at, here() + " is there, a comma, - or ) was expected");
        }
        if (parts.size() == 1) {
            throw fault(start, "p( ) holds one part; it needs two at least, with a comma between");
        }
        skipBlanks();
        return new Part.Parallel(parts);
    }

    private boolean took(char c) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String here() {
        return at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end";
    }

    private CircuitSyntaxException fault(int position, String message) {
        return new CircuitSyntaxException(text, position, message);
    }

    private static String unknown(String word) {
        String known =
                Arrays.stream(Element.values())
                        .map(Element::symbol)
                        .collect(Collectors.joining(", "));
        String meant =
                word.equals("P")
                        ? "; did you mean \"p(\"?"
                        : Arrays.stream(Element.values())
                                .map(Element::symbol)
                                .filter(s -> isNear(s, word))
                                .findFirst()
                                .map(s -> "; did you mean \"" + s + "\"?")
                                .orElse("");
        return "\"" + word + "\" is no element" + meant + " Known are " + known + ", p( )";
    }

    /// Equal but for case, or for one letter that is missing, too many or swapped.
    private static boolean isNear(String symbol, String word) {
        if (symbol.equalsIgnoreCase(word) || sorted(symbol).equals(sorted(word))) {
            return true;
        }
        String longer = symbol.length() > word.length() ? symbol : word;
        String shorter = symbol.length() > word.length() ? word : symbol;
        if (shorter.length() < 2 || longer.length() - shorter.length() != 1) {
            return false;
        }
        for (int k = 0; k < longer.length(); k++) {
            String less = longer.substring(0, k) + longer.substring(k + 1);
            if (less.equalsIgnoreCase(shorter)) {
                return true;
            }
        }
        return false;
    }

    private static String sorted(String word) {
        char[] letters = word.toUpperCase(Locale.ROOT).toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNumbering(char c) {
        return (c >= '0' && c <= '9') || c == '_';
    }
}
