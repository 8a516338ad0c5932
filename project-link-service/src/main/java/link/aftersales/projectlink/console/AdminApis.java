package link.aftersales.projectlink.console;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;

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
}
