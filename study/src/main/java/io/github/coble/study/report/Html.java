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

    /// A table with a header. Cells are numbers, set to the right, in all columns but those named.
    ///
    /// @param words indices of the columns that hold words
    Html table(List<String> header, List<List<String>> rows, Integer... words) {
        out.append("<table>\n<thead>");
        row("th", header, List.of(words));
        out.append("</thead>\n");
        return body(rows, words);
    }

    /// A table without header, whose first column names the rows.
    Html keyTable(List<List<String>> rows, Integer... words) {
        out.append("<table class=\"key\">\n");
        return body(rows, words);
    }

    private Html body(List<List<String>> rows, Integer... words) {
        out.append("<tbody>\n");
        for (List<String> row : rows) {
            row("td", row, List.of(words));
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
