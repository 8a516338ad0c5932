package link.aftersales.http.sheet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** An uploaded table, kept in a file for the time of its import; the body itself or the multipart {@code file}. */
public final class Upload implements AutoCloseable {

    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern DRY_RUN = Pattern.compile("(?:^|&)dryRun(?:=true|=1|=)?(?:&|$)");

    private final Path file;
    private final boolean dryRun;

    private Upload(Path file, boolean dryRun) {
        this.file = file;
        this.dryRun = dryRun;
    }

    /** Takes the body before anybody asks for parameters: a careless client calls its table a form. */
    public static Upload of(HttpServletRequest request) {
        try {
            Path file = Files.createTempFile("import", ".sheet");
            Upload upload = new Upload(file, dryRun(request));
            upload.fill(request);
            return upload;
        } catch (IOException e) {
            throw BadSheet.brokenOff();
        }
    }

    /** Whether only the report is wanted. */
    public boolean dryRun() {
        return dryRun;
    }

    /** The table; it can be read more than once. */
    public Sheet sheet(List<SheetColumn> columns) {
        return new Sheet(file, columns);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private void fill(HttpServletRequest request) throws IOException {
        boolean filled = false;
        try (InputStream body = body(request);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new BadSheet(HttpStatus.PAYLOAD_TOO_LARGE, "文件最大 10 MB");
                }
                out.write(buffer, 0, read);
            }
            filled = true;
        } finally {
            if (!filled) {
                close();
            }
        }
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return request.getInputStream();
        }
        try {
            Part part = request.getPart("file");
            if (part == null) {
                throw BadSheet.unreadable("表单里没有名为 file 的文件");
            }
            return part.getInputStream();
        } catch (ServletException e) {
            throw BadSheet.unreadable("上传的表单读不出来");
        }
    }

    private static boolean dryRun(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && DRY_RUN.matcher(query).find();
    }
}
