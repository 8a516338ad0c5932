package link.aftersales.projectlink.console.web;

import java.util.List;

/** What the console has. */
final class Menu {

    private static final List<Entry> ENTRIES =
            List.of(new Entry("概况", "/console"), new Entry("工单", "/console/tickets"));

    private Menu() {}

    private record Entry(String label, String href) {}

    record Item(String label, String href, boolean here) {}

    /** With a mark at the entry that an address belongs to, the longest one that it begins with. */
    static List<Item> at(String path) {
        String here = ENTRIES.stream()
                .map(Entry::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        return ENTRIES.stream()
                .map(entry -> new Item(entry.label(), entry.href(), entry.href().equals(here)))
                .toList();
    }
}
