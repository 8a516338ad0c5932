package link.aftersales.projectlink.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    128000          | 128000
                    128,000.50      | 128000.5
                    １２８，０００．５０ | 128000.5
                    ¥1,234,567      | 1234567
                    ￥ 12           | 12
                    12.30元         | 12.3
                    0               | 0
                    12.5000         | 12.5
                    999999999999.99 | 999999999999.99
                    """)
    void anAmountIsReadAsPeopleWriteIt(String text, BigDecimal amount) {
        assertThat(Cells.amount(text))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12万",
                "1,23",
                "12,3456",
                "1.005",
                "-5",
                "1 000",
                "1E5",
                "10 USD",
                "",
                "1000000000000",
                "1.2.3",
                "１２万"
            })
    void anAmountThatMustBeGuessedIsRefused(String text) {
        assertThat(Cells.amount(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "60%, 60", "６０％, 60", "60.00, 60", "0, 0", "100 %, 100"})
    void progressIsAWholeNumberOfPercents(String text, int percent) {
        assertThat(Cells.progress(text)).contains(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "0.6", "60.5", "-1", "六成", ""})
    void progressIsNothingElse(String text) {
        assertThat(Cells.progress(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026.1.5",
                "2026年1月5日",
                "2026年01月05",
                "２０２６／１／５",
                "2026-01-05 00:00:00",
                "2026/1/5 8:30",
                "2026-01-05T12:00:00",
                "2026 年 1 月 5 日"
            })
    void aDayIsReadAsPeopleWriteIt(String text) {
        assertThat(Cells.day(text)).contains(LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46027",
                "1/5/2026",
                "26-01-05",
                "20260105",
                "2026-02-30",
                "2026-13-01",
                "2026-1/5",
                "2026年1-5",
                "1899-12-31",
                "2200-01-01",
                "昨天",
                ""
            })
    void aDayThatMustBeGuessedIsRefused(String text) {
        assertThat(Cells.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "进行中, IN_PROGRESS",
        "in_progress, IN_PROGRESS",
        "IN_PROGRESS, IN_PROGRESS",
        "已完成, COMPLETED",
        "完成, COMPLETED",
        "暂停, ON_HOLD",
        "已取消, CANCELLED"
    })
    void aStatusIsNamedAsInTheApiOrAsPeopleCallIt(String text, ProjectStatus status) {
        assertThat(Cells.status(text)).contains(status);
        assertThat(Cells.status(text + "?")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李四 13900139000；王芳 13700137000",
                "李四：１３９００１３９０００;王芳,137-0013-7000;",
                "李四13900139000\n王芳 +86 137 0013 7000",
                "李四，13900139000，王芳，13700137000",
                " 李四 13900139000 、王芳 13700137000 "
            })
    void contactsAreReadHoweverTheyAreParted(String text) {
        assertThat(ContactsCell.parse(text))
                .contains(List.of(new Contact("李四", "13900139000", null), new Contact("王芳", "13700137000", null)));
    }

    @Test
    void contactsMaySayWhatTheyAre() {
        assertThat(ContactsCell.parse("李四（车间主任）13900139000；王芳 13700137000（采购）"))
                .contains(List.of(new Contact("李四", "13900139000", "车间主任"), new Contact("王芳", "13700137000", "采购")));
        assertThat(ContactsCell.parse("无")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李四",
                "13900139000",
                "李四 021-12345678",
                "李四 13900139000 13700137000",
                "李四 13900139000 王芳 13700137000",
                "=李四 13900139000",
                "@李四 13900139000",
                "李四 1.39E+10"
            })
    void contactsThatMustBeGuessedAreRefused(String text) {
        assertThat(ContactsCell.parse(text)).isEmpty();
    }

    @Test
    void noMoreThanFiftyContactsAreTaken() {
        assertThat(ContactsCell.parse("李四 13900139000；".repeat(50))).isPresent();
        assertThat(ContactsCell.parse("李四 13900139000；".repeat(51))).isEmpty();
    }
}
