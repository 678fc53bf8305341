package io.quarkiverse.dynamodbcache.runtime.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** What the extension tells an operator while this is open. */
public final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger EXTENSION = Logger.getLogger("io.quarkiverse.dynamodbcache");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private final String about;

    private RecordedLog(String about) {
        this.about = about;
    }

    public static RecordedLog begin() {
        return about("");
    }

    /** Of what other tests have left behind, and what still goes on, nothing is recorded. */
    public static RecordedLog ofCache(String name) {
        return about("'" + name + "'");
    }

    private static RecordedLog about(String text) {
        RecordedLog log = new RecordedLog(text);
        EXTENSION.addHandler(log);
        return log;
    }

    public List<String> warnings() {
        return messages(Level.WARNING);
    }

    public List<String> errors() {
        return messages(Level.SEVERE);
    }

    /** Everything, as "LEVEL message". */
    public List<String> lines() {
        return records.stream().filter(record -> record.getLevel().intValue() >= Level.INFO.intValue())
                .map(record -> record.getLevel() + " " + message(record)).toList();
    }

    private List<String> messages(Level level) {
        return records.stream().filter(record -> record.getLevel().intValue() == level.intValue())
                .map(RecordedLog::message).toList();
    }

    public static String message(LogRecord record) {
        return record instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : record.getMessage();
    }

    @Override
    public void publish(LogRecord record) {
        if (message(record).contains(about)) {
            records.add(record);
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        EXTENSION.removeHandler(this);
    }
}
