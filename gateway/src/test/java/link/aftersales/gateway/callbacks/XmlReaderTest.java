package link.aftersales.gateway.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    @Test
    void readsTextAsItStandsThere() {
        assertThat(text("<xml><A><![CDATA[ 维修 <b>&amp; ]]></A></xml>")).isEqualTo(" 维修 <b>&amp; ");
        assertThat(text("<xml><A>1 &lt; 2 &amp; 3&#20986;</A></xml>")).isEqualTo("1 < 2 & 3出");
        assertThat(text("<xml><A><![CDATA[a]]> <![CDATA[b]]></A></xml>")).isEqualTo("a b");
        assertThat(text("<xml>\n  <A>x</A>\n</xml>")).isEqualTo("x");
        assertThat(text("<?xml version=\"1.0\" encoding=\"GBK\"?><!-- - --><xml><A>售后</A></xml>"))
                .isEqualTo("售后");
        assertThat(text("<xml><A/></xml>")).isEmpty();
        assertThat(text("<xml><B><A>nested</A></B><A>first</A><A>second</A></xml>"))
                .isEqualTo("first");
    }

    @Test
    void keepsLongTextInOnePiece() {
        String blanks = "字 \n".repeat(20_000);
        assertThat(text("<xml><A>" + blanks + "</A></xml>")).isEqualTo(blanks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "success",
                "{\"Encrypt\":\"x\"}",
                "<xml>",
                "<xml><A></xml>",
                "<xml></xml><xml></xml>",
                "<xml><A>&unknown;</A></xml>",
                "<xml><A>&#0;</A></xml>",
                "<!DOCTYPE xml><xml><A>x</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"x\">]><xml><A>&a;</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml><A>&a;</A></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><A>x</A></xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><xml><A>x</A></xml>",
                "<xml><A a='1' a='2'>x</A></xml>"
            })
    void refusesWhatIsNoPlainXml(String xml) {
        refuses(xml);
    }

    @Test
    void refusesAnEntityBomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE xml [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refuses(bomb + "]><xml><A>&a19;</A></xml>");
    }

    @Test
    void refusesNestingThatWouldOverflowAStack() {
        refuses("<xml>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</xml>");
        refuses("<a>".repeat(100_000));
        refuses("<a>".repeat(17) + "</a>".repeat(17));
    }

    @Test
    void refusesMoreElementsThanAnyCallbackHas() {
        refuses("<xml>" + "<a/>".repeat(16_000) + "</xml>");
    }

    @Test
    void readsNestedLists() {
        XmlElement xml = XmlReader.read("<xml><L><I><N>1</N></I><I><N>2</N></I><J/></L></xml>");
        assertThat(xml.list("L", "I")).extracting(item -> item.text("N")).containsExactly("1", "2");
        assertThat(xml.list("M", "I")).isEmpty();
    }

    private static String text(String xml) {
        return XmlReader.read(xml).text("A");
    }

    private static void refuses(String xml) {
        assertThatThrownBy(() -> XmlReader.read(xml)).isInstanceOf(Refused.class);
    }
}
