package io.github.coble.porescale.file;

/// How values are packed, and how many one packed byte can become. A header that announces more
/// than that lies.
enum Packing {
    NONE(1),
    /// Two bytes stand for up to 128.
    PACKBITS(64),
    /// A code of 9 to 12 bits stands for up to 4094 bytes; with the growth of the table a strip of
    /// n codes gives at most n²/2 bytes.
    LZW(2800),
    /// 258 bytes in two bits, by RFC 1951.
    DEFLATE(1032);

    private final int mostPerByte;

    Packing(int mostPerByte) {
        this.mostPerByte = mostPerByte;
    }

    /// Most bytes that one packed byte can become, rounded up.
    int mostPerByte() {
        return mostPerByte;
    }

    /// Whether so many packed bytes can hold so many bytes.
    boolean canHold(long packed, long bytes) {
        return bytes / mostPerByte <= packed;
    }
}
