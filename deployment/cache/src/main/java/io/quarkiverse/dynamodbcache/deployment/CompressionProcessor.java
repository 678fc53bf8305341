package io.quarkiverse.dynamodbcache.deployment;

import java.util.Locale;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;

/** Keeps the library of Zstandard in a native image, which unpacks and loads it where it runs, as a JVM does. */
class CompressionProcessor {

    static final String LIBRARY = "io.quarkiverse.dynamodbcache.runtime.internal.codec.Zstandard$Library";

    @BuildStep
    NativeImageResourcePatternsBuildItem library() {
        return library(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Of 18 platforms, the one that the image is for: this one, or the Linux of a container on it. */
    static NativeImageResourcePatternsBuildItem library(String os, String arch) {
        NativeImageResourcePatternsBuildItem.Builder libraries = NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("linux/" + arch + "/libzstd-jni-*.so");
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            libraries.includeGlob("darwin/" + arch + "/libzstd-jni-*.dylib");
        } else if (name.startsWith("win")) {
            libraries.includeGlob("win/" + arch + "/libzstd-jni-*.dll");
        }
        return libraries.build();
    }

    /** Its classes load the library when they are initialized. */
    @BuildStep
    RuntimeInitializedPackageBuildItem classesOfTheLibrary() {
        return new RuntimeInitializedPackageBuildItem("com.github.luben.zstd");
    }

    @BuildStep
    RuntimeInitializedClassBuildItem classThatAsksForIt() {
        return new RuntimeInitializedClassBuildItem(LIBRARY);
    }
}
