package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@IdentityTest
class CustomersApiTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private TestRestTemplate http;

    private final Person zhang = Person.anyone();

    @Test
    void tellsAnOpenClaimWithEveryFieldOfTheContract() {
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);

        DocumentContext page = customers("?phone=" + zhang.phone().digits());

        assertThat(page.<Integer>read("$.total")).isEqualTo(1);
        assertThat(page.<Map<String, Object>>read("$.items[0]"))
                .containsOnlyKeys(
                        "customerId",
                        "phone",
                        "name",
                        "company",
                        "bindingStatus",
                        "isVerified",
                        "verifiedAt",
                        "openids",
                        "externalUserIds",
                        "evidence")
                .containsEntry("bindingStatus", "temp")
                .containsEntry("isVerified", false)
                .containsEntry("verifiedAt", null)
                .containsEntry("openids", List.of(zhang.openid()))
                .containsEntry("externalUserIds", List.of());
    }

    @Test
    void tellsATrustedCustomerAndWhy() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation("wangwu", 2, "wangwu", zhang.phone().digits())));
        callbacks.registered(zhang);
        callbacks.claims(zhang);
        callbacks.added("wangwu", zhang);
        callbacks.verified(zhang);

        DocumentContext page = customers("?status=bound&phone=" + zhang.phone().digits());

        assertThat(page.<String>read("$.items[0].name")).isEqualTo("张三");
        assertThat(page.<String>read("$.items[0].verifiedAt")).endsWith("+08:00");
        assertThat(page.<List<String>>read("$.items[0].externalUserIds")).containsExactly(zhang.externalUserId());
        assertThat(page.<String>read("$.items[0].evidence.person")).isEqualTo("unionid");
        assertThat(page.<String>read("$.items[0].evidence.number")).isEqualTo("seen");
        assertThat(page.<List<String>>read("$.items[0].evidence.trail[*].what"))
                .containsExactly("claimed", "proven", "bound");
        assertThat(page.<List<String>>read("$.items[0].evidence.trail[*].by"))
                .containsExactly("customer", "rules", "rules");
        assertThat(page.<Integer>read("$.items[0].evidence.trail[1].facts.addWay"))
                .isEqualTo(2);
        assertThat(page.<String>read("$.items[0].evidence.trail[1].facts.unionids"))
                .isEqualTo("equal");
        assertThat(page.jsonString()).doesNotContain(zhang.unionid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?phone=12345", "?status=trusted", "?page=-1", "?page=x", "?size=0", "?size=1000"})
    void badParametersAreProblems(String query) {
        ResponseEntity<String> answer = get(query, IdentityTest.ADMIN_KEY);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void emptyParametersNarrowNothingAndPagesAreCut() {
        callbacks.claims(zhang);
        callbacks.claims(Person.anyone());

        DocumentContext page = customers("?phone=&status=&page=1&size=1");

        assertThat(page.<Integer>read("$.page")).isEqualTo(1);
        assertThat(page.<Integer>read("$.size")).isEqualTo(1);
        assertThat(page.<Integer>read("$.total")).isGreaterThanOrEqualTo(2);
        assertThat(page.<List<Object>>read("$.items")).hasSize(1);
    }

    @Test
    void aNumberIsShownOnlyToWhoeverAskedForIt() {
        callbacks.claims(zhang);

        assertThat(customers("?phone=" + zhang.phone().digits()).<String>read("$.items[0].phone"))
                .isEqualTo(zhang.phone().digits());
        assertThat(customers("?status=temp&size=200").jsonString())
                .contains(zhang.phone().masked())
                .doesNotContain(zhang.phone().digits());
    }

    @Test
    void withoutTheKeyNobodyReadsCustomers() {
        assertThat(get("", "wrong").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private DocumentContext customers(String query) {
        ResponseEntity<String> answer = get(query, IdentityTest.ADMIN_KEY);
        assertThat(answer.getStatusCode()).describedAs(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JsonPath.parse(answer.getBody());
    }

    private ResponseEntity<String> get(String query, String key) {
        return http.exchange(
                RequestEntity.get("/api/admin/customers" + query)
                        .header("Authorization", "Bearer " + key)
                        .build(),
                String.class);
    }
}
