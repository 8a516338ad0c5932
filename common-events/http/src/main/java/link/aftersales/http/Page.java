package link.aftersales.http;

import java.util.List;

/** One page of a list as every API answers it; the first page is 0, {@code total} counts the whole list. */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The page that was asked for. */
    public static <T> Page<T> of(PageQuery query, List<T> items, long total) {
        return new Page<>(items, query.number(), query.limit(), total);
    }
}
