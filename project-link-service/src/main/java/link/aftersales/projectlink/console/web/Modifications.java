package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.contracts.RejectionReason;
import link.aftersales.projectlink.console.web.Field.Choice;
import link.aftersales.projectlink.console.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Order modifications as they are listed, and what may be decided about them. */
final class Modifications {

    static final String PATH = "/console/order-modifications";

    private static final int REASON = 500;
    private static final List<Choice> USUAL = List.of(RejectionReason.values()).stream()
            .map(reason -> new Choice(reason.label(), reason.label()))
            .toList();

    static final List<Column<Modification>> COLUMNS = List.of(
            column("申请", one -> Cell.text(one.change(), one.modificationNo())),
            column("状态", one -> Cell.badge(one.statusLabel(), one.status())),
            column("项目", one -> Cell.text(one.project().said())),
            column("客户", one -> Cell.text(one.customer().said(), one.customer().company())),
            column("原因", one -> Cell.text(one.reason())),
            column("销售", one -> Cell.text(one.salesRep())),
            column("申请时间", one -> Cell.text(Times.say(one.createdAt()))),
            column("审核", Modifications::decision));

    private Modifications() {}

    record Modification(
            String modificationNo,
            String status,
            String statusLabel,
            Ticket.Project project,
            String change,
            @Nullable String reason,
            Ticket.Customer customer,
            String salesRep,
            @Nullable String decidedBy,
            @Nullable String decisionReason,
            @Nullable OffsetDateTime decidedAt,
            OffsetDateTime createdAt) {}

    private static Cell decision(Modification one) {
        String by = one.decidedBy();
        if (by != null) {
            String why = one.decisionReason();
            return Cell.text(Labels.actor(by) + "，" + Times.say(one.decidedAt()), why);
        }
        String address = PATH + "/" + one.modificationNo();
        return Cell.forms(List.of(
                Form.folded(address + "/approve", "同意", "同意修改", Field.text("reason", "附言（发给客户）", "", REASON)),
                Form.folded(
                        address + "/reject",
                        "拒绝",
                        "拒绝修改",
                        Field.choice("usual", "常用原因", "", "请选择，或写在下面", USUAL),
                        Field.text("reason", "其他原因（发给客户）", "", REASON))));
    }
}
