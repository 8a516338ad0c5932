package link.aftersales.notification.push.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.Option;
import link.aftersales.notification.push.Body.Row;
import link.aftersales.notification.push.Body.Text;
import org.junit.jupiter.api.Test;

/** What goes over the wire, as WeCom documents it. */
class AppMessageTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void sendsATextWithADuplicateCheck() throws JsonProcessingException {
        assertSent(new Text("你好"), """
                {"touser":"li","msgtype":"text","text":{"content":"你好"},
                 "enable_duplicate_check":1,"duplicate_check_interval":14400}""");
    }

    @Test
    void sendsACardWithRowsDropDownAndButtons() throws JsonProcessingException {
        Body card = new ButtonCard(
                "todo-1",
                "标题",
                "说明",
                List.of(new Row("手机", "13800138000")),
                new DropDown("to", "转给", List.of(new Option("wang", "王五"), new Option("zhao", "赵六"))),
                List.of(new Button("已发送申请", "sent"), new Button("搜不到", "not_found")));

        assertSent(card, """
                {"touser":"li","msgtype":"template_card",
                 "template_card":{
                   "card_type":"button_interaction",
                   "main_title":{"title":"标题","desc":"说明"},
                   "horizontal_content_list":[{"keyname":"手机","value":"13800138000"}],
                   "button_selection":{"question_key":"to","title":"转给",
                     "option_list":[{"id":"wang","text":"王五"},{"id":"zhao","text":"赵六"}]},
                   "button_list":[{"text":"已发送申请","key":"sent"},{"text":"搜不到","key":"not_found"}],
                   "task_id":"todo-1"},
                 "enable_duplicate_check":1,"duplicate_check_interval":14400}""");
    }

    @Test
    void sendsACardThatOpensItsLink() throws JsonProcessingException {
        String link = "https://example.com/project/abc?d=1";
        Body card = new ButtonCard(
                "ticket_AS1_1",
                "远大机电售后",
                "标题",
                "说明",
                "描述：漏油",
                List.of(new Row("工单号", "AS1"), new Row("项目", "XX项目", link)),
                link,
                null,
                List.of(new Button("开始处理", "accept", null, 1), new Button("查看项目", "link", link, 2)));

        assertSent(card, """
                {"touser":"li","msgtype":"template_card",
                 "template_card":{
                   "card_type":"button_interaction",
                   "source":{"desc":"远大机电售后"},
                   "main_title":{"title":"标题","desc":"说明"},
                   "sub_title_text":"描述：漏油",
                   "horizontal_content_list":[
                     {"keyname":"工单号","value":"AS1"},
                     {"keyname":"项目","value":"XX项目","type":1,"url":"https://example.com/project/abc?d=1"}],
                   "card_action":{"type":1,"url":"https://example.com/project/abc?d=1"},
                   "button_list":[
                     {"text":"开始处理","style":1,"key":"accept"},
                     {"text":"查看项目","style":2,"type":1,"url":"https://example.com/project/abc?d=1"}],
                   "task_id":"ticket_AS1_1"},
                 "enable_duplicate_check":1,"duplicate_check_interval":14400}""");
    }

    @Test
    void leavesOutWhatACardDoesNotHave() throws JsonProcessingException {
        assertSent(new ButtonCard("t", "标题", null, List.of(), null, List.of(new Button("是", "yes"))), """
                {"touser":"li","msgtype":"template_card",
                 "template_card":{"card_type":"button_interaction","main_title":{"title":"标题"},
                   "button_list":[{"text":"是","key":"yes"}],"task_id":"t"},
                 "enable_duplicate_check":1,"duplicate_check_interval":14400}""");
    }

    private void assertSent(Body body, String expected) throws JsonProcessingException {
        assertThat(AppMessage.to("li", body)).isEqualTo(json.readTree(expected));
    }
}
