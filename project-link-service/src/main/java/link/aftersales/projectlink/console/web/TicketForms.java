package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Field.hidden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that an operator can want to do to a ticket. Which of it is possible now is not decided here. */
@Component
class TicketForms {

    private static final int WORDS = 2000;

    private final Staff staff;

    TicketForms(Staff staff) {
        this.staff = staff;
    }

    /** With what was {@code said} before, if it was refused. */
    List<Block> actions(Ticket ticket, Map<String, String> said) {
        String words = said.getOrDefault("words", "");
        Desk desk = new Desk(TicketsController.PATH + "/" + ticket.ticketNo() + "/actions", said);
        Field optional = Field.words("words", "说明", words, WORDS);
        return List.of(
                staff.suggestions(),
                Form.button(desk.address(), "开始处理", hidden("action", "accept")),
                desk.form("resolve", "已解决", "处理结果会发给客户确认", Field.words("words", "处理结果", words, WORDS)),
                desk.form(
                        "reply",
                        "回复客户",
                        "原话发给客户",
                        Field.words("words", "回复内容", words, WORDS).must()),
                desk.form(
                        "ask",
                        "请客户补充",
                        "原话发给客户",
                        Field.words("words", "需要补充什么", words, WORDS).must()),
                desk.form(
                        "note",
                        "内部备注",
                        "客户看不到",
                        Field.words("words", "备注", words, WORDS).must()),
                desk.form(
                        "reassign",
                        "转单",
                        null,
                        Staff.account("userid", "转给（账号）", said.getOrDefault("userid", "")),
                        optional),
                desk.form(
                        "file",
                        "改项目",
                        null,
                        Field.text("projectNo", "项目编号", said.getOrDefault("projectNo", ""), 40)
                                .must(),
                        optional),
                desk.form("close", "关闭", null, optional),
                desk.form("reopen", "重新打开", null, optional),
                desk.form("cancel", "取消工单", "取消后不能再打开", optional));
    }

    private record Desk(String address, Map<String, String> said) {

        Form form(String action, String title, @Nullable String hint, Field... fields) {
            Field[] all = Stream.concat(Stream.of(hidden("action", action)), Arrays.stream(fields))
                    .toArray(Field[]::new);
            if (hint != null) {
                all[1] = all[1].hint(hint);
            }
            return Form.folded(address, title, title, all).opened(action.equals(said.get("action")));
        }
    }
}
