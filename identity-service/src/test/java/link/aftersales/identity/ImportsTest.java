package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.StaffNames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@IdentityTest
class ImportsTest {

    private static final String STAFF = """
            账号,姓名,角色,代理人,主管
            imp-Li,李四,负责人,IMP-zhao,imp-chen
            imp-zhao,赵六,销售,,
            imp-chen,陈总,主管,,
            imp-x,某人,老板,,
            imp-y,某人,运维,nobody,
            imp-li,李四,负责人,,
            """;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private StaffNames names;

    @Test
    void aStaffListIsTakenOverOnceAndItsWrongRowsAreNamed() {
        DocumentContext first = post("staff", STAFF.getBytes(Charset.forName("GBK")));
        DocumentContext again = post("staff", STAFF.getBytes(StandardCharsets.UTF_8));

        assertThat(first.<Integer>read("$.created")).isEqualTo(3);
        assertThat(first.<Integer>read("$.refused")).isEqualTo(3);
        assertThat(first.<Integer>read("$.errors[0].row")).isEqualTo(5);
        assertThat(first.<String>read("$.errors[0].column")).isEqualTo("角色");
        assertThat(first.<String>read("$.errors[1].column")).isEqualTo("代理人");
        assertThat(first.<String>read("$.errors[2].column")).isEqualTo("账号");
        assertThat(again.<Integer>read("$.unchanged")).isEqualTo(3);
        assertThat(names.nameOf("IMP-LI")).isEqualTo("李四");
        assertThat(names.nameOf("imp-y")).isEqualTo("imp-y");
        assertThat(callbacks.count("admin_actions", "action", "staff.import")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aDryRunOnlyReports() {
        Person wang = Person.anyone();

        DocumentContext report = post("customers", "?dryRun=true", customers(wang, "王五"));

        assertThat(report.<Boolean>read("$.dryRun")).isTrue();
        assertThat(report.<Integer>read("$.created")).isEqualTo(1);
        assertThat(callbacks.count("imported_customers", "phone", wang.phone().digits()))
                .isZero();
    }

    @Test
    void aNumberWithoutAProjectIsCalledByTheImportedNameAndTheCustomerHearsNothing() {
        Person wang = Person.anyone();
        answer(wang.openid(), follower(wang));
        answer(
                wang.externalUserId(),
                contact(
                        wang,
                        wang.unionid(),
                        relation("imp-rep", 2, "imp-rep", wang.phone().digits())));
        post("customers", customers(wang, "王五"));
        callbacks.claims(wang);
        eventually(() -> assertThat(asked(wang)).isNotNull());
        assertThat(asked(wang).text()).isEqualTo(StaffText.ADD_CUSTOMER);
        assertThat(asked(wang).values()).containsEntry("customerName", "王五").containsEntry("customerCompany", "光大公司");
        callbacks.added("imp-rep", wang);
        assertThat(callbacks.verified(wang).customer().name()).isEqualTo("王五");

        DocumentContext report = post("customers", customers(wang, "王小五"));

        assertThat(report.<Integer>read("$.updated")).isEqualTo(1);
        eventually(() -> assertThat(callbacks.snapshots(wang).getLast().name()).isEqualTo("王小五"));
        assertThat(callbacks.texts(wang)).hasSize(1);
    }

    @Test
    void aListComesAsAPartOfAFormToo() {
        Person wang = Person.anyone();
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(customers(wang, "王五")) {
            @Override
            public String getFilename() {
                return "customers.csv";
            }
        });

        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post("/api/admin/customers/import")
                        .header("Authorization", "Bearer " + IdentityTest.ADMIN_KEY)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form),
                String.class);

        assertThat(answer.getStatusCode()).describedAs(answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(callbacks.count("imported_customers", "phone", wang.phone().digits()))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoTableIsAProblemAndWithoutTheKeyNobodyImports() {
        assertThat(upload("customers", "", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), IdentityTest.ADMIN_KEY)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("customers", "", new byte[0], IdentityTest.ADMIN_KEY).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("customers", "", customers(zhang(), "张三"), "wrong").getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private static Person zhang() {
        return Person.anyone();
    }

    private StaffMessage asked(Person person) {
        return callbacks.toStaff("desk").stream()
                .filter(message ->
                        person.phone().digits().equals(message.values().get("phone")))
                .findFirst()
                .orElse(null);
    }

    private static byte[] customers(Person person, String name) {
        return ("phone,name,company\n" + person.phone().digits() + "," + name + ",光大公司\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private DocumentContext post(String list, byte[] body) {
        return post(list, "", body);
    }

    private DocumentContext post(String list, String query, byte[] body) {
        ResponseEntity<String> answer = upload(list, query, body, IdentityTest.ADMIN_KEY);
        assertThat(answer.getStatusCode()).describedAs(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JsonPath.parse(answer.getBody());
    }

    /** As a careless client sends it: a table called a form. */
    private ResponseEntity<String> upload(String list, String query, byte[] body, String key) {
        return http.exchange(
                RequestEntity.post("/api/admin/" + list + "/import" + query)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body(body),
                String.class);
    }
}
