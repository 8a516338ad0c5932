package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import link.aftersales.sandbox.simulator.http.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who cannot be brought into the world. */
class NewcomersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"张三, 12345678901", "张三, 1380013800", "张三, 138001380001", "张三, 02112345678", "'  ', 13900139000"})
    void refusesAPersonWithoutAMobileNumberOrName(String name, String phone) {
        try (Playground playground = new Playground(directory)) {
            String body = Json.object().put("name", name).put("phone", phone).toString();

            assertThat(playground.status("POST", "/control/people", body)).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"李 四, li si", "李四, 'a,b'", "李四, 李四", "一个名字长得谁也记不住也不会这样叫他的人啊, lisi"})
    void refusesAMemberWhoseUseridOrNameIsNone(String name, String userid) {
        try (Playground playground = new Playground(directory)) {
            String body = Json.object().put("name", name).put("userid", userid).toString();

            assertThat(playground.status("POST", "/control/members", body)).isEqualTo(400);
        }
    }
}
