package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Facts.fact;

import java.util.List;
import java.util.Objects;
import link.aftersales.projectlink.console.web.Voices.File;
import org.jspecify.annotations.Nullable;

/** What is told of one ticket. */
final class TicketBlocks {

    private TicketBlocks() {}

    static List<Block> told(Ticket ticket) {
        return List.of(words(ticket), facts(ticket), history(ticket));
    }

    private static Block words(Ticket ticket) {
        List<File> files = Objects.requireNonNullElse(ticket.attachments(), List.<Ticket.File>of()).stream()
                .map(file -> file(ticket, file))
                .toList();
        return new Voices(ticket.subject(), ticket.description(), files);
    }

    private static File file(Ticket ticket, Ticket.File file) {
        String label =
                switch (file.kind()) {
                    case "image" -> "图片";
                    case "voice" -> "语音";
                    case "video" -> "视频";
                    default -> "文件";
                };
        String href = TicketsController.PATH + "/" + ticket.ticketNo() + "/attachments/" + file.id();
        boolean picture = label.equals("图片");
        return new File(label, href, picture, trouble(file.state()));
    }

    private static @Nullable String trouble(String state) {
        return switch (state) {
            case "stored" -> null;
            case "pending" -> "还在获取";
            case "erased" -> "已按规定删除";
            default -> "未能取到";
        };
    }

    private static Block facts(Ticket ticket) {
        Ticket.Reasons why = ticket.reasons();
        return Facts.of(
                null,
                List.of(
                        Cell.badge(ticket.statusLabel(), ticket.status()).under("状态"),
                        Cell.badge(ticket.priorityLabel(), ticket.priority())
                                .under("优先级")
                                .with(why.priority()),
                        fact("类型", ticket.typeLabel()),
                        Cell.text(ticket.customer().said(), ticket.customer().company())
                                .under("客户"),
                        Cell.text(project(ticket), why.project()).under("项目"),
                        Cell.text(ticket.owner(), why.owner()).under("负责人"),
                        fact("销售", ticket.salesRep()),
                        fact("提交时间", Times.say(ticket.createdAt())),
                        fact("已看推送", String.join("、", Objects.requireNonNullElse(ticket.seenBy(), List.of())))));
    }

    private static String project(Ticket ticket) {
        Ticket.Project project = ticket.project();
        return project == null ? "未匹配" : project.said() + "（" + project.projectNo() + "）";
    }

    private static Block history(Ticket ticket) {
        return new History(
                "处理记录",
                false,
                Objects.requireNonNullElse(ticket.actionLog(), List.<Ticket.Step>of()).stream()
                        .map(TicketBlocks::line)
                        .toList());
    }

    private static History.Line line(Ticket.Step step) {
        String words = step.words();
        String where = Labels.channel(step.channel());
        String who = Labels.actor(step.actor());
        return new History.Line(
                Times.say(step.at()),
                who.equals(where) || who.equals("系统") ? who : who + "（" + where + "）",
                Labels.action(step.action()) + moved(step.from(), step.to()),
                words == null || !step.channel().equals("push") ? words : Labels.pushed(words));
    }

    private static String moved(@Nullable String from, @Nullable String to) {
        return to == null || to.equals(from) || from == null
                ? ""
                : "：" + Labels.of(Labels.STATUSES, from) + " → " + Labels.of(Labels.STATUSES, to);
    }
}
