package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Facts.fact;
import static link.aftersales.projectlink.console.web.Table.column;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.console.web.Field.Choice;
import link.aftersales.projectlink.console.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Projects as they are shown. */
final class Projects {

    static final String PATH = "/console/projects";
    static final List<Choice> STATUSES = Labels.choices(ProjectStatus.values(), ProjectStatus::label);

    private static final int REASON = 200;
    private static final Map<String, String> CHANGES =
            Map.of("issued", "生成链接", "rotated", "换新链接", "revoked", "停用链接", "expired", "到期停用");

    static final List<Column<Project>> COLUMNS = List.of(
            column("项目", one -> Cell.link(one.title(), PATH + "/" + one.projectNo())
                    .with(one.projectNo())),
            column("状态", one -> Cell.badge(Labels.of(STATUSES, one.status()), one.status())),
            column("进度", one -> Cell.text(one.progress() + "%")),
            column("客户", one -> Cell.text(one.customer().name(), one.customer().company())),
            column("负责人", one -> Cell.text(one.assignedTo())),
            column("销售", one -> Cell.text(one.salesRep())),
            column("链接", one -> one.link() == null ? Cell.badge("已停用", "revoked") : Cell.badge("有效", "ok")));

    private Projects() {}

    record Project(
            String projectNo,
            String title,
            String status,
            @Nullable BigDecimal orderAmount,
            int progress,
            @Nullable String startedOn,
            @Nullable String endedOn,
            String assignedTo,
            String salesRep,
            Ticket.Customer customer,
            @Nullable List<Ticket.Customer> contacts,
            @Nullable String link) {}

    record Link(@Nullable String link, @Nullable List<Change> history) {}

    record Change(
            OffsetDateTime at,
            String action,
            String by,
            @Nullable String reason) {}

    static List<Block> told(Project one, @Nullable Link link) {
        List<Block> told = new ArrayList<>();
        told.add(facts(one));
        if (link != null && link.history() != null) {
            told.add(new History(
                    "链接记录", false, link.history().stream().map(Projects::line).toList()));
        }
        return told;
    }

    private static Block facts(Project one) {
        BigDecimal amount = one.orderAmount();
        List<Ticket.Customer> contacts = one.contacts();
        return Facts.of(
                null,
                List.of(
                        Cell.badge(Labels.of(STATUSES, one.status()), one.status())
                                .under("状态"),
                        fact("项目编号", one.projectNo()),
                        fact("进度", one.progress() + "%"),
                        fact("订单金额", amount == null ? null : yuan(amount)),
                        fact("开始日期", one.startedOn()),
                        fact("结束日期", one.endedOn()),
                        Cell.text(one.customer().said(), one.customer().company())
                                .under("客户"),
                        fact(
                                "其他联系人",
                                contacts == null
                                        ? null
                                        : String.join(
                                                "、",
                                                contacts.stream()
                                                        .map(Ticket.Customer::said)
                                                        .toList())),
                        fact("负责人", one.assignedTo()),
                        fact("销售", one.salesRep()),
                        page(one)));
    }

    private static Cell page(Project one) {
        String link = one.link();
        return (link == null ? Cell.badge("已停用", "revoked") : Cell.link("打开项目页面", link)).under("项目链接");
    }

    static List<Block> actions(Project one, String who) {
        String address = PATH + "/" + one.projectNo() + "/link/";
        Field by = Staff.account("by", "操作人账号", who);
        Field reason = Field.text("reason", "原因", "", REASON);
        return List.of(
                Form.folded(address + "rotate", "换新链接", "换新链接", by, reason.hint("链接泄露时使用：旧链接立即失效，负责人和销售会收到新链接。")),
                Form.folded(address + "revoke", "停用链接", "停用链接", by, reason.hint("停用后谁也打不开；需要时可以换新链接恢复。")));
    }

    private static History.Line line(Change change) {
        return new History.Line(
                Times.say(change.at()),
                Labels.actor(change.by()),
                CHANGES.getOrDefault(change.action(), change.action()),
                change.reason());
    }

    private static String yuan(BigDecimal amount) {
        return new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
