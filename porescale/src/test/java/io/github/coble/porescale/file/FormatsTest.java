package io.github.coble.porescale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.MemoryImage;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.Deflater;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the formats say besides values: types, orders of bytes, spacings, sidecars, folders.
class FormatsTest {
    @TempDir private Path folder;

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

    @ParameterizedTest
    @CsvSource({
        "uint8, 200",
        "int8, -3",
        "uint16, 60000",
        "uint16be, 60000",
        "int16, -300",
        "int16be, -300",
        "uint32, 16777216",
        "int32be, -16777216",
        "int64, 70000",
        "uint64be, 70000",
        "float32, -1.5",
        "float32be, 1e30",
        "float64, 0.1",
        "float64be, 1e-30",
        "'<u2', 513",
        "'>i4', 513",
        "u1, 7"
    })
    void everyTypeIsRead(String name, double value) {
        ValueType type = ValueType.parse(name);
        byte[] bytes = new byte[2 * type.kind().bytes()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
        for (int n = 0; n < 2; n++) {
            switch (type.kind()) {
                case UINT8, INT8 -> buffer.put((byte) (int) value);
                case UINT16, INT16 -> buffer.putShort((short) (int) value);
                case UINT32, INT32 -> buffer.putInt((int) (long) value);
                case UINT64, INT64 -> buffer.putLong((long) value);
                case FLOAT32 -> buffer.putFloat((float) value);
                case FLOAT64 -> buffer.putDouble(value);
            }
        }
        Path path = file("a.raw", bytes);
        Hints hints = Hints.NONE.withShape(new Extent(2, 1, 1)).withType(type);
        try (VoxelImage image = ImageFiles.open(path, hints)) {
            float[] page = new float[1];
            image.readPage(1, page);
            assertThat(page[0]).isEqualTo((float) value);
            assertThat(image.depth()).isEqualTo(type.kind().depth());
        }
    }

    @Test
    void whatAFloatCannotHoldIsRefused() {
        for (long value : new long[] {16777217, -16777217, Long.MIN_VALUE}) {
            Path path = file("a.raw", new LittleEndian().add(8, value).bytes());
            Hints hints = Hints.NONE.withShape(Extent.cube(1)).withType(ValueType.parse("int64"));
            try (VoxelImage image = ImageFiles.open(path, hints)) {
                assertThatThrownBy(() -> image.readPage(0, new float[1]))
                        .isInstanceOf(InvalidImageException.class)
                        .hasMessageContaining("a value is " + value);
            }
        }
    }

    @Test
    void hintsAreRead() {
        assertThat(Hints.parseShape(" 10x20 X 30")).isEqualTo(new Extent(10, 20, 30));
        assertThatThrownBy(() -> Hints.parseShape("10x20")).hasMessageContaining("1000x512x512");
        assertThatThrownBy(() -> ValueType.parse("uint9")).hasMessageContaining("uint16be");
        assertThatThrownBy(() -> Hints.NONE.withVoxelEdge(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Hints.NONE.withVoxelEdge(Double.NaN))
                .hasMessageContaining("above 0");
        assertThat(ValueType.parse("uint16be")).hasToString("uint16be");
        assertThat(ValueType.parse("|u1")).hasToString("uint8");
    }

    @Test
    void aWrongShapeIsAnsweredByThoseThatFit() {
        Path path = file("a.raw", new byte[8 * 16]);
        assertThatThrownBy(() -> open(path, new Extent(8, 4, 4), "uint16"))
                .hasMessageContaining("8 x 4 x 4 voxels of uint16 are 256 bytes, the file has 128")
                .hasMessageContaining("8 x 4 x 4 of uint8")
                .hasMessageContaining("4 x 4 x 4 of uint16");
        assertThatThrownBy(() -> open(path, new Extent(5, 5, 5), "uint8"))
                .hasMessageContaining("is there a header of 3 bytes?");
        assertThatThrownBy(() -> open(path, new Extent(1 << 30, 1 << 30, 1 << 30), "uint8"))
                .hasMessageContaining("beyond any file");
        assertThatThrownBy(() -> ImageFiles.open(path))
                .hasMessageContaining("do not say their shape and type")
                .hasMessageContaining("4 x 4 x 4 of uint16");
        assertThatThrownBy(() -> ImageFiles.open(path, Hints.NONE.withShape(Extent.cube(4))))
                .hasMessageContaining("do not say their type")
                .hasMessageContaining("int16");
        assertThatThrownBy(() -> ImageFiles.open(path, Hints.NONE.withShape(Extent.cube(5))))
                .hasMessageContaining("5 x 5 x 5 voxels of no type are 128 bytes")
                .hasMessageContaining("4 x 4 x 4 of uint16");
        assertThatThrownBy(() -> open(path, new Extent(3, 4, 8), "uint8"))
                .hasMessageContaining("4 x 4 x 8 of uint8")
                .hasMessageContaining("2 x 4 x 8 of uint16")
                .hasMessageContaining("4 x 4 x 4 of int16");
        assertThatThrownBy(
                        () -> ImageFiles.open(path, Hints.NONE.withType(ValueType.parse("int16"))))
                .hasMessageContaining("do not say their shape")
                .hasMessageContaining("4 x 4 x 4 of int16");
    }

    private static void open(Path path, Extent shape, String type) {
        ImageFiles.open(path, Hints.NONE.withShape(shape).withType(ValueType.parse(type))).close();
    }

    @Test
    void sidecarsSayWhatRawDoesNot() {
        file("a.raw", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        file(
                "a.raw.json",
                "{\"dtype\":\"uint8\",\"shape\":[2,2,3],\"voxel_edge_m\":1e-7,\"void\":1}");
        short[] page = new short[6];
        for (String name : List.of("a.raw", "a.raw.json")) {
            try (VoxelImage image = ImageFiles.open(folder.resolve(name))) {
                assertThat(image.extent()).isEqualTo(new Extent(2, 2, 3));
                assertThat(image.voxelEdge()).hasValue(1e-7);
                image.readPage(1, page);
                assertThat(page).isEqualTo(new short[] {7, 8, 9, 10, 11, 12});
            }
        }
        file("a.raw.json", "{\"dtype\":\"uint8\",\"shape\":[2,2,3],\"order\":\"F\"}");
        try (VoxelImage image = ImageFiles.open(folder.resolve("a.raw"))) {
            image.readPage(1, page);
            // i fastest: every second value.
            assertThat(page).isEqualTo(new short[] {2, 6, 10, 4, 8, 12});
        }
        file("b.raw", new byte[] {9});
        file("b.json", "{\"file\":\"b.raw\",\"dtype\":\"u1\",\"shape\":[1,1,1]}");
        try (VoxelImage image = ImageFiles.open(folder.resolve("b.json"))) {
            assertThat(image.extent()).isEqualTo(Extent.cube(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "{\"dtype\":",
                "{\"shape\":[1,1],\"dtype\":\"u1\"}",
                "{\"shape\":[1,1,-1],\"dtype\":\"u1\"}",
                "{\"shape\":[1,1,1e9],\"dtype\":\"u1\"}",
                "{\"shape\":\"1x1x1\",\"dtype\":\"u1\"}",
                "{\"shape\":[1,1,1],\"dtype\":\"u9\"}",
                "{\"shape\":[1,1,1],\"dtype\":7}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"order\":\"Z\"}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"order\":3}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"voxel_edge_m\":-1}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"voxel_edge_m\":\"1 um\"}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"void\":[1]}",
                "{\"shape\":[1,1,1],\"dtype\":\"u1\",\"void\":\"one\"}",
                "{\"shape\":[1,1,1]}",
                "{\"dtype\":\"u1\"}"
            })
    void sidecarsThatLieAreRefused(String json) {
        file("a.raw", new byte[1]);
        file("a.json", json);
        assertThatThrownBy(() -> ImageFiles.open(folder.resolve("a.raw")))
                .isInstanceOf(InvalidImageException.class);
    }

    @Test
    void aSidecarSaysWhichValuesAreVoid() {
        Path raw = file("a.raw", new byte[1]);
        assertThat(ImageFiles.pores(raw)).isEmpty();
        Path json = file("a.json", "{\"void\": 1}");
        assertThat(ImageFiles.pores(raw)).contains(PhaseValues.of(1));
        assertThat(ImageFiles.pores(json)).contains(PhaseValues.of(1));
        file("a.json", "{\"void\": \"0,3-7\"}");
        assertThat(ImageFiles.pores(raw)).contains(PhaseValues.parse("0,3-7"));
        // What lies beside a file that describes itself may be about anything.
        Path nrrd = file("a.nrrd", "NRRD0004\n");
        assertThat(ImageFiles.pores(nrrd)).isEmpty();
        assertThat(ImageFiles.pores(folder)).isEmpty();
    }

    @Test
    void aSidecarMayNotPointElsewhere() {
        Path path = file("a.json", "{\"file\":\"../b.raw\",\"dtype\":\"u1\",\"shape\":[1,1,1]}");
        assertThatThrownBy(() -> ImageFiles.open(path)).hasMessageContaining("not in its folder");
        Path nul = file("b.json", "{\"file\":\"\\u0000\",\"dtype\":\"u1\",\"shape\":[1,1,1]}");
        assertThatThrownBy(() -> ImageFiles.open(nul)).hasMessageContaining("not in its folder");
        Path large = file("c.json", "{\"" + "x".repeat(1 << 20) + "\":1}");
        assertThatThrownBy(() -> ImageFiles.open(large)).hasMessageContaining("too long");
    }

    @Test
    void nrrdSpeaksManyDialects() {
        byte[] values = {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8};
        String head =
                """
                NRRD0005
                # a comment
                key:=value
                type: unsigned short
                dimension: 3
                space: left-posterior-superior
                sizes: 4 2 1
                space directions: (0,0,0.3) (0,0.3,0) (0.3,0,0)
                space units: "um" "um" "um"
                endian: big
                """;
        file("v.raw", values);
        file("skip.raw", new LittleEndian().add(3, 0).add(values, 16).bytes());
        String body = new String(values, StandardCharsets.ISO_8859_1);
        List<Path> files =
                List.of(
                        file("a.nrrd", head + "encoding: raw\n\n" + body),
                        file("b.nhdr", head + "encoding: raw\ndata file: v.raw\n"),
                        file("c.nhdr", head + "encoding: raw\nbyte skip: 3\ndatafile: skip.raw\n"),
                        file("d.nhdr", head + "encoding: raw\nbyte skip: -1\ndata file: skip.raw"));
        for (Path path : files) {
            short[] page = new short[8];
            try (VoxelImage image = ImageFiles.open(path)) {
                assertThat(image.extent()).isEqualTo(new Extent(1, 2, 4));
                assertThat(image.voxelEdge().orElseThrow()).isEqualTo(0.3e-6, ROUNDED);
                image.readPage(0, page);
                assertThat(page).isEqualTo(new short[] {1, 2, 3, 4, 5, 6, 7, 8});
            }
        }
        Path flat =
                file(
                        "e.nrrd",
                        "NRRD0001\ntype: uchar\ndimension: 2\nsizes: 2 2\nspacings: 1 1\n"
                                + "encoding: raw\n\n1234");
        try (VoxelImage image = ImageFiles.open(flat)) {
            assertThat(image.extent()).isEqualTo(new Extent(1, 2, 2));
            assertThat(image.voxelEdge()).isEmpty();
        }
    }

    /// Round-off of a product of two numbers.
    private static final Offset<Double> ROUNDED = Offset.offset(1e-18);

    @Test
    void foldersAreStacksInTheOrderOfTheirNumbers() throws IOException {
        MemoryImage image = Samples.image(new Extent(12, 9, 8), Depth.UINT16, 1);
        Path stack = Files.createDirectory(folder.resolve("stack"));
        short[] page = new short[72];
        for (int i = 0; i < 12; i++) {
            image.readPage(i, page);
            MemoryImage one =
                    MemoryImage.of(new Extent(1, 9, 8), OptionalDouble.of(3e-7), page.clone());
            ImageFiles.write(one, stack.resolve("slice_" + i + (i % 2 == 0 ? ".tif" : ".TIFF")));
        }
        Files.writeString(stack.resolve("notes.txt"), "left alone");
        Files.writeString(stack.resolve(".hidden.tif"), "left alone");
        try (VoxelImage read = ImageFiles.open(stack, Hints.NONE.withVoxelEdge(2.5e-7))) {
            assertThat(MemoryImage.copyOf(read)).isEqualTo(image);
        }
        try (VoxelImage read = ImageFiles.open(stack)) {
            assertThat(read.voxelEdge().orElseThrow()).isEqualTo(3e-7, NINE_DIGITS);
        }
        ImageFiles.write(image, stack.resolve("slice_13.tif"));
        assertThatThrownBy(() -> ImageFiles.open(stack)).hasMessageContaining("12 pages");
        ImageFiles.write(
                Samples.image(new Extent(1, 9, 7), Depth.UINT16, 1), stack.resolve("slice_13.tif"));
        assertThatThrownBy(() -> ImageFiles.open(stack))
                .hasMessageContaining("9 x 7 of uint16, the first page is 9 x 8");
        Files.writeString(stack.resolve("slice_13.tif"), "no TIFF");
        assertThatThrownBy(() -> ImageFiles.open(stack)).hasMessageContaining("no TIFF file");
    }

    /// A ratio of two whole numbers of 32 bits.
    private static final Offset<Double> NINE_DIGITS = Offset.offset(3e-16);

    @Test
    void aPageThatChangesWhileReadIsNoticed() throws IOException {
        Path stack = Files.createDirectory(folder.resolve("stack"));
        for (int i = 0; i < 3; i++) {
            ImageFiles.write(
                    Samples.image(new Extent(1, 4, 4), Depth.UINT8, i), stack.resolve(i + ".tif"));
        }
        try (VoxelImage image = ImageFiles.open(stack)) {
            ImageFiles.write(
                    Samples.image(new Extent(1, 4, 5), Depth.UINT8, 1), stack.resolve("1.tif"));
            assertThatThrownBy(() -> image.readPage(1, new short[16]))
                    .hasMessageContaining("has changed");
            image.readPage(2, new short[16]);
        }
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        List<String> names =
                Arrays.asList("b1", "a10", "a9", "a09", "a", "a1b2", "a1b10", "a001", "A2");
        names.sort(NaturalOrder::compare);
        assertThat(names)
                .containsExactly("A2", "a", "a001", "a1b2", "a1b10", "a09", "a9", "a10", "b1");
    }

    @ParameterizedTest
    @CsvSource({
        "m, 1",
        "cm, 1e-2",
        "mm, 1e-3",
        "um, 1e-6",
        "µm, 1e-6",
        "\\u00B5m, 1e-6",
        "micron, 1e-6",
        "nm, 1e-9",
        "inch, 0.0254"
    })
    void unitsAreKnown(String name, double metres) {
        assertThat(LengthUnit.metres(name)).hasValue(metres);
        assertThat(LengthUnit.metres("pixel")).isEmpty();
    }

    /// A VTI file with blocks as VTK packs them, big-endian, with values at points.
    @Test
    void vtiOfOtherWritersIsRead() {
        byte[] values = new byte[16];
        for (int n = 0; n < 8; n++) {
            values[2 * n + 1] = (byte) n;
        }
        Deflater deflater = new Deflater();
        ByteBuffer data = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN);
        byte[][] blocks = new byte[2][];
        for (int b = 0; b < 2; b++) {
            deflater.reset();
            deflater.setInput(values, 10 * b, b == 0 ? 10 : 6);
            deflater.finish();
            byte[] packed = new byte[50];
            blocks[b] = Arrays.copyOf(packed, deflater.deflate(packed));
            deflater.reset();
            deflater.setInput(values, 10 * b, b == 0 ? 10 : 6);
            deflater.finish();
            deflater.deflate(blocks[b]);
        }
        deflater.end();
        data.putInt(2).putInt(10).putInt(6).putInt(blocks[0].length).putInt(blocks[1].length);
        data.put(blocks[0]).put(blocks[1]);
        String head =
                """
                <VTKFile type="ImageData" byte_order="BigEndian" compressor="vtkZLibDataCompressor">
                 <ImageData WholeExtent="0 1 0 1 0 1" Spacing="0.5 0.5 0.5">
                  <FieldData><DataArray Name="other" format="ascii">1</DataArray></FieldData>
                  <Piece Extent="0 1 0 1 0 1">
                   <PointData Scalars="b">
                    <DataArray type="Float64" Name="a" format="appended" offset="0"/>
                    <DataArray type="UInt16" Name="b" format="appended" offset="0"/>
                   </PointData>
                   <CellData/>
                  </Piece>
                 </ImageData>
                 <AppendedData encoding="raw">
                  _\
                """;
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + data.position()];
        System.arraycopy(start, 0, all, 0, start.length);
        data.flip().get(all, start.length, data.limit());
        short[] page = new short[4];
        try (VoxelImage image = ImageFiles.open(file("points.vti", all))) {
            assertThat(image.extent()).isEqualTo(Extent.cube(2));
            image.readPage(1, page);
            assertThat(page).isEqualTo(new short[] {1, 5, 3, 7});
            assertThat(image.voxelEdge()).isEmpty();
        }
        Path short1 = file("cut.vti", Arrays.copyOf(all, all.length - 3));
        assertThatThrownBy(() -> ImageFiles.open(short1)).hasMessageContaining("block 1");
        all[start.length + 20 + 4] ^= 0x55;
        try (VoxelImage image = ImageFiles.open(file("damaged.vti", all))) {
            assertThatThrownBy(() -> image.readPage(0, page)).hasMessageContaining("block 0");
        }
    }
}
