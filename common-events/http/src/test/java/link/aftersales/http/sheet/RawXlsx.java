package link.aftersales.http.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files of one sheet, written as no library would. */
final class RawXlsx {

    private RawXlsx() {}

    static byte[] of(String rows) throws IOException {
        return of(rows, "<sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/>", "");
    }

    /** {@code styles} are the formats of cells, which refer to them by their place. */
    static byte[] of(String rows, String sheets, String styles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String types = "http://schemas.openxmlformats.org/package/2006/content-types";
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="%s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>%s</Types>""".formatted(
                    types,
                    kind,
                    kind,
                    styles.isEmpty()
                            ? ""
                            : "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind + "styles+xml\"/>"));
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(relations, office));
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>""".formatted(main, office, sheets));
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(relations, office));
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            if (!styles.isEmpty()) {
                entry(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>");
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
