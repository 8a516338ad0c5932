package link.aftersales.projectlink.console.web;

import java.util.List;

/** What the console has. */
final class Menu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("概况", "/console"),
            new Entry("工单", TicketsController.PATH),
            new Entry("代客登记", TakeController.PATH),
            new Entry("订单修改", Modifications.PATH),
            new Entry("待验证", Verifications.PATH),
            new Entry("未匹配联系人", ContactsController.PATH),
            new Entry("客户", CustomersController.PATH),
            new Entry("推送", DeliveriesController.PATH),
            new Entry("项目", Projects.PATH),
            new Entry("导入", ImportsController.PATH));

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
