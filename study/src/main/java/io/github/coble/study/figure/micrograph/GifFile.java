package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// An animated GIF, written frame by frame beside its place and moved there when it is finished.
/// What fails before leaves the place as it was. It starts again at its end, for ever.
final class GifFile implements AutoCloseable {
    /// As the JDK calls the format of its metadata.
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /// Application block that makes it start again: a sub-block 1 with a number of repeats, 0 for
    /// ever.
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final Path path;
    private final Path partial;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private boolean empty = true;

    /// Starts a file.
    GifFile(Path path) throws IOException {
        System.setProperty("java.awt.headless", "true");
        this.path = path.toAbsolutePath();
        partial = this.path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
        Path folder = this.path.getParent();
        if (folder == null) {
            throw new IOException(path + ": is no name of a file");
        }
        Files.createDirectories(folder);
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        out = ImageIO.createImageOutputStream(Files.createFile(partial).toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /// Adds a frame.
    ///
    /// @param hundredths of a second that it stays
    void add(Raster frame, int hundredths) throws IOException {
        BufferedImage image = indexed(frame);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (empty) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(FOR_EVER);
            child(root, "ApplicationExtensions").appendChild(loop);
            empty = false;
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    /// Ends the file and moves it into place.
    void finish() throws IOException {
        if (empty) {
            throw new IOException(path + ": an animation without frames");
        }
        writer.endWriteSequence();
        out.close();
        try {
            Files.move(
                    partial,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Ends what was not finished, and leaves nothing of it.
    @Override
    public void close() throws IOException {
        writer.dispose();
        if (Files.exists(partial)) {
            out.close();
            Files.delete(partial);
        }
    }

    private static BufferedImage indexed(Raster frame) {
        int[] pixels = frame.pixels();
        MedianCut cut = MedianCut.of(pixels);
        int[] palette = cut.palette();
        IndexColorModel colours =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(
                        frame.width(), frame.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        byte[] indices = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int p = 0; p < pixels.length; p++) {
            indices[p] = (byte) cut.index(pixels[p]);
        }
        return image;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int k = 0; k < root.getLength(); k++) {
            if (root.item(k).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(k);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }
}
