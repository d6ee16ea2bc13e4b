package io.github.coble.porescale.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What is around the values of a VTK image file, version 1.0, with arrays of one type in its
/// cells. Where an array begins is known only once those before it are packed, so that room for it
/// is left in the header.
final class VtiOutput {
    private static final String OFFSET = "offset=\"0\"";

    /// Digits of the largest offset, less the one that stands there.
    private static final String ROOM = " ".repeat(18);

    private final Staged.Output to;
    private final String header;
    private final long headerStart;
    private final long start;
    private int found;

    private VtiOutput(Staged.Output to, String header) throws IOException {
        this.to = to;
        this.header = header;
        this.headerStart = to.position();
        to.write(header.getBytes(StandardCharsets.US_ASCII));
        this.start = to.position();
    }

    /// Writes the header.
    ///
    /// @param cells along VTK's X, Y and Z; 0 for a plane
    /// @param spacing of the cells
    /// @param fields numbers of the whole image
    /// @param type of the arrays, as VTK calls it
    /// @param names of the arrays; the first is the active one
    static VtiOutput begin(
            Staged.Output to,
            int[] cells,
            double spacing,
            Map<String, Double> fields,
            String type,
            List<String> names)
            throws IOException {
        String whole = "0 " + cells[0] + " 0 " + cells[1] + " 0 " + cells[2];
        StringBuilder field = new StringBuilder();
        if (!fields.isEmpty()) {
            field.append("    <FieldData>\n");
            fields.forEach((name, value) ->
                    field.append("      <DataArray type=\"Float64\" Name=\"")
                            .append(name)
                            .append("\" NumberOfTuples=\"1\" format=\"ascii\">")
                            .append(value)
                            .append("</DataArray>\n"));
            field.append("    </FieldData>\n");
        }
        StringBuilder arrays = new StringBuilder();
        for (String name : names) {
            arrays.append("        <DataArray type=\"")
                    .append(type)
                    .append("\" Name=\"")
                    .append(name)
                    .append("\" format=\"appended\" ")
                    .append(OFFSET)
                    .append(ROOM)
                    .append("/>\n");
        }
        String header =
                """
                <?xml version="1.0"?>
                <VTKFile type="ImageData" version="1.0" byte_order="LittleEndian" header_type="UInt64" compressor="vtkZLibDataCompressor">
                  <ImageData WholeExtent="%s" Origin="0 0 0" Spacing="%s">
                %s    <Piece Extent="%s">
                      <CellData Scalars="%s">
                %s      </CellData>
                    </Piece>
                  </ImageData>
                  <AppendedData encoding="raw">
                   _\
                """
                        .formatted(
                                whole,
                                spacing + " " + spacing + " " + spacing,
                                field,
                                whole,
                                names.getFirst(),
                                arrays);
        return new VtiOutput(to, header);
    }

    /// Begins the next array, whose blocks are written before another one begins.
    ///
    /// @param length of the array [bytes]
    VtiBlocks next(long length) throws IOException {
        found = header.indexOf(OFFSET, found);
        String offset = "offset=\"" + (to.position() - start) + "\"";
        to.patch(headerStart + found, offset.getBytes(StandardCharsets.US_ASCII));
        found += OFFSET.length();
        return new VtiBlocks(to, length);
    }

    /// Closes the file's elements.
    void end() throws IOException {
        to.write("\n  </AppendedData>\n</VTKFile>\n".getBytes(StandardCharsets.US_ASCII));
    }
}
