package link.aftersales.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The {@code page} and {@code size} of a request, to be taken as a {@code @Valid} parameter; without them the first 50. */
public record PageQuery(
        @Min(0) @Max(1_000_000) @Nullable Integer page,
        @Min(1) @Max(200) @Nullable Integer size) {

    private static final int USUAL_SIZE = 50;

    /** The number of the page, from 0. */
    public int number() {
        return page == null ? 0 : page;
    }

    /** How many items a page has. */
    public int limit() {
        return size == null ? USUAL_SIZE : size;
    }

    /** How many items stand before the page. */
    public long offset() {
        return (long) number() * limit();
    }
}
