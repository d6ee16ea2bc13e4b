package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of an .xls workbook (BIFF8), values only.
final class WorkbookXls {
    private WorkbookXls() {}

    /// Rows of each sheet. Corrupt workbooks end in one of many exceptions.
    static List<List<Row>> sheets(byte[] bytes) throws IOException {
        List<List<Row>> sheets = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                List<Row> rows = new ArrayList<>();
                for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                    List<String> cells = new ArrayList<>();
                    org.apache.poi.ss.usermodel.Row row = sheet.getRow(r);
                    for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                        cells.add(text(row.getCell(c)));
                    }
                    rows.add(new Row(r + 1, cells));
                }
                sheets.add(rows);
            }
        }
        return sheets;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue().strip();
            default -> "";
        };
    }
}
