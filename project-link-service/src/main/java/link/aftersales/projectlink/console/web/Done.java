package link.aftersales.projectlink.console.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said after something was done; an address carries only the name. */
enum Done {
    ACTED("已办好，客户和同事会按规则收到通知。"),
    TAKEN("工单已登记，负责人会收到通知。"),
    APPROVED("已同意，客户会收到通知。"),
    REJECTED("已拒绝，客户会收到通知。"),
    VERIFIED("已通过人工核验，客户会收到通知。"),
    REFUSED("已驳回，申请人会收到通知。"),
    REVOKED("已解除身份验证。"),
    RESENT("已安排重发。"),
    ROTATED("已换成新链接，旧链接从现在起打不开。"),
    CLOSED("链接已停用。"),
    RETRIED("已安排重新处理。"),
    LEFT("已退出。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    Notice notice() {
        return Notice.good(words);
    }

    String name(String back) {
        return back + (back.contains("?") ? "&" : "?") + "done=" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Done> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
