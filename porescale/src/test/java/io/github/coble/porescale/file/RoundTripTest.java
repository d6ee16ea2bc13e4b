package io.github.coble.porescale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.MaskImage;
import io.github.coble.porescale.image.MemoryImage;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.porescale.image.VoxelImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final Extent EXTENT = new Extent(5, 37, 70);

    @TempDir private Path folder;

    static Stream<Arguments> formats() {
        return Stream.of("tif", "raw", "nrrd", "vti")
                .flatMap(f -> Stream.of(Depth.values()).map(d -> Arguments.of(f, d)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsWrittenIsRead(String format, Depth depth) {
        MemoryImage image = Samples.image(EXTENT, depth, 1);
        Path file = folder.resolve("deeper/image." + format);
        ImageFiles.write(image, file);
        try (VoxelImage read = ImageFiles.open(file)) {
            assertThat(MemoryImage.copyOf(read)).isEqualTo(image);
        }
        try (VoxelImage read =
                ImageFiles.open(file, new Hints(shape(format), type(format, depth), edge(1e-6)))) {
            assertThat(read.voxelEdge()).hasValue(1e-6);
            // Pages in any order, and whole numbers as floats.
            float[] expected = new float[37 * 70];
            float[] found = new float[37 * 70];
            for (int i : new int[] {4, 0, 3, 3, 1}) {
                image.readPage(i, expected);
                read.readPage(i, found);
                assertThat(found).isEqualTo(expected);
            }
            if (!depth.whole()) {
                assertThatThrownBy(() -> read.readPage(0, new short[37 * 70]))
                        .isInstanceOf(IllegalStateException.class);
            }
            assertThatThrownBy(() -> read.readPage(5, found))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(ImageFiles.bytesToWrite(image, file)).isPositive();
        assertThat(partial()).isEmpty();
    }

    private static Optional<Extent> shape(String format) {
        return format.equals("raw") ? Optional.of(EXTENT) : Optional.empty();
    }

    private static Optional<ValueType> type(String format, Depth depth) {
        return format.equals("raw")
                ? Optional.of(ValueType.of(ValueKind.of(depth)))
                : Optional.empty();
    }

    private static OptionalDouble edge(double metres) {
        return OptionalDouble.of(metres);
    }

    private List<Path> partial() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".partial")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"tif", "raw", "nrrd", "vti"})
    void aMaskSurvivesEveryFormat(String format) {
        PhaseMask mask = PhaseMask.of(EXTENT, (i, j, k) -> (3 * i + j * k) % 7 < 3);
        Path file = folder.resolve("mask." + format);
        ImageFiles.write(new MaskImage(mask, OptionalDouble.empty()), file);
        try (VoxelImage read = ImageFiles.open(file)) {
            assertThat(read.voxelEdge()).isEmpty();
            assertThat(PhaseValues.of(1).maskOf(read)).isEqualTo(mask);
        }
    }

    /// The JDK's own reader must see what we wrote.
    @ParameterizedTest
    @EnumSource
    void theJdkReadsOurTiff(Depth depth) throws IOException {
        MemoryImage image = Samples.image(EXTENT, depth, 2);
        Path file = folder.resolve("image.tif");
        ImageFiles.write(image, file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
            float[] expected = new float[37 * 70];
            for (int i = 0; i < 5; i++) {
                Raster raster = reader.read(i).getRaster();
                image.readPage(i, expected);
                float[] found = raster.getSamples(0, 0, 70, 37, 0, (float[]) null);
                assertThat(found).isEqualTo(expected);
            }
        } finally {
            reader.dispose();
        }
    }

    static Stream<Arguments> jdkTiffs() {
        return Stream.of("", "PackBits", "LZW", "ZLib", "Deflate")
                .flatMap(c ->
                        Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                                .flatMap(o ->
                                        Stream.of(Depth.UINT8, Depth.UINT16)
                                                .map(d -> Arguments.of(c, o, d))));
    }

    /// And we must see what the JDK's writer wrote.
    @ParameterizedTest
    @MethodSource("jdkTiffs")
    void weReadTheTiffOfTheJdk(String compression, ByteOrder order, Depth depth)
            throws IOException {
        MemoryImage image = Samples.image(new Extent(3, 61, 83), depth, 3);
        Path file = folder.resolve("jdk.tif");
        Samples.jdkTiff(image, file, compression, order);
        try (VoxelImage read = ImageFiles.open(file, Hints.NONE.withVoxelEdge(2.5e-7))) {
            assertThat(MemoryImage.copyOf(read)).isEqualTo(image);
        }
    }

    @Test
    void bigTiffIsWrittenAndRead() {
        MemoryImage image = Samples.image(EXTENT, Depth.UINT16, 4);
        Path file = folder.resolve("big.tif");
        TiffWriter.write(image, file, true);
        try (VoxelImage read = ImageFiles.open(file)) {
            assertThat(MemoryImage.copyOf(read)).isEqualTo(image);
        }
    }

    /// The transposition in several passes, as for images beyond the memory.
    @ParameterizedTest
    @CsvSource({"1", "5000", "12000", "1000000"})
    void transposedInSlabsAndBandsOfAnySize(long bytes) {
        MemoryImage image = Samples.image(EXTENT, Depth.UINT16, 5);
        Path file = folder.resolve("image.vti");
        VtiWriter.write(image, file, bytes);
        try (VoxelImage read = ImageFiles.open(file)) {
            assertThat(MemoryImage.copyOf(read)).isEqualTo(image);
        }
        Path raw = folder.resolve("image.raw");
        ImageFiles.write(image, raw);
        ValueType type = ValueType.of(ValueKind.UINT16);
        // The same bytes, taken as an image with x fastest: its voxel (k, j, i) is ours at (i, j,
        // k).
        Extent turned = new Extent(EXTENT.z(), EXTENT.y(), EXTENT.x());
        short[] ours = new short[37 * 70];
        short[] theirs = new short[37 * 5];
        try (VoxelImage read =
                new TransposedImage(FileBytes.open(raw), turned, type, Samples.EDGE, bytes)) {
            for (int i = 0; i < 5; i++) {
                image.readPage(i, ours);
                for (int k = 0; k < 70; k += 23) {
                    read.readPage(k, theirs);
                    for (int j = 0; j < 37; j++) {
                        assertThat(theirs[j * 5 + i]).isEqualTo(ours[j * 70 + k]);
                    }
                }
            }
        }
        assertThat(TransposedImage.bytes(turned, type)).isGreaterThan(turned.voxels() * 2);
        assertThat(ContiguousImage.bytes(EXTENT, type)).isEqualTo(37 * 70 * 2);
    }

    @Test
    void anInterruptLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("image.tif");
        Files.writeString(file, "old");
        MemoryImage image = Samples.image(EXTENT, Depth.UINT8, 6);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ImageFiles.write(image, file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be written");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("old");
        assertThat(partial()).isEmpty();
    }

    @Test
    void aFailingImageLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("image.nrrd");
        Files.writeString(file, "old");
        Path raw = folder.resolve("nan.raw");
        Files.write(raw, new byte[] {0, 0, (byte) 0xc0, 0x7f});
        Hints hints = Hints.NONE.withShape(Extent.cube(1)).withType(ValueType.parse("float32"));
        try (VoxelImage broken = ImageFiles.open(raw, hints)) {
            assertThatThrownBy(() -> ImageFiles.write(broken, file))
                    .hasMessageContaining("a value is NaN (page 0, voxel 0 of it)");
        }
        assertThat(file).hasContent("old");
        assertThat(partial()).isEmpty();
        assertThatThrownBy(() ->
                        ImageFiles.write(
                                Samples.image(EXTENT, Depth.UINT8, 1), folder.resolve("image.png")))
                .hasMessageContaining("use .tif, .raw, .nrrd or .vti");
    }

    @Test
    void theReferencePackingIsReadByItsSidecar() {
        Path data = ReferencePacking.folder();
        PhaseMask expected = ReferencePacking.pores(128);
        for (String name : List.of("pack128_d20.raw", "pack128_d20.json")) {
            try (VoxelImage image = ImageFiles.open(data.resolve(name))) {
                assertThat(image.extent()).isEqualTo(Extent.cube(128));
                assertThat(PhaseValues.of(1).maskOf(image)).isEqualTo(expected);
            }
        }
    }
}
