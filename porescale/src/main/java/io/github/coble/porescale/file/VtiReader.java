package io.github.coble.porescale.file;

import io.github.coble.porescale.image.VoxelImage;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// Images of VTK and ParaView: `.vti` with appended values, raw or packed by zlib, one value a cell
/// or a point. VTK's X is our x; since VTK has it fastest and we slowest, values are transposed.
///
/// Format: <https://docs.vtk.org/en/latest/vtk_file_formats/vtkxml_file_format.html>, versions 0.1,
/// 1.0 and 2.2.
final class VtiReader {
    private VtiReader() {}

    static VoxelImage open(Path path, Hints hints) {
        FileBytes file = FileBytes.open(path);
        try {
            return image(file, hints);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static VoxelImage image(FileBytes file, Hints hints) {
        VtiHeader header = VtiHeader.read(file);
        double[] spacing = header.spacing();
        // Without a unit; that the voxels are cubes is checked all the same.
        Hints said =
                hints.voxelEdge().isPresent() || header.voxelEdge().isEmpty()
                        ? hints
                        : hints.withVoxelEdge(header.voxelEdge().getAsDouble());
        OptionalDouble edge =
                new Spacing(spacing[0], spacing[1], spacing[2], OptionalDouble.empty())
                        .edge(said, file);
        ValueType type = new ValueType(header.kind(), header.order());
        HeaderNumbers numbers = new HeaderNumbers(file, header.order(), header.numberBytes());
        long start = header.appended() + header.offset();
        long length;
        try {
            length = Math.multiplyExact(header.extent().voxels(), type.kind().bytes());
        } catch (ArithmeticException _) {
            throw file.fault("an extent of " + header.extent() + " is beyond any file", "", "");
        }
        if (header.packed()) {
            ByteSupply blocks = new BlockBytes(file, numbers, start, length);
            return new TransposedImage(blocks, header.extent(), type, edge, TransposedImage.BAND);
        }
        long stated = numbers.at(start);
        long from = start + numbers.bytes();
        if (stated != length || file.size() - from < length) {
            throw file.fault(
                    header.extent()
                            + " values of "
                            + type
                            + " are "
                            + length
                            + " bytes, the file says "
                            + stated
                            + " and has "
                            + (file.size() - from),
                    "offset " + start,
                    "it may be cut off: export it again");
        }
        return new TransposedImage(
                file.from(from), header.extent(), type, edge, TransposedImage.BAND);
    }
}
