package io.github.coble.study.report;

import io.github.coble.study.figure.SvgCanvas;
import java.util.List;

/// Builds a page. All text it is given is escaped; only what this package builds itself is markup.
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /// Appends markup as it is.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// An element with text in it.
    Html element(String tag, String text) {
        return element(tag, "", text);
    }

    /// An element of a class with text in it.
    Html element(String tag, String cssClass, String text) {
        out.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>').append(SvgCanvas.escaped(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /// A table; cells of all columns but those named are numbers, set to the right.
    ///
    /// @param textColumns indices of the columns that hold words
    Html table(List<String> header, List<List<String>> rows, Integer... textColumns) {
        List<Integer> words = List.of(textColumns);
        out.append("<table>\n");
        if (!header.isEmpty()) {
            out.append("<thead>");
            row("th", header, words);
            out.append("</thead>\n");
        }
        out.append("<tbody>\n");
        for (List<String> row : rows) {
            row("td", row, words);
        }
        out.append("</tbody></table>\n");
        return this;
    }

    private void row(String tag, List<String> cells, List<Integer> words) {
        out.append("<tr>");
        for (int k = 0; k < cells.size(); k++) {
            out.append('<').append(tag);
            if (!words.contains(k)) {
                out.append(" class=\"n\"");
            }
            out.append('>').append(SvgCanvas.escaped(cells.get(k)));
            out.append("</").append(tag).append('>');
        }
        out.append("</tr>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
