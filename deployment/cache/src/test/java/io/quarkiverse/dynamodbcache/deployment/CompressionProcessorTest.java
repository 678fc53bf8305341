package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.github.luben.zstd.Zstd;

class CompressionProcessorTest {

    @ParameterizedTest
    @CsvSource({ "Linux,amd64,linux/amd64/", "Linux,aarch64,linux/aarch64/", "Mac OS X,aarch64,linux/aarch64/ darwin/aarch64/",
            "Windows 11,amd64,linux/amd64/ win/amd64/" })
    void libraryOfThePlatform_andOfAContainerOnIt_areKept(String os, String arch, String folders)
            throws IOException, URISyntaxException {
        List<String> patterns = CompressionProcessor.library(os, arch).getIncludePatterns();
        List<String> kept = entries().stream().filter(name -> patterns.stream().anyMatch(name::matches))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1)).toList();

        assertThat(kept).containsExactlyInAnyOrder(folders.split(" "));
    }

    private static List<String> entries() throws IOException, URISyntaxException {
        Path path = Path.of(Zstd.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void classesThatLoadTheLibrary_areInitializedWhereTheImageRuns() throws ClassNotFoundException {
        CompressionProcessor processor = new CompressionProcessor();

        assertThat(processor.classesOfTheLibrary().getPackageName()).isEqualTo(Zstd.class.getPackageName());
        assertThat(processor.classThatAsksForIt().getClassName())
                .isEqualTo(Class.forName(CompressionProcessor.LIBRARY, false, getClass().getClassLoader()).getName());
    }
}
