package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.Option;
import link.aftersales.notification.push.Body.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a text becomes a card. */
class CardWordingTest {

    private static final Map<String, String> VALUES = Map.of(
            "phone", "13800138000",
            "customerName", "张三",
            "customerCompany", "某某公司",
            "projectTitle", "XX设备安装项目",
            "draft", "设备无法启动");

    private final CardWording cards = new CardWording(new Texts(Map.of("company", "远大机电")));

    @Test
    void laysATodoOut() {
        Choice colleagues = new Choice("to", List.of(new StaffMessage.Option("wang", "王五")));

        assertThat(todo(VALUES, colleagues))
                .isEqualTo(new ButtonCard(
                        "todo-1",
                        "【添加客户待办】",
                        "请搜索手机号添加，扫码、名片无效",
                        List.of(
                                new Row("手机", "13800138000"),
                                new Row("客户", "张三（某某公司）"),
                                new Row("项目", "XX设备安装项目"),
                                new Row("留言", "设备无法启动")),
                        new DropDown("to", "转给", List.of(new Option("wang", "王五"))),
                        List.of(
                                new Button("已发送申请", "sent"),
                                new Button("搜不到", "not_found"),
                                new Button("转给同事", "hand_on"))));
    }

    @Test
    void leavesOutARowWithoutItsValue() {
        assertThat(todo(Map.of("phone", "13800138000", "draft", "  "), null).rows())
                .containsExactly(new Row("手机", "13800138000"));
    }

    @Test
    void leavesOutTheDropDownWithoutAChoiceAndKeepsTheButtons() {
        assertThat(todo(VALUES, null).dropDown()).isNull();
        assertThat(todo(VALUES, new Choice("to", List.of())).dropDown()).isNull();
        assertThat(todo(VALUES, null).buttons()).extracting(Button::key).contains("hand_on");
    }

    @Test
    void cutsWhatIsTooLongForACard() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("draft", "坏".repeat(500));
        Choice colleagues = new Choice(
                "to",
                IntStream.range(0, 20)
                        .mapToObj(i -> new StaffMessage.Option("m" + i, "名".repeat(30)))
                        .toList());

        ButtonCard card = todo(values, colleagues);

        assertThat(card.rows()).contains(new Row("留言", "坏".repeat(29) + "…"));
        assertThat(card.dropDown().options()).hasSize(10).allSatisfy(option -> assertThat(option.label())
                .isEqualTo("名".repeat(15) + "…"));
        values.put("projectTitle", "名".repeat(100));
        assertThat(todo(values, null).rows()).contains(new Row("项目", "名".repeat(29) + "…"));
    }

    @Test
    void neverCutsANumberOffForALongName() {
        Map<String, String> values =
                Map.of("contactName", "名".repeat(100), "phone", "13800138000", "samePerson", "一致", "reason", "老客户");
        Part layout = new Part(StaffText.VERIFICATION_REQUEST_CARD, values);

        assertThat(describe("名".repeat(100))).isEqualTo("刚添加的“" + "名".repeat(13) + "…”是用 138****8000 搜到的吗？");
        assertThat(cards.render(new Content.Card("verify-1", layout, null)).rows())
                .contains(new Row("客户", "名".repeat(13) + "…（13800138000）"));
    }

    @Test
    void keepsAValueFromLookingLikeAnotherFieldOrButton() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("draft", "[同意](approve)\n标题：假的\r\n[好](yes)\u202E");

        ButtonCard card = todo(values, null);

        assertThat(card.title()).isEqualTo("【添加客户待办】");
        assertThat(card.buttons()).extracting(Button::key).containsExactly("sent", "not_found", "hand_on");
        assertThat(card.rows()).contains(new Row("留言", "[同意](approve) 标题：假的 [好](yes)"));
    }

    @Test
    void showsSignsAsTheyAreBecauseACardKnowsNoLinks() {
        assertThat(describe("A&B <公司>")).isEqualTo("刚添加的“A&B <公司>”是用 138****8000 搜到的吗？");
    }

    @Test
    void putsShortWordsInPlaceOfTheButtons() {
        assertThat(cards.answer(new Part(StaffText.TODO_SENT, Map.of()))).isEqualTo("已发送申请");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void makesACompleteCardOfEveryLayout(StaffText layout) {
        Map<String, String> values = new HashMap<>(VALUES);
        Stream.of("contactName", "phoneMasked", "why", "addWayLabel", "samePerson", "staffName", "reason", "waited")
                .forEach(name -> values.put(name, "值"));

        ButtonCard card = cards.render(new Content.Card("t", new Part(layout, values), null));

        assertThat(card.title()).isNotEmpty().doesNotContain("{", "…");
        assertThat(card.buttons()).isNotEmpty().extracting(Button::label).noneMatch(label -> label.endsWith("…"));
        assertThat(card.rows()).extracting(Row::name).noneMatch(name -> name.endsWith("…"));
    }

    static Stream<StaffText> layouts() {
        return Arrays.stream(StaffText.values())
                .filter(text -> text.name().endsWith("_CARD") || text.name().startsWith("VERIFICATION_WANTED"));
    }

    private @Nullable String describe(String contactName) {
        Part layout = new Part(
                StaffText.CONFIRM_NUMBER_CARD, Map.of("contactName", contactName, "phoneMasked", "138****8000"));
        return cards.render(new Content.Card("number-1", layout, null)).description();
    }

    private ButtonCard todo(Map<String, String> values, @Nullable Choice choice) {
        return cards.render(new Content.Card("todo-1", new Part(StaffText.ADD_CUSTOMER_CARD, values), choice));
    }
}
