package link.aftersales.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "报价单 2026.pdf, 报价单 2026.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\图纸.dwg, 图纸.dwg",
        ".bashrc, file.bashrc",
        "/, file",
        "a\"b<c>.txt, abc.txt"
    })
    void tellsNoFolderAndNothingThatMisleads(String name, String safe) {
        assertThat(FileName.safe(name)).isEqualTo(safe);
    }

    @Test
    void turnsNoNameAround() {
        assertThat(FileName.safe("rechnung\u202Efdp.exe\r\n")).isEqualTo("rechnungfdp.exe");
    }

    @Test
    void keepsTheEndOfALongName() {
        assertThat(FileName.safe("长".repeat(300) + ".pdf"))
                .hasSize(100)
                .endsWith("长.pdf")
                .contains("…");
    }
}
