package io.github.coble.study.yaml;

/// One thing wrong with a file.
///
/// @param file as it was named
/// @param line counted from 1; 0 if the file could not be opened at all
/// @param column counted from 1
/// @param path of the key, joined by dots; may be empty
/// @param value as written; may be empty
/// @param message what is wrong and what would be right
/// @param excerpt the line of the file
/// @param width how many characters of it are meant
public record InputFault(
        String file,
        int line,
        int column,
        String path,
        String value,
        String message,
        String excerpt,
        int width) {
    private static final int WIDEST = 100;

    /// `file:line:column: path: message`, below it the line with a caret under the place, and
    /// further lines of the message.
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line + ":" + column;
        String what = path.isEmpty() ? message : path + ": " + message;
        int end = what.indexOf('\n');
        String first = end < 0 ? what : what.substring(0, end);
        String rest = end < 0 ? "" : what.substring(end);
        return where + ": " + first + (excerpt.isBlank() ? "" : caret()) + rest;
    }

    private String caret() {
        int from = Math.max(0, Math.min(column - 1 - WIDEST / 2, excerpt.length() - WIDEST));
        String shown = excerpt.substring(from, Math.min(excerpt.length(), from + WIDEST));
        int indent = column - 1 - from;
        if (indent > shown.length()) {
            return "";
        }
        String gutter = String.format("%5d | ", line);
        // Tabs stay tabs, so that the caret stands under its place whatever a tab's width.
        String space = shown.substring(0, indent).replaceAll("[^\t]", " ");
        int length = Math.max(1, Math.min(width, shown.length() - indent));
        return "\n" + gutter + shown + "\n      | " + space + "^" + "~".repeat(length - 1);
    }
}
