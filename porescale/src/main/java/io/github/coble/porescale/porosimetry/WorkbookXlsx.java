package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the sheets of an .xlsx workbook (Office Open XML), values only: the parts of ECMA-376 that
/// a table of numbers and texts needs.
final class WorkbookXlsx {
    /// No porosimetry workbook unpacks to more [bytes]; a larger one is damaged or hostile.
    private static final int LARGEST_PART = 64 << 20;

    private WorkbookXlsx() {}

    /// Rows of each sheet, in the order of their file names.
    static List<List<Row>> sheets(byte[] bytes) throws IOException, XMLStreamException {
        List<String> shared = List.of();
        SortedMap<String, byte[]> sheets = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                boolean strings = e.getName().equals("xl/sharedStrings.xml");
                if (strings || e.getName().matches("xl/worksheets/[^/]+\\.xml")) {
                    byte[] part = zip.readNBytes(LARGEST_PART);
                    if (part.length == LARGEST_PART) {
                        throw new IOException(e.getName() + " has more than 64 MB");
                    }
                    if (strings) {
                        shared = sharedStrings(part);
                    } else {
                        sheets.put(e.getName(), part);
                    }
                }
            }
        }
        List<List<Row>> rows = new ArrayList<>();
        for (byte[] sheet : sheets.values()) {
            rows.add(rows(sheet, shared));
        }
        return rows;
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static List<String> sharedStrings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                strings.add(text.toString().strip());
            }
        }
        return strings;
    }

    private static List<Row> rows(byte[] part, List<String> shared) throws XMLStreamException {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        String type = "";
        int line = 0;
        int column = 0;
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        String number = xml.getAttributeValue(null, "r");
                        line = number == null ? line + 1 : Integer.parseInt(number);
                        cells = new ArrayList<>();
                        column = 0;
                    }
                    case "c" -> {
                        String at = xml.getAttributeValue(null, "r");
                        column = at == null ? column + 1 : column(at);
                        String kind = xml.getAttributeValue(null, "t");
                        type = kind == null ? "n" : kind;
                    }
                    case "v" -> put(cells, column, value(xml.getElementText(), type, shared));
                    case "t" -> put(cells, column, xml.getElementText().strip());
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(new Row(line, cells));
            }
        }
        return rows;
    }

    private static String value(String text, String type, List<String> shared) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(text.strip()));
            case "b", "e" -> "";
            default -> text.strip();
        };
    }

    /// Column of a cell's name: 1 for A7, 28 for AB7.
    private static int column(String name) {
        int column = 0;
        for (int n = 0; n < name.length() && Character.isLetter(name.charAt(n)); n++) {
            column = 26 * column + Character.toUpperCase(name.charAt(n)) - 'A' + 1;
        }
        if (column < 1 || column > 16_384) {
            throw new IllegalArgumentException("no column " + name);
        }
        return column;
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }
}
