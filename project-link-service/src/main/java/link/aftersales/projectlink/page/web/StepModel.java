package link.aftersales.projectlink.page.web;

import java.util.List;
import java.util.stream.IntStream;
import link.aftersales.contracts.TicketStatus;

/** One of the steps that a ticket takes from left to right. */
record StepModel(String label, boolean current) {

    static List<StepModel> of(TicketStatus now) {
        return switch (now) {
            case PENDING -> steps(0, "待处理", "处理中", "已解决", "已关闭");
            case PROCESSING -> steps(1, "待处理", "处理中", "已解决", "已关闭");
            case WAITING_CUSTOMER -> steps(1, "待处理", "待客户补充", "已解决", "已关闭");
            case RESOLVED -> steps(2, "待处理", "处理中", "已解决", "已关闭");
            case CLOSED -> steps(3, "待处理", "处理中", "已解决", "已关闭");
            case CANCELLED -> steps(1, "待处理", "已取消");
        };
    }

    private static List<StepModel> steps(int current, String... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(n -> new StepModel(labels[n], n == current))
                .toList();
    }
}
