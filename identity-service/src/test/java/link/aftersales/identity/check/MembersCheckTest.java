package link.aftersales.identity.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.http.check.CheckLine;
import link.aftersales.identity.contact.MemberBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersCheckTest {

    @Test
    void namesWhoeverCannotAddCustomersInWhateverCase() {
        CheckLine line = members(new MemberBook.Found<>(List.of("LiSi", "wangwu")), "lisi", "zhaoliu");

        assertThat(line.state()).isEqualTo("bad");
        assertThat(line.words()).endsWith("：zhaoliu");
        assertThat(line.whatToDo()).contains("使用范围", "可见范围");
    }

    @Test
    void isContentWhenAllCan() {
        assertThat(members(new MemberBook.Found<>(List.of("lisi")), "lisi").state())
                .isEqualTo("ok");
    }

    @Test
    void knowsNothingWhileWecomDoesNotAnswer() {
        assertThat(members(new MemberBook.NoAnswer<>("errcode 48002"), "lisi").state())
                .isEqualTo("unknown");
    }

    @Test
    void aRefusedListMeansThatTheAppMayNotReadCustomers() {
        CheckLine line = new ContactApiCheck(book(new MemberBook.NoAnswer<>("errcode 48002"))).look();

        assertThat(line.state()).isEqualTo("bad");
        assertThat(line.words()).contains("48002");
        assertThat(line.whatToDo()).contains("可调用接口的应用");
        assertThat(new ContactApiCheck(book(new MemberBook.NoAnswer<>("SocketTimeoutException")))
                        .look()
                        .state())
                .isEqualTo("unknown");
    }

    private static CheckLine members(MemberBook.Reading<List<String>> answer, String... sales) {
        return new MembersCheck(book(answer), () -> List.of(sales)).look();
    }

    private static MemberBook book(MemberBook.Reading<List<String>> answer) {
        return new MemberBook() {
            @Override
            public Reading<Page> contacts(String userId, @Nullable String cursor) {
                return new Found<>(new Page(List.of(), null));
            }

            @Override
            public Reading<List<String>> members() {
                return answer;
            }
        };
    }
}
