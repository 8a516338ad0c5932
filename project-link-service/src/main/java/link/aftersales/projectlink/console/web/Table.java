package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.function.Function;
import link.aftersales.projectlink.console.Listing;
import org.jspecify.annotations.Nullable;

/** A list of anything; on a phone each row is a card. */
record Table(
        String title,
        List<String> headings,
        List<Row> rows,
        String none,
        @Nullable Pager pager) implements Block {

    record Row(List<Cell> cells) {}

    /** One column: its heading, and what stands there of an item. */
    record Column<T>(String heading, Function<T, Cell> cell) {}

    static <T> Column<T> column(String heading, Function<T, Cell> cell) {
        return new Column<>(heading, cell);
    }

    static <T> Table of(String title, List<Column<T>> columns, List<T> items, String none) {
        return new Table(title, columns.stream().map(Column::heading).toList(), rows(columns, items), none, null);
    }

    /** With the way to its other pages; they are asked for with the form {@code filter}. */
    static <T> Table of(String title, List<Column<T>> columns, Listing<T> listing, String none) {
        return new Table(
                title,
                columns.stream().map(Column::heading).toList(),
                rows(columns, listing.items()),
                none,
                Pager.of(listing));
    }

    private static <T> List<Row> rows(List<Column<T>> columns, List<T> items) {
        return items.stream()
                .map(item -> new Row(columns.stream()
                        .map(column -> column.cell().apply(item).under(column.heading()))
                        .toList()))
                .toList();
    }

    boolean filled() {
        return !rows.isEmpty();
    }

    /** Where one is in a long list. */
    record Pager(long total, int page, long pages) {

        static Pager of(Listing<?> listing) {
            long pages = Math.max(1, (listing.total() + listing.size() - 1) / Math.max(1, listing.size()));
            return new Pager(listing.total(), listing.page() + 1, pages);
        }

        boolean many() {
            return pages > 1;
        }

        @Nullable
        Integer before() {
            return page > 1 ? page - 2 : null;
        }

        @Nullable
        Integer after() {
            return page < pages ? page : null;
        }
    }
}
