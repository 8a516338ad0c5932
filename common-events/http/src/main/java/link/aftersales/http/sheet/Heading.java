package link.aftersales.http.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.http.sheet.ImportReport.Fault;
import link.aftersales.http.sheet.ImportReport.Refused;
import org.jspecify.annotations.Nullable;

/** The first filled row of a table: where each column stands, and what is called so that nobody knows it. */
final class Heading {

    private static final int LONGEST_SHOWN = 30;
    private static final int MOST_SHOWN = 20;

    private final Map<SheetColumn, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    Heading(List<String> cells, List<SheetColumn> columns) {
        for (int i = 0; i < cells.size(); i++) {
            place(i, CellText.visible(cells.get(i)), columns);
        }
        List<String> missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .map(column -> column.heading() + "（" + column.name() + "）")
                .toList();
        if (!missing.isEmpty()) {
            throw BadSheet.unreadable("第一行表头缺少：" + String.join("、", missing));
        }
    }

    private void place(int at, String text, List<SheetColumn> columns) {
        if (text.isEmpty()) {
            return;
        }
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        columns.stream()
                .filter(column -> column.isHeaded(plain))
                .findFirst()
                .ifPresentOrElse(column -> place(at, text, column), () -> note(text));
    }

    private void place(int at, String text, SheetColumn column) {
        if (places.putIfAbsent(column, at) != null) {
            throw BadSheet.unreadable("表头有两列“" + column.heading() + "（" + column.name() + "）”，请只留一列");
        }
        written.put(column.name(), text);
    }

    private void note(String text) {
        if (unknown.size() < MOST_SHOWN) {
            unknown.add(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…");
        }
    }

    /** The columns of the table that nothing is read from. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** A column as the table heads it. */
    String asWritten(String column) {
        return written.getOrDefault(column, column);
    }

    SheetRow row(int number, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        places.forEach(
                (column, at) -> named.put(column.name(), at < cells.size() ? CellText.visible(cells.get(at)) : ""));
        return new SheetRow(number, Map.copyOf(named));
    }

    /** What no row of this table may have, whatever it is about. */
    @Nullable
    Refused fault(SheetRow row) {
        List<Fault> faults = new ArrayList<>();
        for (SheetColumn column : places.keySet()) {
            String reason = fault(column, row.cells().getOrDefault(column.name(), ""));
            if (reason != null) {
                faults.add(new Fault(column.name(), reason));
            }
        }
        return faults.isEmpty() ? null : new Refused(faults);
    }

    private static @Nullable String fault(SheetColumn column, String text) {
        if (text.isEmpty()) {
            return column.required() ? "不能为空" : null;
        }
        if (text.length() > column.longest()) {
            return "太长，最多 " + column.longest() + " 个字";
        }
        if (CellText.isError(text)) {
            return "单元格里是错误值 " + text + "，请改成文字或数字";
        }
        return !column.signed() && CellText.isFormula(text) ? "不能以 = + - @ 开头" : null;
    }
}
