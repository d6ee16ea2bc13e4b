package io.github.coble.study.report;

import io.github.coble.study.figure.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A page that needs nothing but itself, with the look and the read-outs of all reports.
public final class HtmlPage {
    private HtmlPage() {}

    /// The page.
    ///
    /// @param title of the window, and the heading
    /// @param kicker above the heading
    /// @param body below it
    /// @param footer at the end
    public static String of(String title, String kicker, Html body, String footer) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title + " – Coble");
        page.raw("<style>\n").raw(resource("report.css")).raw("</style>\n</head>\n<body>\n");
        page.element("p", "kicker", kicker).element("h1", title);
        page.raw(body.toString()).element("footer", footer);
        page.raw("<script>\n").raw(resource("report.js")).raw("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    /// A figure with its caption.
    public static void figure(Html page, Figure figure) {
        page.raw("<figure>\n").raw(figure.svg());
        page.element("figcaption", figure.caption()).raw("</figure>\n");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
