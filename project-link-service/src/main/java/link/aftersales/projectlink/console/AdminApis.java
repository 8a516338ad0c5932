package link.aftersales.projectlink.console;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** The services' admin APIs, called with the key that operators have exchanged for a session. */
public interface AdminApis {

    /** Reads; parameters that are empty are left out. */
    <T> Answer<T> get(Service service, String path, Map<String, String> parameters, ParameterizedTypeReference<T> type);

    /** Reads something that is not a list of something. */
    default <T> Answer<T> get(Service service, String path, Map<String, String> parameters, Class<T> type) {
        return get(service, path, parameters, ParameterizedTypeReference.forType(type));
    }

    /** Has something done; the answer's body is read as {@code type}. */
    <T> Answer<T> post(Service service, String path, Object body, Class<T> type);

    /** Has something done, and hears only whether it was; a body of several values goes as a form, any other as JSON. */
    Answer<Done> tell(HttpMethod method, Service service, String path, Object body);

    /** Has a table imported, or only tried; takes its time. */
    <T> Answer<T> upload(Service service, String path, boolean dryRun, byte[] table, Class<T> type);

    /** It was done. */
    record Done() {}
}
