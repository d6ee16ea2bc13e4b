package io.github.coble.porescale.image;

import java.io.Serial;

/// An image that cannot be used: which one, what is wrong with it, where, and what to try.
public final class InvalidImageException extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    private final String source;
    private final String fault;
    private final String place;
    private final String advice;

    /// @param source the file, or what else the image came from
    /// @param fault what is wrong
    /// @param place page or offset; empty if it is the whole image
    /// @param advice what to try
    public InvalidImageException(String source, String fault, String place, String advice) {
        super(
                source
                        + ": "
                        + fault
                        + (place.isEmpty() ? "" : " (" + place + ")")
                        + (advice.isEmpty() ? "" : "; " + advice));
        this.source = source;
        this.fault = fault;
        this.place = place;
        this.advice = advice;
    }

    /// The same with what brought it about.
    public InvalidImageException(
            String source, String fault, String place, String advice, Throwable cause) {
        this(source, fault, place, advice);
        initCause(cause);
    }

    /// The file, or what else the image came from.
    public String source() {
        return source;
    }

    /// What is wrong.
    public String fault() {
        return fault;
    }

    /// Page or offset; empty if it is the whole image.
    public String place() {
        return place;
    }

    /// What to try.
    public String advice() {
        return advice;
    }
}
