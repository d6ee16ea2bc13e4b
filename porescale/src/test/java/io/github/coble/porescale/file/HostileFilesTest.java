package io.github.coble.porescale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that lie, are cut off or damaged: every one is either read or refused with an
/// [InvalidImageException].
class HostileFilesTest {
    private static final Extent EXTENT = new Extent(4, 33, 47);
    private static final int FLIPS = 1500;

    @TempDir private Path folder;

    private final Map<String, byte[]> sound = new LinkedHashMap<>();

    @BeforeEach
    void write() throws IOException {
        for (Depth depth : Depth.values()) {
            for (String format : new String[] {"tif", "nrrd", "vti"}) {
                Path file = folder.resolve(depth + "." + format);
                ImageFiles.write(Samples.image(EXTENT, depth, 1), file);
                sound.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        Path big = folder.resolve("big.tif");
        TiffWriter.write(Samples.image(EXTENT, Depth.UINT16, 2), big, true);
        sound.put("big.tif", Files.readAllBytes(big));
        for (String packing : new String[] {"", "LZW", "PackBits"}) {
            Path file = folder.resolve("jdk" + packing + ".tif");
            Samples.jdkTiff(
                    Samples.image(EXTENT, Depth.UINT8, 3), file, packing, ByteOrder.BIG_ENDIAN);
            sound.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    /// Reads everything; true if it could be read, false if it was refused as it should be.
    private static boolean read(Path file, long bytes) {
        try (VoxelImage image = ImageFiles.open(file)) {
            int page = Pages.voxels(image.extent());
            // What a header announces is bounded by what its packing could possibly hold.
            assertThat((long) page)
                    .isLessThanOrEqualTo(8L * Packing.LZW.mostPerByte() * Math.max(1, bytes));
            float[] values = new float[page];
            for (int i = 0; i < image.extent().x(); i++) {
                image.readPage(i, values);
            }
            return true;
        } catch (InvalidImageException e) {
            assertThat(e.getMessage()).startsWith(e.source() + ": " + e.fault());
            assertThat(e.source()).contains(file.getFileName().toString());
            return false;
        }
    }

    @Test
    void cutOffAnywhere() throws IOException {
        for (Map.Entry<String, byte[]> entry : sound.entrySet()) {
            byte[] bytes = entry.getValue();
            Path file = folder.resolve("cut-" + entry.getKey());
            for (int percent = 0; percent < 100; percent++) {
                Files.write(file, Arrays.copyOf(bytes, bytes.length * percent / 100));
                assertThat(read(file, bytes.length)).as("%s at %d %%", file, percent).isFalse();
            }
            Files.write(file, bytes);
            assertThat(read(file, bytes.length)).isTrue();
        }
    }

    @Test
    void bitsTurnedOver() throws IOException {
        Random random = new Random(20);
        String[] names = sound.keySet().toArray(String[]::new);
        int refused = 0;
        for (int n = 0; n < FLIPS; n++) {
            String name = names[n % names.length];
            byte[] bytes = Objects.requireNonNull(sound.get(name)).clone();
            // Half of them in the first 600 bytes, where headers are; TIFF has them at the end too.
            int flips = 1 + random.nextInt(4);
            for (int f = 0; f < flips; f++) {
                int reach = Math.min(600, bytes.length);
                int at =
                        switch (random.nextInt(3)) {
                            case 0 -> random.nextInt(reach);
                            case 1 -> bytes.length - 1 - random.nextInt(reach);
                            default -> random.nextInt(bytes.length);
                        };
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = folder.resolve("flip-" + n % 50 + "-" + name);
            Files.write(file, bytes);
            try {
                refused += read(file, bytes.length) ? 0 : 1;
            } catch (RuntimeException | Error e) {
                fail("flip " + n + " of " + name, e);
            }
        }
        assertThat(refused).isBetween(FLIPS / 10, FLIPS);
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(
                        () -> {
                            try (VoxelImage image = ImageFiles.open(file)) {
                                for (int i = 0; i < image.extent().x(); i++) {
                                    image.readPage(i, new float[Pages.voxels(image.extent())]);
                                }
                            }
                        })
                .isInstanceOf(InvalidImageException.class)
                .message()
                .contains(words);
    }

    @Test
    void noImagesAtAll() throws IOException {
        refused(folder.resolve("none.tif"), "no such file");
        refused(file("empty.tif", new byte[0]), "empty");
        refused(Files.createDirectory(folder.resolve("stack")), "no .tif");
        refused(file("a.tif", "\u0089PNG\r\n"), "PNG");
        refused(file("b.tif", "\u0089HDF\r\n"), "HDF5");
        refused(file("c.tif", "\u00ff\u00d8\u00ff\u00e0"), "JPEG");
        refused(file("d.tif", "GIF89a"), "GIF");
        refused(file("e.tif", "BMxxxx\0\0\0\0xxxxxxxxxx"), "BMP");
        refused(file("f.tif", "\u001f\u008b\u0008xxx"), "gzip");
        refused(file("g.tif", "PK\u0003\u0004"), "zip");
        refused(file("h.tif", "\u0093NUMPY"), "NumPy");
        refused(file("i.tif", " ".repeat(128) + "DICM" + " ".repeat(9)), "DICOM");
        refused(file("j.txt", "Lorem ipsum"), "no TIFF, NRRD or VTI", "shape and type");
        refused(file("k.tif", "II*\0"), "ends before");
        refused(file("l.tif", "II*\0\0\0\0\0"), "no pages");
        refused(file("m.tif", "MM\0+\0\7\0\0\0\0\0\0\0\0\0\0"), "BigTIFF");
    }

    /// A classic little-endian TIFF page of 4 x 4 bytes with tags of one's choice.
    private static byte[] tiff(long... tags) {
        Map<Long, long[]> all = new TreeMap<>();
        long[] usual = {
            256, 4, 4, 257, 4, 4, 258, 3, 8, 259, 3, 1, 262, 3, 1, 273, 4, 8, 277, 3, 1, 278, 4, 4,
            279, 4, 16
        };
        for (long[] list : new long[][] {usual, tags}) {
            for (int t = 0; t < list.length; t += 3) {
                all.put(list[t], new long[] {list[t + 1], list[t + 2]});
            }
        }
        LittleEndian out = new LittleEndian();
        out.add(1, 'I').add(1, 'I').add(2, 42).add(4, 24).add(new byte[16], 16);
        out.add(2, all.size());
        all.forEach((tag, v) -> out.add(2, tag).add(2, v[0]).add(4, 1).add(4, v[1]));
        return out.add(4, 0).bytes();
    }

    @Test
    void tiffHeadersThatLie() {
        try (VoxelImage image = ImageFiles.open(file("sound.tif", tiff()))) {
            assertThat(image.extent()).isEqualTo(new Extent(1, 4, 4));
        }
        refused(file("a.tif", tiff(256, 4, 0xffffffffL)), "makes no sense");
        refused(file("b.tif", tiff(256, 4, 1 << 30)), "");
        refused(file("c.tif", tiff(257, 4, 0)), "size of 0");
        refused(file("d.tif", tiff(256, 4, 50_000, 257, 4, 50_000, 278, 4, 50_000)), "memory");
        refused(file("e.tif", tiff(257, 4, 1 << 20, 278, 4, 1)), "strips are more");
        refused(file("f.tif", tiff(273, 4, 0xfffffff0L)), "not in the file");
        refused(file("g.tif", tiff(279, 4, 0x7fffffff)), "not in the file");
        refused(file("h.tif", tiff(279, 4, 15)), "strip 0 cannot hold 16 bytes in 15");
        refused(file("i.tif", tiff(277, 3, 3)), "3 values a pixel", "colour");
        refused(file("j.tif", tiff(277, 3, 2)), "2 values a pixel");
        refused(file("k.tif", tiff(258, 3, 12)), "12 bits");
        refused(file("l.tif", tiff(258, 3, 16, 339, 3, 3)), "sample format 3");
        refused(file("m.tif", tiff(259, 3, 7)), "JPEG");
        refused(file("n.tif", tiff(259, 3, 50_000)), "compression 50000", "deflate");
        refused(file("o.tif", tiff(259, 3, 8)), "strip 0", "page 0");
        refused(file("p.tif", tiff(259, 3, 5, 317, 3, 9)), "predictor 9");
        refused(file("q.tif", tiff(256, 2, 4)), "tag 256 is no number");
        refused(file("r.tif", tiff(254, 4, 1)), "no pages");
        byte[] loop = tiff();
        loop[loop.length - 4] = 24;
        refused(file("s.tif", loop), "loop");
        byte[] beyond = tiff();
        beyond[beyond.length - 2] = 1;
        refused(file("t.tif", beyond), "ends before");
        byte[] many = tiff();
        many[25] = 0x7f;
        refused(file("u.tif", many), "tags");
        byte[] none = tiff();
        none[24] = 0;
        refused(file("v.tif", none), "0 tags");
        // LZW that is none: the strip of zeros clears nothing and ends too early.
        refused(file("w.tif", tiff(259, 3, 5, 279, 4, 2)), "holds");
        refused(file("x.tif", tiff(259, 3, 32773, 279, 4, 1)), "holds 0 of 16");
    }

    private static String nrrd(String lines) {
        return "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n" + lines;
    }

    @Test
    void nrrdHeadersThatLie() {
        String data = "\n12345678";
        try (VoxelImage image = ImageFiles.open(file("sound.nrrd", nrrd(data)))) {
            assertThat(image.extent()).isEqualTo(Extent.cube(2));
        }
        refused(file("a.nrrd", nrrd(data + "9")), "announces 8 bytes", "there are 9");
        refused(file("b.nrrd", nrrd("sizes: 2 2 0\n" + data)), "make no sense");
        refused(file("c.nrrd", nrrd("sizes: 2 2 -2\n" + data)), "make no sense");
        refused(file("d.nrrd", nrrd("sizes: 2 2 x\n" + data)), "make no sense");
        refused(file("e.nrrd", nrrd("sizes: 2 2\n" + data)), "dimension 3 and sizes 2 2");
        refused(file("f.nrrd", nrrd("dimension: 4\nsizes: 2 2 2 2\n" + data)), "three dimensions");
        String huge = "sizes: 2147483647 2147483647 2147483647";
        refused(file("g.nrrd", nrrd(huge + "\n" + data)), "beyond any file");
        refused(file("h.nrrd", nrrd("sizes: 2147483647 1 1\n" + data)), "announces");
        refused(file("i.nrrd", nrrd("type: block\n" + data)), "type block");
        refused(file("j.nrrd", nrrd("type: short\n" + data)), "no \"endian\"");
        refused(file("k.nrrd", nrrd("type: short\nendian: middle\n" + data)), "endian is middle");
        refused(file("l.nrrd", nrrd("encoding: bzip2\n" + data)), "bzip2", "raw or gzip");
        refused(file("m.nrrd", nrrd("line skip: 1\n" + data)), "skips lines");
        refused(file("n.nrrd", nrrd("byte skip: -7\n" + data)), "byte skip: -7");
        refused(file("o.nrrd", nrrd("byte skip: x\n" + data)), "byte skip: x");
        refused(file("p.nrrd", nrrd("data file: ../other.raw\n")), "not in its folder");
        refused(file("q.nrrd", nrrd("data file: /elsewhere/other.raw\n")), "not in its folder");
        refused(file("r.nrrd", nrrd("data file: LIST\n")), "several files");
        refused(file("s.nrrd", nrrd("data file: none.raw\n")), "no such file");
        refused(file("t.nrrd", nrrd("nonsense\n" + data)), "without meaning: nonsense");
        refused(file("u.nrrd", "NRRD0004\n\n"), "no \"sizes\"");
        refused(file("v.nrrd", nrrd("#" + "x".repeat(100_000) + data)), "does not end");
        refused(
                file("w.nrrd", nrrd("spacings: 1 1 2\n" + data)),
                "no cubes: their spacing is 2.0 x");
        refused(file("x.nrrd", nrrd("spacings: 1 1 q\n" + data)), "no number");
        refused(file("y.nrrd", nrrd("spacings: 0 0 0\n" + data)), "makes no sense");
        refused(file("z.nrrd", nrrd("encoding: gzip\nbyte skip: 3\n" + data)), "packed data");
    }

    /// A gzip stream a thousand times smaller than what comes out is not unpacked further than the
    /// header says, and a header cannot say more than gzip can hold.
    @Test
    void gzipBombs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 64; n++) {
                gzip.write(zeros);
            }
        }
        String body = packed.toString(StandardCharsets.ISO_8859_1);
        refused(file("a.nrrd", nrrd("encoding: gzip\n\n" + body)), "more values than the header");
        String sizes = "encoding: gzip\nsizes: 100000 1000 1000\n\n";
        refused(file("b.nrrd", nrrd(sizes + body)), "cannot hold 100000000000");
        String few = "encoding: gzip\nsizes: 1025 1024 64\n\n";
        refused(file("c.nrrd", nrrd(few + body)), "end too early");
        byte[] damaged = body.getBytes(StandardCharsets.ISO_8859_1);
        damaged[damaged.length - 6] ^= 1;
        String text = new String(damaged, StandardCharsets.ISO_8859_1);
        String all = "encoding: gzip\nsizes: 1024 1024 64\n\n";
        refused(file("d.nrrd", nrrd(all + text)), "damaged");
    }

    private static String vti(String root, String image, String array, String data) {
        return "<?xml version=\"1.0\"?>\n<VTKFile type=\"ImageData\" "
                + root
                + ">\n<ImageData "
                + image
                + ">\n<Piece>\n<CellData>\n<DataArray "
                + array
                + "/>\n</CellData>\n</Piece>\n</ImageData>\n"
                + data;
    }

    private static final String ROOT = "byte_order=\"LittleEndian\"";
    private static final String IMAGE = "WholeExtent=\"0 2 0 2 0 2\"";
    private static final String ARRAY =
            "type=\"UInt8\" Name=\"v\" format=\"appended\" offset=\"0\"";
    private static final String DATA =
            "<AppendedData encoding=\"raw\">_\10\0\0\00012345678</AppendedData></VTKFile>";

    @Test
    void vtiHeadersThatLie() {
        short[] page = new short[4];
        try (VoxelImage read = ImageFiles.open(file("ok.vti", vti(ROOT, IMAGE, ARRAY, DATA)))) {
            read.readPage(1, page);
        }
        // x fastest: the second values of each pair.
        assertThat(page).containsExactly((short) '2', (short) '6', (short) '4', (short) '8');
        refused(file("a.vti", vti(ROOT, IMAGE, ARRAY, "")), "no appended data");
        String text = DATA.replace("raw", "base64");
        refused(file("b.vti", vti(ROOT, IMAGE, ARRAY, text)), "encode appended");
        refused(
                file("c.vti", vti(ROOT + " compressor=\"vtkLZ4\"", IMAGE, ARRAY, DATA)),
                "packed by vtkLZ4");
        for (String extent : new String[] {"0 2 0 2", "0 2 0 2 2 2", "5 2 0 2 0 2", ""}) {
            String image = "WholeExtent=\"" + extent + "\"";
            refused(file("d.vti", vti(ROOT, image, ARRAY, DATA)), "makes no sense");
        }
        String huge = "WholeExtent=\"0 2147483647 0 2147483647 0 2147483647\"";
        refused(file("e.vti", vti(ROOT, huge, ARRAY, DATA)), "beyond any file");
        String wide = "WholeExtent=\"0 4 0 2 0 2\"";
        refused(file("f.vti", vti(ROOT, wide, ARRAY, DATA)), "the file says 8");
        refused(file("g.vti", vti(ROOT, "WholeExtent=\"0 q 0 2 0 2\"", ARRAY, DATA)), "no number");
        String uneven = IMAGE + " Spacing=\"1 1 3\"";
        refused(file("h.vti", vti(ROOT, uneven, ARRAY, DATA)), "no cubes");
        String vector = ARRAY + " NumberOfComponents=\"3\"";
        refused(file("i.vti", vti(ROOT, IMAGE, vector, DATA)), "not one number a voxel");
        String ascii = ARRAY.replace("appended", "ascii");
        refused(file("j.vti", vti(ROOT, IMAGE, ascii, DATA)), "text");
        String two = ARRAY + "/><DataArray " + ARRAY;
        refused(file("k.vti", vti(ROOT, IMAGE, two, DATA)), "2 arrays");
        String far = ARRAY.replace("\"0\"", "\"99999\"");
        refused(file("l.vti", vti(ROOT, IMAGE, far, DATA)), "beyond the file");
        refused(file("m.vti", vti(ROOT + " <", IMAGE, ARRAY, DATA)), "XML");
        String mesh = vti(ROOT, IMAGE, ARRAY, DATA).replace("type=\"ImageData\"", "type=\"Poly\"");
        refused(file("n.vti", mesh), "no image");
        String pieces = ARRAY + "/></CellData></Piece><Piece><CellData><DataArray " + ARRAY;
        refused(file("o.vti", vti(ROOT, IMAGE, pieces, DATA)), "");
        String zlib = ROOT + " compressor=\"vtkZLibDataCompressor\"";
        refused(file("p.vti", vti(zlib, IMAGE, ARRAY, DATA)), "blocks");
        String entities =
                vti(ROOT, IMAGE, ARRAY.replace("\"v\"", "\"&a;\""), DATA)
                        .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>");
        refused(file("q.vti", entities), "XML");
    }

    @Test
    void floatsThatAreNone() {
        for (int bits : new int[] {0x7fc00000, 0x7f800000, 0xff800000}) {
            LittleEndian bytes = new LittleEndian().add(4, 0).add(4, bits);
            Path file = file("nan.raw", bytes.bytes());
            Hints hints =
                    Hints.NONE
                            .withShape(new Extent(2, 1, 1))
                            .withType(ValueType.of(ValueKind.FLOAT32));
            try (VoxelImage image = ImageFiles.open(file, hints)) {
                image.readPage(0, new float[1]);
                assertThatThrownBy(() -> image.readPage(1, new float[1]))
                        .isInstanceOf(InvalidImageException.class)
                        .hasMessageContaining("page 1, voxel 0");
            }
        }
    }
}
