package io.github.coble.study.report;

import io.github.coble.study.figure.SvgCanvas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Builds a page. All text it is given is escaped; only what this package builds itself is markup.
public final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /// A page with its head, its style and nothing in its body yet.
    public static Html page(String title) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title);
        return page.raw("<style>\n").raw(resource("report.css")).raw("</style>\n</head>\n<body>\n");
    }

    /// The whole document; nothing can be added to the page any more.
    public String ended() {
        return raw("<script>\n")
                .raw(resource("report.js"))
                .raw("</script>\n</body>\n</html>\n")
                .toString();
    }

    /// The same with a line below about where the page comes from.
    ///
    /// @param input what kind of file was read
    public String ended(RunOrigin origin, String input) {
        List<String> parts = new ArrayList<>();
        parts.add("Coble " + origin.version());
        parts.add(input + " " + origin.inputFile());
        parts.add("SHA-256 " + origin.inputSha256());
        origin.seed().ifPresent(seed -> parts.add("seed " + seed));
        parts.add("started " + origin.started().truncatedTo(ChronoUnit.SECONDS));
        parts.add("Java " + Runtime.version());
        return element("footer", String.join(" · ", parts)).ended();
    }

    /// A list of what failed, under a headline; nothing where nothing did.
    public Html failures(String headline, List<String> sentences) {
        if (sentences.isEmpty()) {
            return this;
        }
        raw("<section class=\"failure\">\n").element("p", "headline", headline).raw("<ul>\n");
        sentences.forEach(s -> element("li", s));
        return raw("</ul>\n</section>\n");
    }

    /// A figure with its caption.
    public Html figure(String svg, String caption) {
        return raw("<figure>\n").raw(svg).element("figcaption", caption).raw("</figure>\n");
    }

    /// A picture of pixels with its caption.
    ///
    /// @param file as it would lie on a disk
    /// @param type of the file, as in `image/gif`
    public Html picture(byte[] file, String type, String caption) {
        return raw("<figure>\n<img src=\"data:" + type + ";base64,")
                .raw(Base64.getEncoder().encodeToString(file))
                .raw("\" alt=\"\">\n")
                .element("figcaption", caption)
                .raw("</figure>\n");
    }

    /// Appends markup as it is.
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// An element with text in it.
    public Html element(String tag, String text) {
        return element(tag, "", text);
    }

    /// An element of a class with text in it.
    public Html element(String tag, String cssClass, String text) {
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
    public Html table(List<String> header, List<List<String>> rows, Integer... words) {
        out.append("<table>\n<thead>");
        row("th", header, List.of(words));
        out.append("</thead>\n");
        return body(rows, words);
    }

    /// A table without header, whose first column names the rows.
    public Html keyTable(List<List<String>> rows, Integer... words) {
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

    private static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
