package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import link.aftersales.projectlink.console.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Who waits to be trusted, and what supervisors are asked for. */
final class Verifications {

    static final String PATH = "/console/waiting";
    static final int REASON = 500;

    private static final Map<String, String> SAME = Map.of("equal", "一致", "different", "不一致", "unknown", "无法判断");

    private Verifications() {}

    record Waiting(
            String customerId,
            String phone,
            OffsetDateTime claimedAt,
            long waitingSeconds,
            String reason,
            @Nullable Todo todo) {}

    record Todo(String userid, OffsetDateTime issuedAt) {}

    record Wanted(
            String id,
            @Nullable String phone,
            @Nullable String contactName,
            @Nullable String addWayLabel,
            @Nullable String unionids,
            String applicant,
            String reason,
            OffsetDateTime askedAt) {}

    /** {@code who} is offered as the one who applies. */
    static List<Column<Waiting>> waiting(String who) {
        return List.of(
                column("手机", one -> Cell.text(one.phone())),
                column("已等待", one -> Cell.text(Times.span(one.waitingSeconds()), Times.say(one.claimedAt()))),
                column("在等什么", one -> Cell.text(Trust.reason(one.reason()))),
                column("待办发给", one -> todo(one.todo())),
                column(
                        "操作",
                        one -> Cell.forms(List.of(Form.folded(
                                PATH + "/" + one.customerId() + "/verify", "人工核验", "通过核验", twoPeople(who))))));
    }

    private static Cell todo(@Nullable Todo todo) {
        return todo == null ? Cell.text(null) : Cell.text(todo.userid(), Times.say(todo.issuedAt()));
    }

    /** Who applies, who approves, and why. */
    static Field[] twoPeople(String who) {
        return new Field[] {
            Staff.account("applicant", "申请人账号", who),
            Staff.account("approver", "核准人账号（主管）", ""),
            Field.text("reason", "理由", "", REASON).must()
        };
    }

    static List<Column<Wanted>> wanted(String who) {
        return List.of(
                column("客户", one -> Cell.text(one.contactName() == null ? "未知" : one.contactName(), one.phone())),
                column("添加方式", one -> Cell.text(one.addWayLabel())),
                column("同一微信", one -> Cell.text(one.unionids() == null ? null : SAME.get(one.unionids()))),
                column("申请人", one -> Cell.text(one.applicant(), Times.say(one.askedAt()))),
                column("理由", one -> Cell.text(one.reason())),
                column(
                        "操作",
                        one -> Cell.forms(
                                List.of(decision(one, "approve", "同意", who), decision(one, "reject", "驳回", who)))));
    }

    private static Form decision(Wanted one, String what, String label, String who) {
        return Form.folded(
                PATH + "/requests/" + one.id() + "/" + what,
                label,
                label,
                Staff.account("approver", "核准人账号（主管）", who),
                Field.text("reason", "理由", "", REASON).must());
    }
}
