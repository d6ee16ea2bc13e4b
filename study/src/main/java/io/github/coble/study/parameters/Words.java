package io.github.coble.study.parameters;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names as people write them: `mean pore diameter`, `meanPoreDiameter`, `mean-pore-diameter`.
public final class Words {
    private Words() {}

    /// A name in lower-case words, the one spelling names are compared in.
    public static String of(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[\\s_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// A path in words: `interlayer.pores.mean diameter`.
    public static String ofPath(String path) {
        return Arrays.stream(path.split("\\.")).map(Words::of).collect(Collectors.joining("."));
    }

    /// A constant of an enumeration as files write it: `capillary-bundle`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
