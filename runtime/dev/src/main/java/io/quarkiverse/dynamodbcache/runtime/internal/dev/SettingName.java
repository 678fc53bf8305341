package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig.CacheBuildTimeConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig.OneCacheConfig;
import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;

/**
 * What can be set for a cache, read off the mapping, so that none is forgotten.
 *
 * @param text as it stands behind the name of the cache
 * @param documented what the reference tells of the default; empty if there is none
 */
record SettingName(String text, Optional<String> documented) {

    /** The last words of names of what is for no eyes. */
    private static final Pattern SECRET = Pattern.compile("(.*[.-])?(key|secret|password)");

    static List<SettingName> all() {
        return Stream.concat(in(OneCacheConfig.class, ""), in(CacheBuildTimeConfig.class, "")).toList();
    }

    private static Stream<SettingName> in(Class<?> group, String before) {
        return Arrays.stream(group.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()))
                .flatMap(method -> isGroup(method.getReturnType()) ? in(method.getReturnType(), before + nameOf(method) + ".")
                        : Stream.of(new SettingName(before + nameOf(method), Optional
                                .ofNullable(method.getAnnotation(ConfigDocDefault.class)).map(ConfigDocDefault::value))));
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getPackage().equals(OneCacheConfig.class.getPackage());
    }

    private static String nameOf(Method method) {
        WithName own = method.getAnnotation(WithName.class);
        return own != null ? own.value() : StringUtil.skewer(method.getName());
    }

    boolean isSecret() {
        return SECRET.matcher(text).matches();
    }
}
