package io.github.coble.study.bpx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Computes an expression of BPX while reading it: numbers, x, `+ - * / **`, brackets and functions
/// of one argument, with the precedence of Python. Owned by one reading.
final class BpxExpression {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final int DEEPEST = 100;

    private final String text;
    private final double x;
    private int at;
    private int depth;

    private BpxExpression(String text, double x) {
        this.text = text;
        this.x = x;
    }

    /// The value at x. A function that BPX does not define (it has `exp`, `tanh` and `cosh`) is
    /// NaN.
    ///
    /// @throws IllegalArgumentException if the text is no expression
    static double value(String text, double x) {
        BpxExpression reader = new BpxExpression(text, x);
        reader.move(0);
        double value = reader.sum();
        if (reader.at < text.length()) {
            throw reader.unreadable("is not understood");
        }
        return value;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (skip("+")) {
                sum += product();
            } else if (skip("-")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = signed();
        while (true) {
            if (skip("*")) {
                product *= signed();
            } else if (skip("/")) {
                product /= signed();
            } else {
                return product;
            }
        }
    }

    private double signed() {
        if (++depth > DEEPEST) {
            throw unreadable("is nested deeper than " + DEEPEST + " levels");
        }
        double value;
        if (skip("-")) {
            value = -signed();
        } else {
            value = skip("+") ? signed() : power();
        }
        depth--;
        return value;
    }

    private double power() {
        double base = atom();
        return skip("**") ? Math.pow(base, signed()) : base;
    }

    private double atom() {
        if (skip("(")) {
            return closed();
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            move(number.end());
            return Double.parseDouble(number.group());
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw unreadable("is no number, x or bracket");
        }
        int begin = at;
        move(name.end());
        if (name.group().equals("x")) {
            return x;
        }
        if (!skip("(")) {
            at = begin;
            throw unreadable("is no number, x or function");
        }
        double of = closed();
        return switch (name.group()) {
            case "exp" -> Math.exp(of);
            case "tanh" -> Math.tanh(of);
            case "cosh" -> Math.cosh(of);
            default -> Double.NaN;
        };
    }

    private double closed() {
        double inner = sum();
        if (!skip(")")) {
            throw unreadable("stands where a bracket should close");
        }
        return inner;
    }

    /// Passes a sign if it comes next; `*` is not the beginning of `**`.
    private boolean skip(String sign) {
        boolean here =
                text.startsWith(sign, at) && !(sign.equals("*") && text.startsWith("**", at));
        if (here) {
            move(at + sign.length());
        }
        return here;
    }

    private void move(int to) {
        at = to;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unreadable(String what) {
        String rest = text.substring(at, Math.min(text.length(), at + 20));
        return new IllegalArgumentException(
                (rest.isEmpty() ? "the end" : "\"" + rest + "\"")
                        + " "
                        + what
                        + "; expressions of BPX have numbers, x, + - * / **, exp and tanh");
    }
}
