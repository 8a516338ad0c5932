package link.aftersales.projectlink.console.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.ConsoleSettings;
import link.aftersales.projectlink.console.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/** One client for each service; whatever is not an answer or a refusal is a service that is away. */
@Component
class HttpAdminApis implements AdminApis {

    private static final Logger log = LoggerFactory.getLogger(HttpAdminApis.class);
    private static final Answer.Problem WORDLESS = new Answer.Problem(null, null, null);

    private final Map<Service, RestClient> clients;
    private final Map<Service, RestClient> patient;

    HttpAdminApis(ConsoleSettings settings) {
        this.clients = clients(settings, settings.readTimeout());
        this.patient = clients(settings, settings.importTimeout());
    }

    private static Map<Service, RestClient> clients(ConsoleSettings settings, Duration readTimeout) {
        return Arrays.stream(Service.values())
                .collect(Collectors.toMap(service -> service, service -> client(settings, service, readTimeout)));
    }

    private static RestClient client(ConsoleSettings settings, Service service, Duration readTimeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(readTimeout);
        return RestClient.builder()
                .baseUrl(settings.url(service).toString())
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBearerAuth(settings.key()))
                .build();
    }

    @Override
    public <T> Answer<T> get(
            Service service, String path, Map<String, String> parameters, ParameterizedTypeReference<T> type) {
        return ask(
                service,
                client(service).get().uri(uri -> address(uri, path, parameters)),
                answer -> answer.bodyTo(type));
    }

    @Override
    public <T> Answer<T> post(Service service, String path, Object body, Class<T> type) {
        return ask(service, request(HttpMethod.POST, service, path, body), answer -> answer.bodyTo(type));
    }

    @Override
    public Answer<Done> tell(HttpMethod method, Service service, String path, Object body) {
        return ask(service, request(method, service, path, body), answer -> new Done());
    }

    @Override
    public <T> Answer<T> upload(Service service, String path, boolean dryRun, byte[] table, Class<T> type) {
        return ask(
                service,
                Objects.requireNonNull(patient.get(service))
                        .post()
                        .uri(uri -> uri.path(path).queryParam("dryRun", dryRun).build())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(table),
                answer -> answer.bodyTo(type));
    }

    private RequestHeadersSpec<?> request(HttpMethod method, Service service, String path, Object body) {
        return client(service)
                .method(method)
                .uri(uri -> address(uri, path, Map.of()))
                .contentType(
                        body instanceof MultiValueMap
                                ? MediaType.APPLICATION_FORM_URLENCODED
                                : MediaType.APPLICATION_JSON)
                .body(body);
    }

    private RestClient client(Service service) {
        return Objects.requireNonNull(clients.get(service));
    }

    /** The path is made of constants and of what {@code Paths} let through; parameters are encoded. */
    private static URI address(UriBuilder uri, String path, Map<String, String> parameters) {
        uri.path(path);
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        return uri.build(parameters);
    }

    private static <T> Answer<T> ask(Service service, RequestHeadersSpec<?> request, Body<T> body) {
        try {
            return Objects.requireNonNull(request.exchange((sent, answer) -> read(service, answer, body)));
        } catch (RestClientException e) {
            log.warn(
                    "{} does not answer: {}",
                    service,
                    e.getMostSpecificCause().getClass().getSimpleName());
            return new Answer.Away<>(service);
        }
    }

    private static <T> Answer<T> read(Service service, ConvertibleClientHttpResponse answer, Body<T> body)
            throws IOException {
        HttpStatusCode status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Answer.Given<>(Objects.requireNonNull(body.of(answer)));
        }
        if (status.is4xxClientError() && status.value() != HttpStatus.UNAUTHORIZED.value()) {
            return new Answer.Refused<>(status.value(), problem(answer));
        }
        log.warn("{} answered {}", service, status.value());
        return new Answer.Away<>(service);
    }

    /** What is read of an answer. */
    private interface Body<T> {

        @Nullable
        T of(ConvertibleClientHttpResponse answer);
    }

    private static Answer.Problem problem(ConvertibleClientHttpResponse answer) {
        try {
            return Objects.requireNonNullElse(answer.bodyTo(Answer.Problem.class), WORDLESS);
        } catch (RestClientException unreadable) {
            return WORDLESS;
        }
    }
}
