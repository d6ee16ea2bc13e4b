package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.MemoryImage;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Images to write and read, and TIFF files that the JDK's own writer makes.
final class Samples {
    private Samples() {}

    static final OptionalDouble EDGE = OptionalDouble.of(2.5e-7);

    /// Two phases with some noise in them, so that packing finds something.
    static MemoryImage image(Extent extent, Depth depth, long seed) {
        Random random = new Random(seed);
        int length = (int) extent.voxels();
        byte[] bytes = new byte[length];
        short[] shorts = new short[length];
        float[] floats = new float[length];
        for (int n = 0; n < length; n++) {
            int value = (n / 37 % 3 == 0 ? 60 : 180) + random.nextInt(8);
            bytes[n] = (byte) value;
            shorts[n] = (short) (value * 257);
            floats[n] = value / 7f - 10;
        }
        return switch (depth) {
            case UINT8 -> MemoryImage.of(extent, EDGE, bytes);
            case UINT16 -> MemoryImage.of(extent, EDGE, shorts);
            case FLOAT32 -> MemoryImage.of(extent, EDGE, floats);
        };
    }

    /// Writes a TIFF stack of 8 or 16 bits with the writer of the JDK.
    ///
    /// @param compression null for none, or a name the writer knows
    static void jdkTiff(MemoryImage image, Path path, String compression, ByteOrder order)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(path.toFile())) {
            out.setByteOrder(order);
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (!compression.isEmpty()) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType(compression);
            }
            writer.prepareWriteSequence(null);
            for (int i = 0; i < image.extent().x(); i++) {
                writer.writeToSequence(new IIOImage(page(image, i), null, null), parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage page(MemoryImage image, int i) {
        Extent extent = image.extent();
        int type =
                image.depth() == Depth.UINT8
                        ? BufferedImage.TYPE_BYTE_GRAY
                        : BufferedImage.TYPE_USHORT_GRAY;
        BufferedImage page =
                ImageTypeSpecifier.createFromBufferedImageType(type)
                        .createBufferedImage(extent.z(), extent.y());
        WritableRaster raster = page.getRaster();
        short[] values = new short[extent.y() * extent.z()];
        image.readPage(i, values);
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                raster.setSample(k, j, 0, values[j * extent.z() + k] & 0xffff);
            }
        }
        return page;
    }
}
