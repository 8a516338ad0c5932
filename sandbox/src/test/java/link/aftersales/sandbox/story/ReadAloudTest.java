package link.aftersales.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadAloudTest {

    @Test
    void readsWhatAPersonSees() {
        String html = """
                <!doctype html><html><head><title>t</title><style>p{color:red}</style></head>
                <body><h1>织机 <b>7</b>号</h1><p>进度
                  60%</p><script>go()</script><p>A &amp; B &lt;C&gt;</p></body></html>
                """;

        assertThat(ReadAloud.page(html)).isEqualTo("织机 7 号\n进度\n60%\nA & B <C>");
    }
}
