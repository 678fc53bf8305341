package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;

/** On a machine where the library cannot be loaded, for instance because nothing can be unpacked there. */
class NoZstandardTest {

    private static final String NATIVE_PATH = "ZstdNativePath";

    @TempDir
    Path empty;

    /** Runs in a class loader of its own, which has not loaded the library. */
    static void run() {
        String value = "a".repeat(5000);
        byte[] compressed = new byte[100];
        System.arraycopy(new byte[] { (byte) Format.ZSTD.mark(), 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0b100 }, 0, compressed,
                0, 6);
        try (RecordedLog log = RecordedLog.begin()) {
            ValueCodec codec = ValueCodec.compressing("books", List.of(), SampleValues::mapper);
            for (int i = 0; i < 2; i++) {
                EncodedValue encoded = codec.encode(value);

                assertThat(encoded.text()).isEqualTo(value);
                assertThat(codec.decode(encoded)).isEqualTo(value);
            }
            assertThat(catchUnreadable(codec, compressed)).contains("no library");
            assertThat(log.warnings()).hasSize(1).first().asString().contains("Zstandard", "ZstdTempFolder",
                    "quarkus.cache.dynamodb.compression=none");
        }
    }

    private static String catchUnreadable(ValueCodec codec, byte[] compressed) {
        try {
            return "read as " + codec.decode(EncodedValue.binary(compressed));
        } catch (UnreadableValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void values_areStoredAsTheyAre_andAWarningSaysSoOnce() throws ReflectiveOperationException, IOException {
        System.setProperty(NATIVE_PATH, empty.resolve("libzstd-jni.so").toString());
        try (URLClassLoader own = new URLClassLoader(classPath(), new LogsOfThisOne())) {
            Method run = own.loadClass(NoZstandardTest.class.getName()).getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } finally {
            System.clearProperty(NATIVE_PATH);
        }
    }

    private static URL[] classPath() throws IOException {
        List<URI> uris = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .map(Path::toUri).toList();
        URL[] urls = new URL[uris.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = uris.get(i).toURL();
        }
        return urls;
    }

    /** There is one log for all class loaders. */
    private static final class LogsOfThisOne extends ClassLoader {

        LogsOfThisOne() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.jboss.log")) {
                return NoZstandardTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
