package link.aftersales.http.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps a parser from collecting a whole upload as one row: a quote that is never closed, or commas without an end. */
final class RecordReader extends FilterReader {

    private static final int LONGEST_RECORD = 256 * 1024;

    private int sinceRecord;

    RecordReader(Reader in) {
        super(in);
    }

    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        sinceRecord += read;
        if (sinceRecord > LONGEST_RECORD) {
            throw BadSheet.unreadable("CSV 读不出来：有一行太长，可能有引号没有成对");
        }
    }
}
