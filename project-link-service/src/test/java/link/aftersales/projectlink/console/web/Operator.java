package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.projectlink.Office;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Somebody at the console, as a browser would speak for him. */
record Operator(TestRestTemplate http, HttpHeaders headers) {

    static Operator stranger(TestRestTemplate http) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Sec-Fetch-Site", "same-origin");
        return new Operator(http.withRedirects(Redirects.DONT_FOLLOW), headers);
    }

    /** Somebody who has shown the key. */
    static Operator loggedIn(TestRestTemplate http) {
        Operator stranger = stranger(http);
        ResponseEntity<String> answer = stranger.post("/console/login", Map.of("key", Office.KEY, "who", "sunqi"));
        return stranger.with(HttpHeaders.COOKIE, cookie(answer));
    }

    static String cookie(ResponseEntity<String> answer) {
        List<String> set = Objects.requireNonNull(answer.getHeaders().get(HttpHeaders.SET_COOKIE));
        return set.getFirst().substring(0, set.getFirst().indexOf(';'));
    }

    Operator with(String header, String value) {
        HttpHeaders more = new HttpHeaders(new LinkedMultiValueMap<>(headers));
        more.set(header, value);
        return new Operator(http, more);
    }

    Operator without(String header) {
        HttpHeaders less = new HttpHeaders(new LinkedMultiValueMap<>(headers));
        less.remove(header);
        return new Operator(http, less);
    }

    ResponseEntity<String> get(String path) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    ResponseEntity<String> post(String path, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(fields, headers), String.class);
    }
}
