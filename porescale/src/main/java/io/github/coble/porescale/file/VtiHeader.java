package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import java.io.StringReader;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the XML at the head of a VTI file says.
///
/// @param order of all numbers in the appended data
/// @param numberBytes size of the lengths in the appended data, 4 or 8
/// @param packed whether the values are zlib blocks
/// @param spacing distances of voxels along VTK's X, Y, Z
/// @param offset of the array from the first appended byte
/// @param appended where in the file the appended data begin
record VtiHeader(
        Extent extent,
        ValueKind kind,
        ByteOrder order,
        int numberBytes,
        boolean packed,
        double[] spacing,
        OptionalDouble voxelEdge,
        long offset,
        long appended) {
    /// A head longer than this holds its values inline.
    private static final int LONGEST = 1 << 20;

    /// The field in which this program states the voxel edge; VTI itself has no units.
    static final String EDGE = "voxel_edge_m";

    private static final Map<String, ValueKind> KINDS =
            Map.of(
                    "UInt8", ValueKind.UINT8,
                    "Int8", ValueKind.INT8,
                    "UInt16", ValueKind.UINT16,
                    "Int16", ValueKind.INT16,
                    "UInt32", ValueKind.UINT32,
                    "Int32", ValueKind.INT32,
                    "UInt64", ValueKind.UINT64,
                    "Int64", ValueKind.INT64,
                    "Float32", ValueKind.FLOAT32,
                    "Float64", ValueKind.FLOAT64);

    static VtiHeader read(FileBytes file) {
        byte[] bytes = new byte[(int) Math.min(LONGEST, file.size())];
        file.readAt(0, bytes, 0, bytes.length);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int data = text.indexOf("<AppendedData");
        int close = data < 0 ? -1 : text.indexOf('>', data);
        int underscore = close < 0 ? -1 : text.indexOf('_', close);
        if (underscore < 0) {
            throw fault(file, "it has no appended data", "save it with data mode \"appended\"");
        }
        if (!text.substring(data, close).matches("(?s).*encoding\\s*=\\s*[\"']raw[\"'].*")) {
            throw fault(file, "its appended data are text", "save it with \"encode appended\" off");
        }
        try {
            String xml = text.substring(0, data) + "</VTKFile>";
            return new Parser(file).parse(xml, underscore + 1L);
        } catch (XMLStreamException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw fault(file, "its XML is damaged: " + why, "export it again");
        }
    }

    private static InvalidImageException fault(FileBytes file, String fault, String advice) {
        return file.fault(fault, "header", advice);
    }

    /// An array of the header.
    private record Entry(boolean cells, Map<String, String> attributes) {}

    private static final class Parser {
        private final FileBytes file;
        private final List<Entry> arrays = new ArrayList<>();
        private Map<String, String> root = Map.of();
        private Map<String, String> image = Map.of();
        private Map<String, String> piece = Map.of();
        private String cellScalars = "";
        private String pointScalars = "";
        private OptionalDouble voxelEdge = OptionalDouble.empty();
        private int pieces;

        Parser(FileBytes file) {
            this.file = file;
        }

        VtiHeader parse(String xml, long appended) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            String group = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                Map<String, String> attributes = attributes(reader);
                switch (reader.getLocalName()) {
                    case "VTKFile" -> root = attributes;
                    case "ImageData" -> image = attributes;
                    case "Piece" -> {
                        piece = attributes;
                        pieces++;
                    }
                    case "CellData" -> {
                        group = "cells";
                        cellScalars = attributes.getOrDefault("Scalars", "");
                    }
                    case "PointData" -> {
                        group = "points";
                        pointScalars = attributes.getOrDefault("Scalars", "");
                    }
                    case "FieldData" -> group = "fields";
                    case "DataArray" -> array(group, attributes, reader);
                    default -> {}
                }
            }
            return header(appended);
        }

        private static Map<String, String> attributes(XMLStreamReader reader) {
            Map<String, String> attributes = new HashMap<>();
            for (int a = 0; a < reader.getAttributeCount(); a++) {
                attributes.put(reader.getAttributeLocalName(a), reader.getAttributeValue(a));
            }
            return attributes;
        }

        private void array(String group, Map<String, String> attributes, XMLStreamReader reader)
                throws XMLStreamException {
            if (!group.equals("fields")) {
                arrays.add(new Entry(group.equals("cells"), attributes));
            } else if (EDGE.equals(attributes.get("Name"))
                    && "ascii".equals(attributes.get("format"))) {
                double edge = number(reader.getElementText().strip());
                if (!(edge > 0 && edge < Double.POSITIVE_INFINITY)) {
                    throw fault(file, EDGE + " is " + edge, "");
                }
                voxelEdge = OptionalDouble.of(edge);
            }
        }

        private VtiHeader header(long appended) {
            if (!"ImageData".equals(root.get("type"))) {
                throw fault(file, "it is VTK, but no image", "resample to image in ParaView");
            }
            String compressor = root.getOrDefault("compressor", "");
            if (!compressor.isEmpty() && !compressor.equals("vtkZLibDataCompressor")) {
                throw fault(file, "it is packed by " + compressor, "save it with ZLib");
            }
            Entry entry = chosen();
            Map<String, String> array = entry.attributes;
            ValueKind kind = KINDS.get(array.getOrDefault("type", ""));
            if (kind == null || !array.getOrDefault("NumberOfComponents", "1").equals("1")) {
                throw fault(
                        file,
                        "array \"" + array.get("Name") + "\" is not one number a voxel",
                        "save one that is");
            }
            if (!"appended".equals(array.get("format"))) {
                throw fault(file, "its values are text", "save it with data mode \"appended\"");
            }
            ByteOrder order =
                    "BigEndian".equals(root.get("byte_order"))
                            ? ByteOrder.BIG_ENDIAN
                            : ByteOrder.LITTLE_ENDIAN;
            return new VtiHeader(
                    extent(entry.cells),
                    kind,
                    order,
                    "UInt64".equals(root.get("header_type")) ? 8 : 4,
                    !compressor.isEmpty(),
                    spacing(),
                    voxelEdge,
                    offset(array.getOrDefault("offset", "")),
                    appended);
        }

        /// The active scalars, or the only array there is.
        private Entry chosen() {
            for (boolean cells : new boolean[] {true, false}) {
                String active = cells ? cellScalars : pointScalars;
                for (Entry entry : arrays) {
                    if (entry.cells == cells
                            && !active.isEmpty()
                            && active.equals(entry.attributes.get("Name"))) {
                        return entry;
                    }
                }
            }
            if (arrays.size() != 1) {
                throw fault(
                        file,
                        "it has " + arrays.size() + " arrays and none is active",
                        "save one of them");
            }
            return arrays.getFirst();
        }

        private Extent extent(boolean cells) {
            String whole = image.getOrDefault("WholeExtent", "");
            if (pieces != 1 || !piece.getOrDefault("Extent", whole).equals(whole)) {
                throw fault(file, "it is in pieces", "save it as one");
            }
            String[] numbers = whole.strip().split("\\s+", -1);
            int[] sizes = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                double size = 0;
                if (numbers.length == 6) {
                    size = number(numbers[2 * axis + 1]) - number(numbers[2 * axis]);
                }
                sizes[axis] = (int) size + (cells ? 0 : 1);
            }
            if (sizes[0] < 1 || sizes[1] < 1 || sizes[2] < 1) {
                throw fault(file, "its extent \"" + brief(whole) + "\" makes no sense", "");
            }
            return new Extent(sizes[0], sizes[1], sizes[2]);
        }

        private double[] spacing() {
            String[] numbers = image.getOrDefault("Spacing", "1 1 1").strip().split("\\s+", -1);
            double[] spacing = {Double.NaN, Double.NaN, Double.NaN};
            for (int axis = 0; axis < 3 && numbers.length == 3; axis++) {
                spacing[axis] = number(numbers[axis]);
            }
            return spacing;
        }

        private long offset(String text) {
            double offset = number(text);
            if (!(offset >= 0 && offset < file.size())) {
                throw fault(file, "offset \"" + brief(text) + "\" is beyond the file", "");
            }
            return (long) offset;
        }

        private double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException _) {
                throw fault(file, "\"" + brief(text) + "\" is no number", "");
            }
        }

        private static String brief(String text) {
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
    }
}
