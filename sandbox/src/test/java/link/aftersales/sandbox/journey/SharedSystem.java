package link.aftersales.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running system, started when first asked for, to all tests that neither break nor configure it. */
final class SharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSystem.class))
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .system();
    }

    private record Running(Path folder, RunningSystem system) implements CloseableResource {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("shared-system");
                RunningSystem system = RunningSystem.start(folder.resolve("data"), RunningSystem.freePort(), Map.of());
                return ready(new Running(folder, system));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** What never became ready must not go on running behind the other tests. */
        private static Running ready(Running running) throws IOException {
            try {
                running.system().awaitReady();
                return running;
            } catch (AssertionError notReady) {
                running.end();
                throw notReady;
            }
        }

        private void end() throws IOException {
            try {
                system.interrupt();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            end();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
