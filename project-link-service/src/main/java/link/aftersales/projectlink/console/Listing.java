package link.aftersales.projectlink.console;

import java.util.List;

/** One page of a list as every admin API answers it. */
public record Listing<T>(List<T> items, int page, int size, long total) {}
