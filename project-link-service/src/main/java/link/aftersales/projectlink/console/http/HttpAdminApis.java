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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
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

    HttpAdminApis(ConsoleSettings settings) {
        this.clients = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        service -> service, service -> client(settings, service, settings.readTimeout())));
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
        return ask(service, client(service).get().uri(uri -> address(uri, path, parameters)), type);
    }

    @Override
    public <T> Answer<T> post(Service service, String path, Object body, Class<T> type) {
        return ask(
                service,
                client(service)
                        .post()
                        .uri(uri -> address(uri, path, Map.of()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                ParameterizedTypeReference.forType(type));
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

    private static <T> Answer<T> ask(
            Service service, RequestHeadersSpec<?> request, ParameterizedTypeReference<T> type) {
        try {
            return Objects.requireNonNull(request.exchange((sent, answer) -> read(service, answer, type)));
        } catch (RestClientException e) {
            log.warn(
                    "{} does not answer: {}",
                    service,
                    e.getMostSpecificCause().getClass().getSimpleName());
            return new Answer.Away<>(service);
        }
    }

    private static <T> Answer<T> read(
            Service service, ConvertibleClientHttpResponse answer, ParameterizedTypeReference<T> type)
            throws IOException {
        HttpStatusCode status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Answer.Given<>(Objects.requireNonNull(answer.bodyTo(type)));
        }
        if (status.is4xxClientError() && status.value() != 401) {
            return new Answer.Refused<>(status.value(), problem(answer));
        }
        log.warn("{} answered {}", service, status.value());
        return new Answer.Away<>(service);
    }

    private static Answer.Problem problem(ConvertibleClientHttpResponse answer) {
        try {
            return Objects.requireNonNullElse(answer.bodyTo(Answer.Problem.class), WORDLESS);
        } catch (RestClientException unreadable) {
            return WORDLESS;
        }
    }
}
