package io.github.coble.porescale.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What the first bytes of a file say it is.
enum Magic {
    TIFF(""),
    NRRD(""),
    VTI(""),
    JSON(""),
    PNG("a PNG picture"),
    JPEG("a JPEG picture, which alters values"),
    GIF("a GIF picture"),
    BMP("a BMP picture"),
    HDF5("an HDF5 file"),
    GZIP("a gzip file"),
    ZIP("a zip file"),
    DICOM("a DICOM file"),
    NUMPY("a NumPy file"),
    UNKNOWN("");

    private static final int READ = 256;

    private final String foreign;

    Magic(String foreign) {
        this.foreign = foreign;
    }

    /// What it is, if it is nothing we read; else empty.
    String foreign() {
        return foreign;
    }

    static Magic of(Path path) {
        try (FileBytes file = FileBytes.open(path)) {
            byte[] bytes = new byte[(int) Math.min(READ, file.size())];
            file.readAt(0, bytes, 0, bytes.length);
            return of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static Magic of(String start) {
        if (start.startsWith("II*\0")
                || start.startsWith("II+\0")
                || start.startsWith("MM\0*")
                || start.startsWith("MM\0+")) {
            return TIFF;
        }
        if (start.startsWith("NRRD000")) {
            return NRRD;
        }
        if (start.contains("<VTKFile")) {
            return VTI;
        }
        if (start.stripLeading().startsWith("{") && start.contains("\"")) {
            return JSON;
        }
        if (start.startsWith("\u0089PNG")) {
            return PNG;
        }
        if (start.startsWith("\u0089HDF")) {
            return HDF5;
        }
        if (start.startsWith("\u0093NUMPY")) {
            return NUMPY;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF8")) {
            return GIF;
        }
        if (start.startsWith("BM") && start.length() > 18 && start.startsWith("\0\0\0\0", 6)) {
            return BMP;
        }
        if (start.startsWith("\u001f\u008b\u0008")) {
            return GZIP;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        return start.length() > 132 && start.startsWith("DICM", 128) ? DICOM : UNKNOWN;
    }
}
